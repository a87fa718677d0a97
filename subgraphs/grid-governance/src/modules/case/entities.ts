import {
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
  CaseCategory,
  CaseHandling,
  CaseKind,
  CaseSource,
  CaseStatus,
  CityObjectClass,
  HotlineRequestKind,
  JudicialResult,
  MediationChannel,
  MediationLevel,
  MediationResult,
  PetitionChannel,
  RiskLevel,
  Urgency,
} from '../../generated/resolver-types.ts'

/**
 * A case of any of the four kinds; columns of one kind are null in the others. `status` is the present state;
 * statistics never read it but derive the state at any instant from the timestamps and the case's clock.
 */
export interface CaseRow extends RegionColumns {
  caseNo: string
  kind: CaseKind
  title: string
  detail: string
  category: CaseCategory
  source: CaseSource
  status: CaseStatus
  handling: CaseHandling | null
  /** since when the handling is known */
  handledAt: number | null
  gridCode: string | null
  buildingId: string | null
  address: string | null
  reporterId: string
  reportedAt: number
  /**
   * −reportedAt. Lists show the newest first and equal instants by ascending number; with this column both run in the
   * direction of one index, else MariaDB sorts all 18,407 rows of a district for every page (35 ms instead of 2).
   */
  newestFirst: number
  acceptedAt: number | null
  dueAt: number | null
  resolvedAt: number | null
  closedAt: number | null
  /**
   * The case's limit, of its category or as dispatched: working hours in hundredths, or calendar days for petitions.
   * A clock that started anew after 重开 runs for half of it.
   */
  limitHoursX100: number | null
  limitDays: number | null
  /** at acceptance, and again at 重开 and the dispatch that follows it */
  clockStartedAt: number | null
  /** an extension is granted once */
  extendedAt: number | null
  responsibleUscc: string | null
  /** who resolved it: may neither have patrolled nor follow up */
  handlerId: string | null
  reopenCount: number
  evaluationScore: number | null
  evaluationSatisfied: number | null
  evaluationComment: string | null
  evaluatedAt: number | null
  version: number
  /** grid event */
  cityObjectClass: CityObjectClass | null
  /** JSON list of addresses */
  photos: string | null
  /** dispute */
  riskLevel: RiskLevel | null
  mediationLevel: MediationLevel | null
  mediationChannel: MediationChannel | null
  /** result of the last mediation before it was resolved */
  mediationResult: MediationResult | null
  judicialAppliedOn: string | null
  judicialCourt: string | null
  judicialResult: JudicialResult | null
  judicialDecidedOn: string | null
  /** hotline order */
  hotlineNo: string | null
  urgency: Urgency | null
  requestKind: HotlineRequestKind | null
  /** petition */
  petitionNo: string | null
  petitionChannel: PetitionChannel | null
  /** dispute or petition */
  teamLeaderTitle: string | null
  /** JSON list of titles */
  teamMemberTitles: string | null
  teamFormedOn: string | null
}

