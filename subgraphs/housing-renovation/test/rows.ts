import { insertAll } from '@yiwang/shared/sample-data'
import { regionColumns } from '@yiwang/shared/region'
import type { Table } from '@yiwang/shared/database'
import type { TestSubgraph } from '@yiwang/shared/testing'
import { Building, type BuildingRow } from '../src/modules/building/entities.ts'
import { Remediation, type RemediationRow } from '../src/modules/dangerous-house/entities.ts'
import { Dwelling, DwellingHousehold, DwellingOwner, type DwellingRow } from '../src/modules/dwelling/entities.ts'
import { Ballot, Vote, type VoteRow } from '../src/modules/owner-vote/entities.ts'
import { voterOf } from '../src/modules/owner-vote/service.ts'
import { Quarter, type QuarterRow } from '../src/modules/quarter/entities.ts'
import { Project, ProjectQuarter, type ProjectRow } from '../src/modules/renovation-project/entities.ts'
import { Resident } from '../src/projections/entities.ts'

export const village = '610702001001'
const registered = { registeredAt: 0, registeredBy: 'test', version: 1 }

export function quarter(quarterId: string, code = village): QuarterRow {
  return { quarterId, name: quarterId, builtYear: 1990, ...regionColumns(code), ...registered }
}

export function building(buildingId: string, quarterId: string | null, parts: Partial<BuildingRow> = {}): BuildingRow {
  const facts = { builtYear: 1990, storeys: 6, structure: 'BRICK_CONCRETE' as const }
  const size = { floorAreaSqmX100: 100_000, householdCount: 10 }
  return {
    buildingId,
    quarterId,
    name: buildingId,
    ...regionColumns(village),
    ...facts,
    ...size,
    ...registered,
    ...parts,
  }
}

export function dwelling(dwellingId: string, parts: Partial<DwellingRow> = {}): DwellingRow {
  const appraisal = { dangerGrade: 'NOT_APPRAISED' as const, appraisedOn: null, appraisedBy: null }
  const place = { buildingId: `${village}00001`, gridCode: `${village}001`, ...regionColumns(village) }
  return {
    dwellingId,
    ...place,
    areaSqmX100: 8_000,
    occupancy: 'OWNER',
    ...appraisal,
    registeredAt: 0,
    version: 1,
    ...parts,
  }
}

export function project(projectNo: string, parts: Partial<ProjectRow> = {}): ProjectRow {
  const state = { status: 'CHECKED' as const, completedOn: null, caseNo: null, version: 1 }
  const facts = { name: projectNo, year: 2023, opinionChannels: '["MEETING"]', investmentCents: 1_000_000 }
  return { projectNo, ...regionColumns(village), ...facts, ...state, createdAt: 0, createdBy: 'test', ...parts }
}

export function remediation(flat: DwellingRow, parts: Partial<RemediationRow> = {}): RemediationRow {
  const { regionCode, cityCode, countyCode, townCode, villageCode } = flat
  return {
    dwellingId: flat.dwellingId,
    ...{ regionCode, cityCode, countyCode, townCode, villageCode },
    status: 'IDENTIFIED',
    plan: '加固',
    deadline: '2026-12-31',
    evidence: '[]',
    identifiedOn: '2026-01-01',
    evacuatedOn: null,
    startedAt: null,
    remediatorId: null,
    acceptedOn: null,
    acceptorId: null,
    acceptanceOpinion: null,
    writtenOffOn: null,
    writtenOffBy: null,
    ...parts,
  }
}

export function vote(voteId: string, projectNo: string, parts: Partial<VoteRow> = {}): VoteRow {
  const course = { openedAt: 0, openedBy: 'test', closesAt: 1, closedAt: 1, closedBy: 'test' }
  return { voteId, projectNo, round: 1, matter: 'ORDINARY', ...course, ...parts }
}

/** [flat, owners, area in ㎡, agree] */
export type BallotLine = readonly [string, readonly string[], number, boolean | null]

export function ballots(voteId: string, lines: readonly BallotLine[]) {
  return lines.map(([dwellingId, owners, area, agree]) => ({
    voteId,
    dwellingId,
    voterId: voterOf(dwellingId, owners),
    areaSqmX100: area * 100,
    agree: agree === null ? null : agree ? 1 : 0,
    castAt: agree === null ? null : 1,
    castBy: null,
  }))
}

export function resident(personId: string, householdId: string) {
  const place = { gridCode: `${village}001`, ...regionColumns(village) }
  return { personId, householdId, displayName: '测*', birthYear: 1980, ...place }
}

export const tables = {
  Ballot,
  Building,
  Dwelling,
  DwellingHousehold,
  DwellingOwner,
  Project,
  ProjectQuarter,
  Quarter,
  Remediation,
  Resident,
  Vote,
}

export async function insert<Row extends object>(
  housing: TestSubgraph,
  table: Table<Row>,
  rows: readonly Row[],
): Promise<void> {
  await housing.subgraph.database.write((transaction) => insertAll(transaction, table, rows))
}

/** Representations of one type for `_entities`. */
export function representations(typename: string, key: string, values: readonly string[]) {
  return { r: values.map((value) => ({ __typename: typename, [key]: value })) }
}
