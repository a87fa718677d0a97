import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { parseInstant, toRfc3339 } from '../../src/time/index.ts'
import {
  addWorkingDays,
  addWorkingHours,
  isWorkingDay,
  subtractWorkingHours,
  workingHoursBetween,
} from '../../src/working-time/index.ts'

const at = (text: string) => parseInstant(`${text}:00+08:00`)
const show = (instant: number) => toRfc3339(instant).slice(0, 16)

describe('working days', () => {
  test.each([
    ['2026-10-01', false, 'National Day'],
    ['2026-10-10', true, 'a Saturday that makes up for the holiday'],
    ['2026-02-14', true, 'a Saturday before Spring Festival'],
    ['2024-11-13', true, 'a Wednesday'],
    ['2024-11-16', false, 'a Saturday'],
  ])('%s is a working day: %s (%s)', (date, working) => {
    expect(isWorkingDay(date)).toBe(working)
  })

  test('a year without a calendar file is refused, never a working day by silence', () => {
    expect(() => isWorkingDay('2019-06-03')).toThrow('缺少 2019 年的工作日历')
  })
})

describe('working hours', () => {
  test.each([
    ['2024-11-13T09:00', 2, '2024-11-13T11:00'],
    ['2024-11-13T11:00', 2, '2024-11-13T15:00'],
    ['2024-11-13T17:00', 2, '2024-11-14T09:00'],
    ['2024-11-15T17:00', 8, '2024-11-18T17:00'],
    ['2024-11-13T20:00', 4, '2024-11-14T12:00'],
    ['2024-09-30T17:00', 2, '2024-10-08T09:00'],
  ])('%s plus %d hours is %s', (from, hours, to) => {
    expect(show(addWorkingHours(at(from), hours))).toBe(to)
  })

  test('the end of the third working day skips holidays and counts make-up days', () => {
    expect(show(addWorkingDays(at('2024-09-27T10:00'), 3))).toBe('2024-10-08T18:00')
  })

  const instants = fc.integer({ min: at('2021-02-01T00:00'), max: at('2026-10-01T00:00') })
  const minutes = fc.integer({ min: 1, max: 104 * 60 })

  test('adding hours and measuring them agree', () => {
    fc.assert(
      fc.property(instants, minutes, (instant, m) => {
        expect(workingHoursBetween(instant, addWorkingHours(instant, m / 60))).toBeCloseTo(m / 60, 9)
      }),
    )
  })

  test('subtracting undoes adding up to time that does not count', () => {
    fc.assert(
      fc.property(instants, minutes, (instant, m) => {
        const back = subtractWorkingHours(addWorkingHours(instant, m / 60), m / 60)
        expect(back).toBeGreaterThanOrEqual(instant)
        expect(workingHoursBetween(instant, back)).toBe(0)
      }),
    )
  })
})
