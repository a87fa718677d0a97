import {
  cents,
  code,
  date,
  defineTable,
  flag,
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
import type {
  HazardGrade,
  HazardStatus,
  HazardSubject,
  SafetyField,
  SupervisionLevel,
} from '../../generated/resolver-types.ts'

/**
 * One hazard on the ledger. The dates are those of the transitions that reached them; a failed acceptance empties
 * rectifiedOn again, since the hazard is then 继续挂账 (transitions.md, acceptRectification).
 */
export interface HazardRow extends RegionColumns {
  hazardNo: string
  field: SafetyField
  grade: HazardGrade
  description: string
  subject: HazardSubject
  organisationUscc: string | null
  buildingId: string | null
  gridCode: string | null
  caseNo: string | null
  inspectionNo: string | null
  status: HazardStatus
  foundOn: string
  filedOn: string | null
  orderedOn: string | null
  deadline: string | null
  rectifiedOn: string | null
  acceptedOn: string | null
  writtenOffOn: string | null
  reporterId: string
  rectifierId: string | null
  acceptorId: string | null
  productionSuspended: number
  /** JSON list of addresses */
  evidence: string
  version: number
}

export const Hazard = defineTable<HazardRow>('hazard', {
  regional: true,
  primary: ['hazardNo'],
  columns: {
    hazardNo: code(),
    field: word(),
    grade: word(),
    description: text(500),
    subject: word(),
    organisationUscc: nullable(code(18)),
    buildingId: nullable(code(17)),
    ...regionColumnSet(),
    gridCode: nullable(code(15)),
    caseNo: nullable(code()),
    inspectionNo: nullable(code()),
    status: word(),
    foundOn: date(),
    filedOn: nullable(date()),
    orderedOn: nullable(date()),
    deadline: nullable(date()),
    rectifiedOn: nullable(date()),
    acceptedOn: nullable(date()),
    writtenOffOn: nullable(date()),
    reporterId: code(64),
    rectifierId: nullable(code(64)),
    acceptorId: nullable(code(64)),
    productionSuspended: flag(),
    evidence: json(),
    version: version(),
  },
  indices: [
    ['cityCode', 'foundOn', 'hazardNo'],
    ['countyCode', 'foundOn', 'hazardNo'],
    ['townCode', 'foundOn', 'hazardNo'],
    ['villageCode', 'foundOn', 'hazardNo'],
    ['gridCode', 'foundOn', 'hazardNo'],
    ['organisationUscc', 'foundOn', 'hazardNo'],
    ['buildingId', 'foundOn', 'hazardNo'],
    ['inspectionNo', 'foundOn', 'hazardNo'],
    ['caseNo', 'foundOn', 'hazardNo'],
  ],
})

/** One step of a hazard's history; a step that changes no status (五落实, 挂牌) has equal ends. */
export interface HazardStepRow {
  hazardNo: string
  sequence: number
  at: number
  fromStatus: HazardStatus | null
  toStatus: HazardStatus
  actorId: string
  /** masked name */
  actor: string
  opinion: string | null
}

export const HazardStep = defineTable<HazardStepRow>('hazard_step', {
  open: 'part of a hazard; read under the numbers of hazards that were found',
  primary: ['hazardNo', 'sequence'],
  columns: {
    hazardNo: code(),
    sequence: integer(),
    at: instant(),
    fromStatus: nullable(word()),
    toStatus: word(),
    actorId: code(64),
    actor: text(64),
    opinion: nullable(text(500)),
  },
})

/** 五落实 of a major hazard: 责任、措施、资金、时限、预案. */
export interface FiveImplementationsRow {
  hazardNo: string
  responsible: string
  measures: string
  fundsCents: number | string
  deadline: string
  contingencyPlan: string
}

export const FiveImplementations = defineTable<FiveImplementationsRow>('five_implementations', {
  open: 'part of a hazard; read under the numbers of hazards that were found',
  primary: ['hazardNo'],
  columns: {
    hazardNo: code(),
    responsible: text(100),
    measures: text(500),
    fundsCents: cents(),
    deadline: date(),
    contingencyPlan: text(500),
  },
})

/** 挂牌督办 of a major hazard; a hazard is listed at most once and delisted when it is written off. */
export interface ListedSupervisionRow {
  hazardNo: string
  level: SupervisionLevel
  departmentUscc: string | null
  listedOn: string
  delistedOn: string | null
}

export const ListedSupervision = defineTable<ListedSupervisionRow>('listed_supervision', {
  open: 'part of a hazard; read under the numbers of hazards that were found',
  primary: ['hazardNo'],
  columns: {
    hazardNo: code(),
    level: word(),
    departmentUscc: nullable(code(18)),
    listedOn: date(),
    delistedOn: nullable(date()),
  },
})
