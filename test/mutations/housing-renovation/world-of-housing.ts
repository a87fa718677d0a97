import { afterAll, beforeAll } from '@jest/globals'
import type { AccessTokenClaims } from '@yiwang/shared/caller'
import type { Table, ScopedSql } from '@yiwang/shared/database'
import { regionColumns } from '@yiwang/shared/region'
import { Building } from '../../../subgraphs/housing-renovation/src/modules/building/entities.ts'
import {
  Remediation,
  type RemediationRow,
} from '../../../subgraphs/housing-renovation/src/modules/dangerous-house/entities.ts'
import {
  Dwelling,
  DwellingHousehold,
  DwellingOwner,
  type DwellingRow,
} from '../../../subgraphs/housing-renovation/src/modules/dwelling/entities.ts'
import { HealthCheck } from '../../../subgraphs/housing-renovation/src/modules/health-check/entities.ts'
import { Ballot, Vote, type VoteRow } from '../../../subgraphs/housing-renovation/src/modules/owner-vote/entities.ts'
import { PropertyService } from '../../../subgraphs/housing-renovation/src/modules/property-service/entities.ts'
import { Quarter } from '../../../subgraphs/housing-renovation/src/modules/quarter/entities.ts'
import { Item, type ItemRow } from '../../../subgraphs/housing-renovation/src/modules/renovation-item/entities.ts'
import {
  Project,
  ProjectQuarter,
  type ProjectRow,
} from '../../../subgraphs/housing-renovation/src/modules/renovation-project/entities.ts'
import { renovationStatuses } from '../../../subgraphs/housing-renovation/src/modules/renovation-project/statuses.ts'
import { Organisation, Resident } from '../../../subgraphs/housing-renovation/src/projections/entities.ts'
import * as row from '../../../subgraphs/housing-renovation/test/rows.ts'
import type { Call, MutationCase } from '../../src/mutations/describe-mutation.ts'
import { createWorld, type World } from '../../src/mutations/world.ts'

export const subgraph = 'housing-renovation'
/** a Wednesday, in Beijing */
export const TODAY = '2026-06-10'
export const YESTERDAY = '2026-06-09'
export const TOMORROW = '2026-06-11'
export const NOW = Date.parse(`${TODAY}T10:00:00+08:00`)
export const LATER = `${TOMORROW}T18:00:00+08:00`
export const { village } = row
export const otherVillage = '610702001002'
export const county = '610702000000'
export const company = '91610702000010011A'

let world: World
let count = 0

export const theWorld = () => world
export const next = (prefix: string) => `${prefix}${(count += 1)}`

/** One world for the file, with a property company that grid governance told of. */
export function useWorld(): void {
  beforeAll(async () => {
    world = await createWorld(NOW)
    await seed(Organisation, { uscc: company, kind: 'PROPERTY_COMPANY', ...regionColumns(county) })
  })
  afterAll(() => world.close())
}

export function seed<Row extends object>(table: Table<Row>, ...rows: Row[]): Promise<void> {
  return world.seed(subgraph, table, ...rows)
}

/** Rows of the department as they are now. */
export function rowsOf<Row extends object>(query: ScopedSql): Promise<Row[]> {
  return world.subgraph(subgraph).database.rows<Row>(query)
}

const person = (parts: Partial<AccessTokenClaims> & Pick<AccessTokenClaims, 'sub' | 'roles'>): AccessTokenClaims => ({
  displayName: '韩大山',
  regions: [],
  grids: [],
  department: null,
  organisation: null,
  personId: null,
  workerId: null,
  ...parts,
})

const staff = { department: 'housing-renovation' } as const
const away = { regions: ['360302000000'] }
export const clerk = person({ sub: 'ZJ1', roles: ['DEPT_CLERK'], regions: [county], ...staff })
export const leader = person({ sub: 'ZJ6', roles: ['DEPT_LEADER'], regions: [county], ...staff })
export const clerkElsewhere = person({ sub: 'ZJ9', roles: ['DEPT_CLERK'], ...away, ...staff })
export const leaderElsewhere = person({ sub: 'ZJ8', roles: ['DEPT_LEADER'], ...away, ...staff })
export const citizen = (personId: string) => person({ sub: `QZ-${personId}`, roles: ['CITIZEN'], personId })
export const stranger = citizen('stranger')

export async function aQuarter(parts: { readonly regionCode?: string; readonly checked?: boolean } = {}) {
  const { regionCode = village, checked = true } = parts
  const quarterId = next('Q')
  await seed(Quarter, row.quarter(quarterId, regionCode))
  if (checked) await aCheck(quarterId)
  return quarterId
}