export const GovernanceCase = defineTable<CaseRow>('governance_case', {
  regional: true,
  primary: ['caseNo'],
  columns: {
    caseNo: code(20),
    kind: word(),
    title: text(),
    detail: text(2000),
    category: word(),
    source: word(),
    status: word(),
    handling: nullable(word()),
    handledAt: nullable(instant()),
    ...regionColumnSet(),
    gridCode: nullable(code(15)),
    buildingId: nullable(code(17)),
    address: nullable(text()),
    reporterId: code(64),
    reportedAt: instant(),
    newestFirst: instant(),
    acceptedAt: nullable(instant()),
    dueAt: nullable(instant()),
    resolvedAt: nullable(instant()),
    closedAt: nullable(instant()),
    limitHoursX100: nullable(integer()),
    limitDays: nullable(integer()),
    clockStartedAt: nullable(instant()),
    extendedAt: nullable(instant()),
    responsibleUscc: nullable(code(18)),
    handlerId: nullable(code(64)),
    reopenCount: integer(),
    evaluationScore: nullable(integer()),
    evaluationSatisfied: nullable(flag()),
    evaluationComment: nullable(text(500)),
    evaluatedAt: nullable(instant()),
    version: version(),
    cityObjectClass: nullable(word()),
    photos: nullable(json()),
    riskLevel: nullable(word()),
    mediationLevel: nullable(word()),
    mediationChannel: nullable(word()),
    mediationResult: nullable(word()),
    judicialAppliedOn: nullable(date()),
    judicialCourt: nullable(text(100)),
    judicialResult: nullable(word()),
    judicialDecidedOn: nullable(date()),
    hotlineNo: nullable(text(40)),
    urgency: nullable(word()),
    requestKind: nullable(word()),
    petitionNo: nullable(text(40)),
    petitionChannel: nullable(word()),
    teamLeaderTitle: nullable(text(100)),
    teamMemberTitles: nullable(json()),
    teamFormedOn: nullable(date()),
  },
  indices: [
    // statistics read these without touching the rows
    ['countyCode', 'acceptedAt', 'category', 'handling', 'handledAt', 'closedAt'],
    ['townCode', 'acceptedAt', 'category', 'handling', 'handledAt', 'closedAt'],
    ['villageCode', 'acceptedAt', 'category', 'handling', 'handledAt', 'closedAt'],
    ['cityCode', 'acceptedAt', 'category', 'handling', 'handledAt', 'closedAt'],
    ['countyCode', 'mediationResult', 'resolvedAt', 'mediationLevel', 'judicialResult'],
    ['townCode', 'mediationResult', 'resolvedAt', 'mediationLevel', 'judicialResult'],
    ['countyCode', 'kind', 'reportedAt'],
    ['townCode', 'kind', 'reportedAt'],
    // lists, newest first
    ['countyCode', 'newestFirst', 'caseNo'],
    ['townCode', 'newestFirst', 'caseNo'],
    ['gridCode', 'newestFirst', 'caseNo'],
    ['buildingId', 'newestFirst', 'caseNo'],
    ['responsibleUscc', 'newestFirst', 'caseNo'],
  ],
  unique: [['hotlineNo'], ['petitionNo']],
})

/** A person's part in a case: as its subject, its reporter or both. */
export interface CasePersonRow {
  caseNo: string
  personId: string
  subject: number
  reporter: number
}

export const CasePerson = defineTable<CasePersonRow>('case_person', {
  regional: true,
  primary: ['caseNo', 'personId'],
  columns: { caseNo: code(20), personId: code(), subject: flag(), reporter: flag() },
  indices: [['personId', 'caseNo']],
})

/** A department that assists the responsible one. */
export interface CaseAssistanceRow {
  caseNo: string
  uscc: string
}

export const CaseAssistance = defineTable<CaseAssistanceRow>('case_assistance', {
  open: 'part of a case; read under the numbers of cases that were found',
  primary: ['caseNo', 'uscc'],
  columns: { caseNo: code(20), uscc: code(18) },
  indices: [['uscc', 'caseNo']],
})

/** One step of a case's history; written with every transition, never changed. */
export interface CaseStepRow {
  caseNo: string
  stepNo: number
  steppedAt: number
  fromStatus: CaseStatus | null
  toStatus: CaseStatus
  /** shown name of who acted */
  actor: string
  actorId: string
  role: string
  note: string | null
}

export const CaseStep = defineTable<CaseStepRow>('case_step', {
  open: 'part of a case; read under the numbers of cases that were found',
  primary: ['caseNo', 'stepNo'],
  columns: {
    caseNo: code(20),
    stepNo: integer(),
    steppedAt: instant(),
    fromStatus: nullable(word()),
    toStatus: word(),
    actor: text(64),
    actorId: code(64),
    role: text(),
    note: nullable(text(600)),
  },
})

/** What a case achieved for whom, e.g. 14 classrooms of one school (S40). */
export interface CaseOutcomeRow {
  caseNo: string
  outcomeNo: number
  uscc: string | null
  unit: string
  quantity: number
}

export const CaseOutcome = defineTable<CaseOutcomeRow>('case_outcome', {
  open: 'part of a case; read under the numbers of cases that were found',
  primary: ['caseNo', 'outcomeNo'],
  columns: { caseNo: code(20), outcomeNo: integer(), uscc: nullable(code(18)), unit: text(20), quantity: integer() },
})
