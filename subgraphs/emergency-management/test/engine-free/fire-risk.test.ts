import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { fireRiskGrade } from '../../src/modules/building/fire-risk.ts'

test.each([
  // points: 0, 2, 3, 5, 6, 7, 8, 15
  [{ builtYear: 2010, storeys: 6, structure: 'FRAME' }, 0, 'BLUE'],
  [{ builtYear: 1999, storeys: 6, structure: 'FRAME' }, 0, 'BLUE'],
  [{ builtYear: 1979, storeys: 6, structure: 'FRAME' }, 0, 'YELLOW'],
  [{ builtYear: 1988, storeys: 6, structure: 'BRICK_CONCRETE' }, 1, 'YELLOW'],
  [{ builtYear: 2000, storeys: 7, structure: 'BRICK_TIMBER' }, 0, 'ORANGE'],
  [{ builtYear: 1974, storeys: 3, structure: 'BRICK_TIMBER' }, 0, 'ORANGE'],
  [{ builtYear: 2010, storeys: 30, structure: 'SHEAR_WALL' }, 3, 'RED'],
  [{ builtYear: 1970, storeys: 8, structure: 'BRICK_TIMBER' }, 9, 'RED'],
] as const)('%j with %d open fire hazards is %s', (facts, hazards, grade) => {
  expect(fireRiskGrade(facts, hazards)).toBe(grade)
})

test('missing facts give no points, and a building of which nothing is known has no grade', () => {
  expect(fireRiskGrade({ builtYear: null, storeys: 9, structure: null }, 1)).toBe('YELLOW')
  expect(fireRiskGrade({ builtYear: null, storeys: null, structure: null }, 5)).toBeNull()
  expect(fireRiskGrade({}, 5)).toBeNull()
})

const order = ['BLUE', 'YELLOW', 'ORANGE', 'RED']
const facts = fc.record({
  builtYear: fc.integer({ min: 1900, max: 2030 }),
  storeys: fc.integer({ min: 1, max: 60 }),
  structure: fc.constantFrom('BRICK_TIMBER', 'BRICK_CONCRETE', 'FRAME', 'SHEAR_WALL', 'STEEL', 'OTHER'),
})
const place = (grade: string | null) => order.indexOf(grade ?? '')

test('one hazard more, one year older or one storey higher never lowers the grade', () => {
  fc.assert(
    fc.property(facts, fc.nat(10), (building, hazards) => {
      const now = place(fireRiskGrade(building, hazards))
      return (
        place(fireRiskGrade(building, hazards + 1)) >= now &&
        place(fireRiskGrade({ ...building, builtYear: building.builtYear - 1 }, hazards)) >= now &&
        place(fireRiskGrade({ ...building, storeys: building.storeys + 1 }, hazards)) >= now
      )
    }),
  )
})

test('more than three hazards count as three', () => {
  fc.assert(
    fc.property(
      facts,
      fc.nat(50),
      (building, more) => fireRiskGrade(building, 3 + more) === fireRiskGrade(building, 3),
    ),
  )
})
