import { expect, test } from '@jest/globals'
import { workingHoursBetween } from '@yiwang/shared/working-time'
import fc from 'fast-check'
import { courseOf, pauseClock, resumeClock, startClock, stopClock } from '../src/modules/case/clock.ts'
import { compileLimits, limitsOf } from '../src/modules/case/limits-by-region.ts'
import { slaStateAt } from '../src/modules/case/sla-state.ts'
import { defaultLimit, type TimeLimit } from '../src/modules/case/time-limits.ts'
import { time } from './rows.ts'

const limitOf = (category: Parameters<typeof defaultLimit>[0]['category']) =>
  defaultLimit({ kind: 'GRID_EVENT', category })

test.each([
  ['POLICY_CONSULTATION', 8, '2024-11-05T08:00', 4],
  ['SAFETY_HAZARD', 24, '2024-11-06T18:00', 4.8],
  ['LIVELIHOOD', 40, '2024-11-08T18:00', 8],
  ['DISPUTE', 56, '2024-11-12T18:00', 11.2],
  ['OTHER', 104, '2024-11-20T18:00', 20.8],
] as const)('%s has %i working hours and a window of at least four', (category, workingHours, _, windowHours) => {
  const limit = limitOf(category)
  expect(limit).toEqual({ workingHours })
  const { dueAt, warnAt } = startClock(time('2024-11-04T08:00'), limit)
  expect(workingHoursBetween(warnAt, dueAt)).toBeCloseTo(windowHours)
})

test('the window opens when the office closes, not when it opens again', () => {
  expect(startClock(time('2024-11-04T08:00'), limitOf('LIVELIHOOD')).warnAt).toBe(time('2024-11-07T18:00'))
  expect(startClock(time('2024-11-04T08:00'), limitOf('POLICY_CONSULTATION')).warnAt).toBe(time('2024-11-04T12:00'))
})

test('complaints and reports of the hotline have 13 working days, petitions 60 calendar days', () => {
  expect(defaultLimit({ kind: 'HOTLINE', category: 'LIVELIHOOD', requestKind: 'COMPLAINT' })).toEqual({
    workingHours: 104,
  })
  expect(defaultLimit({ kind: 'HOTLINE', category: 'LIVELIHOOD', requestKind: 'HELP' })).toEqual({ workingHours: 40 })
  const { dueAt } = startClock(time('2026-11-23T09:00'), defaultLimit({ kind: 'PETITION', category: 'OTHER' }))
  expect(dueAt).toBe(time('2027-01-22T09:00'))
})

test('a region may have its own limits; the smallest that has the case decides', () => {
  const everywhere = limitsOf('')
  const limits = compileLimits({
    default: everywhere,
    byRegion: { '6107': { LIVELIHOOD: 32, OTHER: 80 }, '610702': { LIVELIHOOD: 24 } },
  })
  expect(limits('610702001001')).toEqual({ ...everywhere, LIVELIHOOD: 24, OTHER: 80 })
  expect(limits('610703000000')).toEqual({ ...everywhere, LIVELIHOOD: 32, OTHER: 80 })
  expect(limits('360302000000')).toEqual(everywhere)
  const misspelt = { '610702': { LIVELIHOODS: 24 } } as never
  expect(() => compileLimits({ default: everywhere, byRegion: misspelt })).toThrow('LIVELIHOODS')
})

test('holidays do not count: 24 hours from the eve of National Day end after it', () => {
  expect(startClock(time('2024-09-30T08:00'), limitOf('SAFETY_HAZARD')).dueAt).toBe(time('2024-10-09T18:00'))
})

test('a pause moves the deadline by exactly what was left', () => {
  const limit = limitOf('LIVELIHOOD')
  const running = startClock(time('2024-11-04T08:00'), limit)
  const paused = pauseClock(running, time('2024-11-05T12:00'))
  const resumed = resumeClock(paused, time('2024-11-11T08:00'), limit)
  expect(resumed.dueAt).toBe(time('2024-11-14T12:00'))
  expect(slaStateAt(paused, time('2024-11-09T12:00'))).toBe('PAUSED')
})

test('resolved before the deadline is met, at the deadline missed', () => {
  const running = startClock(time('2024-11-04T08:00'), limitOf('LIVELIHOOD'))
  expect(stopClock(running, running.dueAt - 1).clockState).toBe('MET')
  expect(stopClock(running, running.dueAt).clockState).toBe('MISSED')
})

test('before acceptance there is no clock', () => {
  expect(slaStateAt(null, 0)).toBe('NOT_STARTED')
})

const instants = fc.integer({ min: time('2022-01-01T00:00'), max: time('2026-06-30T00:00') })
const limits: fc.Arbitrary<TimeLimit> = fc.oneof(
  fc.integer({ min: 1, max: 104 }).map((workingHours) => ({ workingHours })),
  fc.constant({ calendarDays: 60 }),
)

test('the states follow each other: on track, about to time out, overdue', () => {
  fc.assert(
    fc.property(instants, limits, fc.integer({ min: 0, max: 90 * 86_400_000 }), (from, limit, later) => {
      const segment = startClock(from, limit)
      expect(segment.warnAt).toBeLessThan(segment.dueAt)
      const order = ['ON_TRACK', 'ABOUT_TO_TIME_OUT', 'OVERDUE']
      const [now, then] = [from, from + later].map((at) => order.indexOf(slaStateAt(segment, at)))
      expect(now).toBeGreaterThanOrEqual(0)
      expect(then).toBeGreaterThanOrEqual(now ?? 0)
    }),
    { numRuns: 50 },
  )
})

test('a course has no gaps, no overlaps and no empty segments', () => {
  fc.assert(
    fc.property(instants, fc.array(fc.integer({ min: 0, max: 86_400_000 }), { maxLength: 5 }), (from, gaps) => {
      const limit = { workingHours: 40 }
      let at = from
      const segments = [startClock(from, limit), ...gaps.map((gap) => startClock((at += gap), limit))]
      const course = courseOf(segments)
      course.slice(1).forEach((segment, index) => expect(segment.fromAt).toBe(course[index]?.untilAt))
      expect(course.every(({ fromAt, untilAt }) => fromAt < untilAt)).toBe(true)
    }),
    { numRuns: 50 },
  )
})
