import {
  code,
  date,
  defineTable,
  instant,
  nullable,
  regionColumnSet,
  text,
  version,
  word,
} from '@yiwang/shared/database'
import type { RegionColumns } from '@yiwang/shared/region'
import type { PensionAuthenticationMethod } from '../../generated/resolver-types.ts'

/** The archive of one pensioner. Where it counts is where the person lives (person_copy). */
export interface PensionAuthenticationRow {
  authenticationId: string
  personId: string
  lastAuthenticatedOn: string | null
  /** 12 months after the last authentication, or after the pension began */
  dueOn: string
  method: PensionAuthenticationMethod | null
  /** 养老待遇 belongs to 人社; civil affairs keeps the archive */
  responsibleDepartment: string
  version: number
}

/** With the place of the person. */
export type PlacedPensionAuthentication = PensionAuthenticationRow & RegionColumns

export const PensionAuthentication = defineTable<PensionAuthenticationRow>('pension_authentication', {
  regional: true,
  primary: ['authenticationId'],
  columns: {
    authenticationId: code(),
    personId: code(),
    lastAuthenticatedOn: nullable(date()),
    dueOn: date(),
    method: nullable(word()),
    responsibleDepartment: text(100),
    version: version(),
  },
  indices: [['dueOn', 'authenticationId']],
  unique: [['personId']],
})

/** One authentication; the newest is also in the archive. Only ever added. */
export interface PensionRenewalRow {
  renewalId: string
  authenticationId: string
  authenticatedOn: string
  method: PensionAuthenticationMethod
  /** the grid worker's visit, for 上门办理 */
  visitId: string | null
  recordedBy: string
  recordedAt: number
}

export const PensionRenewal = defineTable<PensionRenewalRow>('pension_renewal', {
  regional: true,
  primary: ['renewalId'],
  columns: {
    renewalId: code(),
    authenticationId: code(),
    authenticatedOn: date(),
    method: word(),
    visitId: nullable(code()),
    recordedBy: code(64),
    recordedAt: instant(),
  },
  indices: [['authenticationId', 'authenticatedOn']],
})

/**
 * A time for which people, never the calendar, keep the pension in another state (PIPL art. 24: no purely automated
 * suspension). Of one archive at most one holds at any instant: suspending after an investigation ends the latter.
 */
export interface PensionHoldRow {
  holdId: string
  authenticationId: string
  startedAt: number
  endedAt: number | null
  kind: 'SUSPENDED' | 'UNDER_INVESTIGATION'
  reason: string
  startedBy: string
  endedBy: string | null
  /** opinion of whoever resumed the payment */
  endOpinion: string | null
}

export const PensionHold = defineTable<PensionHoldRow>('pension_hold', {
  regional: true,
  primary: ['holdId'],
  columns: {
    holdId: code(),
    authenticationId: code(),
    startedAt: instant(),
    endedAt: nullable(instant()),
    kind: word(),
    reason: text(500),
    startedBy: code(64),
    endedBy: nullable(code(64)),
    endOpinion: nullable(text(500)),
  },
  indices: [['authenticationId', 'startedAt']],
})

/** 网格员上门任务: somebody did not authenticate in time and is to be visited. Done with the next authentication. */
export interface HomeVisitTaskRow extends RegionColumns {
  taskId: string
  authenticationId: string
  personId: string
  /** the due date that passed */
  dueOn: string
  gridCode: string | null
  /** the grid worker responsible when the task arose; null where the grid has none */
  workerId: string | null
  createdAt: number
  doneAt: number | null
}

export const HomeVisitTask = defineTable<HomeVisitTaskRow>('home_visit_task', {
  regional: true,
  primary: ['taskId'],
  columns: {
    taskId: code(),
    authenticationId: code(),
    personId: code(),
    dueOn: date(),
    gridCode: nullable(code(15)),
    ...regionColumnSet(),
    workerId: nullable(code(64)),
    createdAt: instant(),
    doneAt: nullable(instant()),
  },
  indices: [['workerId', 'doneAt']],
  unique: [['authenticationId', 'dueOn']],
})