export function aCheck(quarterId: string): Promise<void> {
  const facts = { checkedOn: '2026-01-05', dimension: 'QUARTER' as const, findings: 3, summary: null }
  return seed(HealthCheck, { checkId: next('T'), quarterId, ...facts, recordedAt: 0, recordedBy: 'ZJ1' })
}

export async function aBuilding(quarterId: string | null = null): Promise<string> {
  const buildingId = `${village}${50_000 + (count += 1)}`
  await seed(Building, row.building(buildingId, quarterId))
  return buildingId
}

/** @returns the flat's number */
export async function aFlat(parts: Partial<DwellingRow> = {}): Promise<string> {
  const dwellingId = next('F')
  await seed(Dwelling, row.dwelling(dwellingId, { gridCode: null, ...parts }))
  return dwellingId
}

/** Somebody whom grid governance told of, in a household of one's own. */
export async function aPerson(regionCode = village): Promise<{ personId: string; householdId: string }> {
  const [personId, householdId] = [next('P'), next('H')]
  const place = { gridCode: `${regionCode}001`, ...regionColumns(regionCode) }
  await seed(Resident, { ...row.resident(personId, householdId), ...place })
  return { personId, householdId }
}

/** A flat of the quarter with its owner, who lives there. */
export async function aHome(quarterId: string, parts: Partial<DwellingRow> = {}) {
  const dwellingId = await aFlat({ buildingId: await aBuilding(quarterId), ...parts })
  const { personId, householdId } = await aPerson()
  await seed(DwellingOwner, { dwellingId, personId, position: 0 })
  await seed(DwellingHousehold, { dwellingId, householdId, assignedAt: 0 })
  return { dwellingId, personId, householdId }
}

/** A project of one quarter in a state; what the way there demands is seeded as the test needs it. */
export async function aProject(status: ProjectRow['status'], parts: Partial<ProjectRow> = {}, checked = true) {
  const projectNo = next('X')
  const quarterId = await aQuarter({ checked })
  await seed(Project, row.project(projectNo, { status, ...parts }))
  await seed(ProjectQuarter, { projectNo, quarterId, position: 0 })
  return { projectNo, quarterId }
}

export const statuses = renovationStatuses

export async function anItem(projectNo: string, parts: Partial<ItemRow> = {}): Promise<string> {
  const itemId = next('I')
  const proposal = { proposedVia: 'MEETING', proposedAt: 0, proposedBy: 'p', supporters: 1 } as const
  const open = { adopted: null, decidedAt: null, decidedBy: null, done: 0, doneOn: null }
  await seed(Item, { itemId, projectNo, category: 'BASIC', name: itemId, ...proposal, ...open, ...parts })
  return itemId
}

/** A vote that ends tomorrow, with one ballot for each line. */
export async function aVote(projectNo: string, lines: readonly row.BallotLine[], parts: Partial<VoteRow> = {}) {
  const voteId = next('V')
  const course = { openedAt: NOW - 1000, closesAt: Date.parse(LATER), closedAt: null, closedBy: null }
  await seed(Vote, row.vote(voteId, projectNo, { ...course, ...parts }))
  await seed(Ballot, ...row.ballots(voteId, lines))
  return voteId
}

export function served(quarterId: string, mode: 'NONE' | 'COMMUNITY_PROPERTY'): Promise<void> {
  const facts = { companyUscc: null, pointsExchange: 0, publicIncomeCents: null, since: TODAY }
  return seed(PropertyService, { quarterId, mode, ...facts, settledAt: 0, settledBy: 'ZJ1' })
}

/** A flat of the grade with a remediation in the state. */
export async function aDangerousHouse(
  grade: 'C' | 'D',
  status: RemediationRow['status'],
  parts: Partial<RemediationRow> = {},
): Promise<string> {
  const dwellingId = await aFlat({ dangerGrade: grade, appraisedOn: '2026-01-01', appraisedBy: 'ZJ1' })
  const remediation = row.remediation(row.dwelling(dwellingId), { status, remediatorId: 'ZJ1', ...parts })
  await seed(Remediation, remediation)
  return dwellingId
}

export const by = (claims: AccessTokenClaims, input: Record<string, unknown>): Call => ({ claims, input })
/** With a token of its own. */
export const once = (claims: AccessTokenClaims, input: Record<string, unknown>): Call =>
  by(claims, { ...input, clientToken: next('token') })

export const common: Pick<MutationCase, 'world' | 'subgraph' | 'needsScope' | 'elsewhere'> = {
  world: theWorld,
  subgraph,
  needsScope: true,
  elsewhere: { claims: clerkElsewhere, code: 'NOT_FOUND' },
}
