import { defineBatch, defineStatistic } from '@yiwang/shared/graphql'
import type { EnrolmentRow } from './entities.ts'
import { countEnrolments, type EnrolmentCounts, findEnrolments } from './repository.ts'

export const enrolmentOfPerson = defineBatch<{ readonly year: number }, EnrolmentRow | null>(
  (persons, { year }, { database, scope }) => findEnrolments(database, scope, { persons, year }),
  () => null,
)

export const enrolmentCountsOfRegion = defineStatistic<{ readonly year: number }, EnrolmentCounts>(
  (regions, { year }, { database }) => countEnrolments(database, regions, year),
  () => ({ persons: 0, enrolled: 0, listed: 0, listedEnrolled: 0 }),
)
