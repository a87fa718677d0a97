import { code, date, defineTable, instant, json, nullable, regionColumnSet, text, word } from '@yiwang/shared/database'
import type { RegionColumns } from '@yiwang/shared/region'
import type { DangerGrade, DangerousHouseStatus } from '../../generated/resolver-types.ts'

/**
 * 危房整治 of a flat, one at a time: a flat that is graded C or D again after its write-off starts over in the same
 * row; what was is in the steps. The region is the flat's, for the statistics.
 */
export interface RemediationRow extends RegionColumns {
  dwellingId: string
  status: DangerousHouseStatus
  plan: string
  deadline: string
  /** JSON list of addresses */
  evidence: string
  identifiedOn: string
  evacuatedOn: string | null
  startedAt: number | null
  /** who remediates; must not be the acceptor (R-HOUSE-ACCEPTOR) */
  remediatorId: string | null
  acceptedOn: string | null
  acceptorId: string | null
  acceptanceOpinion: string | null
  writtenOffOn: string | null
  writtenOffBy: string | null
}

export const Remediation = defineTable<RemediationRow>('dangerous_house_remediation', {
  regional: true,
  primary: ['dwellingId'],
  columns: {
    dwellingId: code(),
    ...regionColumnSet(),
    status: word(),
    plan: text(500),
    deadline: date(),
    evidence: json(),
    identifiedOn: date(),
    evacuatedOn: nullable(date()),
    startedAt: nullable(instant()),
    remediatorId: nullable(code(64)),
    acceptedOn: nullable(date()),
    acceptorId: nullable(code(64)),
    acceptanceOpinion: nullable(text(500)),
    writtenOffOn: nullable(date()),
    writtenOffBy: nullable(code(64)),
  },
  indices: [
    ['villageCode', 'status'],
    ['townCode', 'status'],
    ['countyCode', 'status'],
    ['cityCode', 'status'],
  ],
})

/** One transition of a remediation, or a failed acceptance, which leaves the status. */
export interface DangerousHouseStepRow {
  stepId: string
  dwellingId: string
  at: number
  grade: DangerGrade
  fromStatus: DangerousHouseStatus | null
  toStatus: DangerousHouseStatus
  actorId: string
  /** masked name */
  actor: string
  role: string
  note: string | null
}

export const DangerousHouseStep = defineTable<DangerousHouseStepRow>('dangerous_house_step', {
  regional: true,
  primary: ['stepId'],
  columns: {
    stepId: code(),
    dwellingId: code(),
    at: instant(),
    grade: word(),
    fromStatus: nullable(word()),
    toStatus: word(),
    actorId: code(64),
    actor: text(64),
    role: word(),
    note: nullable(text(500)),
  },
  indices: [['dwellingId', 'at', 'stepId']],
})
