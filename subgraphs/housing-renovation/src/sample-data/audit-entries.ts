import type { SampleAuditRecord } from '@yiwang/shared/sample-data'
import { regionColumns } from '@yiwang/shared/region'
import type { RemediationRow } from '../modules/dangerous-house/entities.ts'
import { clerkOf, leaderOf, type Officer } from './officers.ts'
import { instantAt } from './office-day.ts'
import type { ProjectPlan } from './project-plan.ts'

const EVERY_NTH_PROJECT = 6

interface Entry {
  readonly at: number
  readonly officer: Officer
  readonly action: string
  readonly recordType: 'RenovationProject' | 'Dwelling'
  readonly recordId: string
  readonly regionCode: string
  readonly decision: 'ALLOWED' | 'DENIED'
}

/** Some of the writes that the sample's records came from, and write-offs that were refused before acceptance. */
export function createAuditEntries(
  plans: readonly ProjectPlan[],
  remediations: readonly RemediationRow[],
): SampleAuditRecord[] {
  const projects = plans.filter((_, index) => index % EVERY_NTH_PROJECT === 0).flatMap(projectEntries)
  return [...projects, ...remediations.flatMap(remediationEntries)].map(toRow)
}

function projectEntries({ projectNo, quarter, calendar, votes }: ProjectPlan): Entry[] {
  const record = {
    officer: clerkOf(quarter.villageCode),
    recordType: 'RenovationProject' as const,
    recordId: projectNo,
    regionCode: quarter.villageCode,
    decision: 'ALLOWED' as const,
  }
  const opened = votes.map(({ openedOn }) => ({ ...record, at: instantAt(openedOn, 9), action: 'openOwnerVote' }))
  return [{ ...record, at: instantAt(calendar.CHECKED, 9), action: 'createRenovationProject' }, ...opened]
}

function remediationEntries({ dwellingId, regionCode, identifiedOn, status, writtenOffOn }: RemediationRow): Entry[] {
  const record = { recordType: 'Dwelling' as const, recordId: dwellingId, regionCode, decision: 'ALLOWED' as const }
  const appraised = {
    ...record,
    at: instantAt(identifiedOn, 11),
    officer: clerkOf(regionCode),
    action: 'appraiseDwelling',
  }
  const writeOff = { ...record, officer: leaderOf(regionCode), action: 'writeOffDangerousHouse' }
  if (writtenOffOn !== null) return [appraised, { ...writeOff, at: instantAt(writtenOffOn, 11) }]
  return status === 'IDENTIFIED'
    ? [appraised, { ...writeOff, at: instantAt(identifiedOn, 16), decision: 'DENIED' }]
    : [appraised]
}

function toRow({ officer, regionCode, ...entry }: Entry, index: number): SampleAuditRecord {
  return {
    ...entry,
    entryId: `ZJSJ${String(index + 1).padStart(8, '0')}`,
    actorId: officer.id,
    actor: officer.name,
    role: officer.role,
    ...regionColumns(regionCode),
    purpose: null,
    unmaskedFields: '[]',
    traceId: `sample-housing-${index + 1}`,
  }
}
