import {
  cents,
  code,
  date,
  defineTable,
  instant,
  integer,
  json,
  nullable,
  regionColumnSet,
  text,
  version,
  word,
} from '@yiwang/shared/database'
import type { RegionColumns } from '@yiwang/shared/region'
import type { EnforcementStatus } from '../../generated/resolver-types.ts'

/** An administrative penalty case; signed by the inspector, decided by another person (S13). */
export interface EnforcementCaseRow extends RegionColumns {
  enforcementNo: string
  gridCode: string | null
  organisationUscc: string | null
  cause: string
  status: EnforcementStatus
  filedOn: string
  penaltyCents: number | string | null
  notifiedOn: string | null
  decidedOn: string | null
  /** the law the penalty rests on */
  basis: string | null
  clueNo: string | null
  signerId: string
  /** masked name */
  signedBy: string
  /** JSON list of the officers who took evidence, at least two (行政处罚法第42条) */
  officerIds: string
  deciderId: string | null
  version: number
}

export const EnforcementCase = defineTable<EnforcementCaseRow>('enforcement_case', {
  regional: true,
  primary: ['enforcementNo'],
  columns: {
    enforcementNo: code(),
    ...regionColumnSet(),
    gridCode: nullable(code(15)),
    organisationUscc: nullable(code(18)),
    cause: text(500),
    status: word(),
    filedOn: date(),
    penaltyCents: nullable(cents()),
    notifiedOn: nullable(date()),
    decidedOn: nullable(date()),
    basis: nullable(text(500)),
    clueNo: nullable(code()),
    signerId: code(64),
    signedBy: text(64),
    officerIds: json(),
    deciderId: nullable(code(64)),
    version: version(),
  },
  indices: [
    ['cityCode', 'filedOn', 'enforcementNo'],
    ['countyCode', 'filedOn', 'enforcementNo'],
    ['townCode', 'filedOn', 'enforcementNo'],
    ['villageCode', 'filedOn', 'enforcementNo'],
    ['organisationUscc', 'filedOn', 'enforcementNo'],
  ],
})

/** The hazards a case was filed for. */
export interface EnforcementCaseHazardRow {
  enforcementNo: string
  hazardNo: string
}

export const EnforcementCaseHazard = defineTable<EnforcementCaseHazardRow>('enforcement_case_hazard', {
  open: 'part of a case; read under the numbers of cases that were found',
  primary: ['enforcementNo', 'hazardNo'],
  columns: { enforcementNo: code(), hazardNo: code() },
  indices: [['hazardNo']],
})

/** One step of a case's history. */
export interface EnforcementStepRow {
  enforcementNo: string
  sequence: number
  at: number
  fromStatus: EnforcementStatus | null
  toStatus: EnforcementStatus
  actorId: string
  /** masked name */
  actor: string
  note: string | null
}

export const EnforcementStep = defineTable<EnforcementStepRow>('enforcement_step', {
  open: 'part of a case; read under the numbers of cases that were found',
  primary: ['enforcementNo', 'sequence'],
  columns: {
    enforcementNo: code(),
    sequence: integer(),
    at: instant(),
    fromStatus: nullable(word()),
    toStatus: word(),
    actorId: code(64),
    actor: text(64),
    note: nullable(text(500)),
  },
})
