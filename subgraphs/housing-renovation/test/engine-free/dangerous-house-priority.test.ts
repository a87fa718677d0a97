import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { priorityOf } from '../../src/modules/household/service.ts'

test.each([
  ['D', 'EXTREME_POVERTY', 140],
  ['D', 'MINIMUM_LIVING', 135],
  ['D', 'ORPHAN', 135],
  ['D', 'RETURN_TO_POVERTY_MONITORED', 130],
  ['D', 'MARGINAL', 120],
  ['D', 'RIGID_EXPENDITURE', 120],
  ['D', 'OTHER', 110],
  ['D', 'NONE', 100],
  ['C', 'EXTREME_POVERTY', 100],
  ['C', 'NONE', 60],
  ['D', null, 100],
  ['C', undefined, 60],
  ['B', 'EXTREME_POVERTY', null],
  ['A', 'NONE', null],
  ['NOT_APPRAISED', 'MINIMUM_LIVING', null],
] as const)('a %s house of category %s has priority %s', (grade, category, points) => {
  expect(priorityOf(grade, category)).toBe(points)
})

test('of two households of one category the one in the D house is never later', () => {
  const anyCategory = fc.constantFrom('NONE', 'EXTREME_POVERTY', 'MARGINAL', 'ORPHAN', 'OTHER')
  fc.assert(
    fc.property(anyCategory, (category) => Number(priorityOf('D', category)) > Number(priorityOf('C', category))),
  )
})
