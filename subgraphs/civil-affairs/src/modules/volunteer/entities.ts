import { code, date, defineTable, flag, instant, integer, nullable, version, word } from '@yiwang/shared/database'
import type { PointsReason } from '../../generated/resolver-types.ts'

export interface VolunteerRow {
  personId: string
  registeredOn: string
  version: number
}

export const Volunteer = defineTable<VolunteerRow>('volunteer', {
  regional: true,
  primary: ['personId'],
  columns: { personId: code(), registeredOn: date(), version: version() },
})

/** Hours of one volunteer at one activity; after a complaint they do not count. */
export interface VolunteerServiceRow {
  activityNo: string
  personId: string
  hoursX100: number
  complained: number
  recordedBy: string
  recordedAt: number
}

export const VolunteerService = defineTable<VolunteerServiceRow>('volunteer_service', {
  regional: true,
  primary: ['activityNo', 'personId'],
  columns: {
    activityNo: code(),
    personId: code(),
    hoursX100: integer(),
    complained: flag(),
    recordedBy: code(64),
    recordedAt: instant(),
  },
  indices: [['personId', 'activityNo']],
})

/** The points ledger. Only ever added to; a balance is the sum up to its entry. */
export interface PointsEntryRow {
  entryId: string
  personId: string
  at: number
  delta: number
  balance: number
  reason: PointsReason
  activityNo: string | null
  itemId: string | null
}

export const PointsEntry = defineTable<PointsEntryRow>('points_entry', {
  regional: true,
  primary: ['entryId'],
  columns: {
    entryId: code(),
    personId: code(),
    at: instant(),
    delta: integer(),
    balance: integer(),
    reason: word(),
    activityNo: nullable(code()),
    itemId: nullable(code()),
  },
  indices: [['personId', 'at', 'entryId']],
})
