import {
  code,
  defineTable,
  instant,
  integer,
  nullable,
  regionColumnSet,
  text,
  version,
  word,
} from '@yiwang/shared/database'
import type { RegionColumns } from '@yiwang/shared/region'
import type { VolunteerActivityKind, VolunteerActivityStatus } from '../../generated/resolver-types.ts'

export interface VolunteerActivityRow extends RegionColumns {
  activityNo: string
  title: string
  kind: VolunteerActivityKind
  teamNo: string | null
  startsAt: number
  endsAt: number
  capacity: number
  /** counted up in the statement that checks the capacity, so that nobody signs up twice for the last place */
  signedUp: number
  participants: number | null
  served: number | null
  status: VolunteerActivityStatus
  finishedAt: number | null
  version: number
}

export const VolunteerActivity = defineTable<VolunteerActivityRow>('volunteer_activity', {
  open: 'activities are public',
  primary: ['activityNo'],
  columns: {
    activityNo: code(),
    title: text(100),
    kind: word(),
    ...regionColumnSet(),
    teamNo: nullable(code()),
    startsAt: instant(),
    endsAt: instant(),
    capacity: integer(),
    signedUp: integer(),
    participants: nullable(integer()),
    served: nullable(integer()),
    status: word(),
    finishedAt: nullable(instant()),
    version: version(),
  },
  indices: [
    ['villageCode', 'startsAt', 'activityNo'],
    ['townCode', 'startsAt', 'activityNo'],
    ['countyCode', 'startsAt', 'activityNo'],
    ['cityCode', 'startsAt', 'activityNo'],
    ['status', 'endsAt'],
  ],
})

export interface ActivitySignUpRow {
  activityNo: string
  personId: string
  signedUpAt: number
}

export const ActivitySignUp = defineTable<ActivitySignUpRow>('activity_sign_up', {
  regional: true,
  primary: ['activityNo', 'personId'],
  columns: { activityNo: code(), personId: code(), signedUpAt: instant() },
  indices: [['personId', 'activityNo']],
})
