import { insertAll } from '@yiwang/shared/database'
import { insertRow, type Writing, type Written } from '@yiwang/shared/mutation'
import { regionColumns } from '@yiwang/shared/region'
import { nextCaseNo } from './case-number.ts'
import type { CasePlace } from './case-place.ts'
import { announceCase, recordStep } from './change-case.ts'
import { CasePerson, type CaseRow, GovernanceCase } from './entities.ts'
import { staffNumberOf } from './staff-number.ts'
import { defaultLimit } from './time-limits.ts'
import { beginClock, type ClockColumns } from './write-clock.ts'

/** What a registration knows of the case; the rest is empty until later. */
export interface NewCase {
  readonly place: CasePlace
  readonly facts: Pick<CaseRow, 'kind' | 'title' | 'detail' | 'category' | 'source' | 'status'> & Partial<CaseRow>
  readonly subjects: readonly string[]
  /** the citizen who reports for themselves */
  readonly reporterPersonId?: string | null
  readonly note?: string
}

/** A new case with its number, its persons and its first step; the row is given for what follows. */
export async function openCase(writing: Writing, opened: NewCase): Promise<CaseRow> {
  const { transaction, caller, now } = writing
  const { place, facts, note = null } = opened
  const opening: CaseRow = {
    ...nothingYet,
    caseNo: await nextCaseNo(transaction, { regionCode: place.regionCode, now }),
    ...regionColumns(place.regionCode),
    gridCode: place.gridCode,
    buildingId: place.buildingId,
    reporterId: staffNumberOf(caller),
    reportedAt: now,
    newestFirst: -now,
    ...facts,
  }
  const row = { ...opening, ...(await clockOf(writing, opening)) }
  await insertRow(transaction, GovernanceCase, row)
  await insertPersons(writing, row.caseNo, opened)
  await recordStep(writing, row, { from: null, note })
  return row
}

/** A new case that waits to be accepted. */
export async function registerCase(writing: Writing, opened: NewCase): Promise<Written> {
  return announceCase(writing, await openCase(writing, opened))
}

/** A case that is accepted with its registration has its clock from the beginning. */
async function clockOf(writing: Writing, opening: CaseRow): Promise<ClockColumns> {
  return opening.acceptedAt === null ? {} : beginClock(writing, opening, defaultLimit(opening))
}

async function insertPersons(
  { transaction }: Writing,
  caseNo: string,
  { subjects, reporterPersonId = null }: NewCase,
): Promise<void> {
  const reporters = reporterPersonId === null ? [] : [reporterPersonId]
  const rows = [...new Set([...subjects, ...reporters])].map((personId) => ({
    caseNo,
    personId,
    subject: subjects.includes(personId) ? 1 : 0,
    reporter: personId === reporterPersonId ? 1 : 0,
  }))
  await insertAll(transaction, CasePerson, rows)
}

const nothingYet = {
  handling: null,
  handledAt: null,
  address: null,
  acceptedAt: null,
  dueAt: null,
  resolvedAt: null,
  closedAt: null,
  limitHoursX100: null,
  limitDays: null,
  clockStartedAt: null,
  extendedAt: null,
  responsibleUscc: null,
  handlerId: null,
  reopenCount: 0,
  evaluationScore: null,
  evaluationSatisfied: null,
  evaluationComment: null,
  evaluatedAt: null,
  version: 1,
  cityObjectClass: null,
  photos: null,
  riskLevel: null,
  mediationLevel: null,
  mediationChannel: null,
  mediationResult: null,
  judicialAppliedOn: null,
  judicialCourt: null,
  judicialResult: null,
  judicialDecidedOn: null,
  hotlineNo: null,
  urgency: null,
  requestKind: null,
  petitionNo: null,
  petitionChannel: null,
  teamLeaderTitle: null,
  teamMemberTitles: null,
  teamFormedOn: null,
} as const satisfies Partial<CaseRow>
