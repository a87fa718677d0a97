import { afterAll, beforeAll } from '@jest/globals'
import type { AccessTokenClaims } from '@yiwang/shared/caller'
import type { Table, ScopedSql } from '@yiwang/shared/database'
import { levelOf, regionColumns } from '@yiwang/shared/region'
import { usccCheckCharacter } from '@yiwang/shared/uscc'
import { type CaseRow, GovernanceCase } from '../../../subgraphs/grid-governance/src/modules/case/entities.ts'
import type { ServiceOrderStatus } from '../../../subgraphs/grid-governance/src/generated/resolver-types.ts'
import { Grid, GridAssignment, GridWorker } from '../../../subgraphs/grid-governance/src/modules/grid/entities.ts'
import { Household } from '../../../subgraphs/grid-governance/src/modules/household/entities.ts'
import {
  KeyAttention,
  type KeyAttentionRow,
} from '../../../subgraphs/grid-governance/src/modules/key-attention/entities.ts'
import { Organisation } from '../../../subgraphs/grid-governance/src/modules/organisation/entities.ts'
import { Person, type PersonRow } from '../../../subgraphs/grid-governance/src/modules/person/entities.ts'
import { Region } from '../../../subgraphs/grid-governance/src/modules/region/entities.ts'
import {
  ServiceOrder,
  type ServiceOrderRow,
} from '../../../subgraphs/grid-governance/src/modules/service-order/entities.ts'
import { gridRow, personRow } from '../../../subgraphs/grid-governance/test/rows.ts'
import type { Call, MutationCase, RefusalCase } from '../../src/mutations/describe-mutation.ts'
import { createWorld, type World } from '../../src/mutations/world.ts'

export const subgraph = 'grid-governance'
/** a Wednesday, in Beijing */
export const TODAY = '2026-06-10'
export const TOMORROW = '2026-06-11'
export const NOW = Date.parse(`${TODAY}T10:00:00+08:00`)
export const EARLIER = `${TODAY}T09:00:00+08:00`
export const LATER = `${TOMORROW}T18:00:00+08:00`

export const county = '610702000000'
export const town = '610702001000'
export const village = '610702001001'
export const otherVillage = '610702001002'
export const grid = `${village}001`
export const otherGrid = `${otherVillage}001`
/** a school's own grid */
export const dedicatedGrid = `${village}002`
export const farCounty = '360302000000'
export const farVillage = '360302001001'
export const farGrid = `${farVillage}001`

export const worker = 'WGY610702000001'
/** was told so by the token, but is not assigned to the grid any more */
export const formerWorker = 'WGY610702000002'

/** A credit code of nobody with a right check character. */
export function aUscc(order: number): string {
  const body = `99610702${String(order).padStart(9, '0')}`
  return body + usccCheckCharacter(body)
}
/** serves orders */
export const department = aUscc(1)
export const centre = aUscc(2)

let world: World
let count = 0

export const theWorld = () => world
export const next = (prefix: string) => `${prefix}${(count += 1)}`

/** One world for the file: two counties, three villages with a grid each, two workers, two units. */
export function useWorld(): void {
  beforeAll(async () => {
    world = await createWorld(NOW)
    const region = (code: string, parentCode: string | null) => ({
      ...{ code, name: `区划${code}`, level: levelOf(code), parentCode, entrusted: 0 },
      ...regionColumns(code),
    })
    await seed(
      Region,
      region(county, null),
      region(town, county),
      region(village, town),
      region(otherVillage, town),
      region(farCounty, null),
      region('360302001000', farCounty),
      region(farVillage, '360302001000'),
    )
    await seed(Grid, ...[grid, otherGrid, farGrid].map(gridRow), { ...gridRow(dedicatedGrid), kind: 'DEDICATED' })
    await aWorker({ workerId: worker, grids: [grid] })
    await aWorker({ workerId: formerWorker, grids: [] })
    await anOrganisation(department)
    await anOrganisation(centre)
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
  displayName: '李大山',
  regions: [],
  grids: [],
  department: null,
  organisation: null,
  personId: null,
  workerId: null,
  ...parts,
})

const away = { regions: [farCounty] }
export const leader = person({ sub: 'ZZ6', roles: ['CENTRE_LEADER'], regions: [county], organisation: centre })
export const leaderElsewhere = person({ sub: 'ZZ8', roles: ['CENTRE_LEADER'], ...away })
export const clerk = person({ sub: 'ZZ1', roles: ['CENTRE_CLERK'], regions: [county], organisation: centre })
export const clerkElsewhere = person({ sub: 'ZZ9', roles: ['CENTRE_CLERK'], ...away })
export const gridWorker = person({ sub: 'W1', roles: ['GRID_WORKER'], grids: [grid], workerId: worker })
export const gridWorkerElsewhere = person({ sub: 'W9', roles: ['GRID_WORKER'], grids: [farGrid], workerId: 'WGY9' })
const staff = { department: 'housing-renovation', organisation: department } as const
export const deptClerk = person({ sub: 'ZJ1', roles: ['DEPT_CLERK'], regions: [county], ...staff })
export const deptClerkElsewhere = person({ sub: 'ZJ9', roles: ['DEPT_CLERK'], ...away, ...staff })
export const auditor = person({ sub: 'SJ1', roles: ['AUDITOR'], regions: [county] })
export const officer = person({ sub: 'QY1', roles: ['ENTERPRISE_OFFICER'], organisation: department })
export const citizen = (personId: string) => person({ sub: `QZ-${personId}`, roles: ['CITIZEN'], personId })

export async function anOrganisation(uscc: string, regionCode = county): Promise<string> {
  const facts = { uscc, name: '区住建局', kind: 'GOVERNMENT_DEPARTMENT' as const, address: null, gridCode: null }
  await seed(Organisation, { ...facts, registeredAt: 0, ...regionColumns(regionCode) })
  return uscc
}

export async function aHousehold(gridCode = grid): Promise<string> {
  const householdId = next('H')
  const place = { gridCode, ...regionColumns(gridCode.slice(0, 12)) }
  await seed(Household, { householdId, address: '示例路1号', registeredAt: 0, version: 1, ...place })
  return householdId
}

/** A resident in a household of their own. @returns the number */
export async function aPerson(parts: Partial<PersonRow> = {}): Promise<string> {
  const personId = next('P')
  const gridCode = parts.gridCode ?? grid
  const householdId = parts.householdId ?? (await aHousehold(gridCode))
  await seed(Person, personRow(personId, gridCode, { householdId, ...parts }))
  return personId
}

export async function anAttention(parts: Partial<KeyAttentionRow> = {}): Promise<string> {
  const attentionId = next('Z')
  await seed(KeyAttention, {
    ...{ attentionId, personId: parts.personId ?? (await aPerson()), kind: 'OTHER', plan: '每周走访' },
    ...{ reviewOn: '2026-07-01', listedOn: '2026-05-01', listedBy: 'ZZ6' },
    ...{ removedOn: null, removedReason: null, removedBy: null, gridCode: grid, version: 1 },
    ...regionColumns(village),
    ...parts,
  })
  return attentionId
}

/** A worker of these grids, who belongs to the county. */
export async function aWorker(
  parts: { readonly workerId?: string; readonly grids?: readonly string[]; readonly regionCode?: string } = {},
): Promise<string> {
  const { workerId = next('WGY'), grids = [grid], regionCode = village } = parts
  const facts = { workerId, kind: 'FULL_TIME' as const }
  await seed(GridWorker, { ...facts, displayName: '孙丽', registeredAt: 0, version: 1, ...regionColumns(regionCode) })
  for (const gridCode of grids)
    await seed(GridAssignment, { ...facts, gridCode, assignedAt: 0, ...regionColumns(gridCode.slice(0, 12)) })
  return workerId
}

const HOUR = 3_600_000
const assigned = { tier: 'LEADER', assignedUscc: department, assignedAt: NOW - 9 * HOUR, dueAt: NOW + HOUR } as const
const started = { ...assigned, startedAt: NOW - 8 * HOUR }
const inspected = { ...started, inspectedAt: NOW - 7 * HOUR, inspection: '属实', inspectorId: 'ZZ1' }
const rated = { ...inspected, rating: 5, ratedAt: NOW - 6 * HOUR }
const reached: Readonly<Record<ServiceOrderStatus, Partial<ServiceOrderRow>>> = {
  LISTED: {},
  ASSIGNED: assigned,
  IN_SERVICE: started,
  INSPECTED: inspected,
  RATED: rated,
  CLOSED: { ...rated, closedAt: NOW - HOUR },
  WITHDRAWN: { withdrawnAt: NOW - HOUR, withdrawReason: '不用了' },
}
export const orderStatuses = Object.keys(reached) as ServiceOrderStatus[]

/** An order in a state, with what belongs to it. @returns its number */
export async function anOrder(status: ServiceOrderStatus, parts: Partial<ServiceOrderRow> = {}): Promise<string> {
  const orderNo = next('D')
  await seed(ServiceOrder, {
    ...{ orderNo, title: '安装路灯', status, tier: null, requestedByPersonId: null, requesterId: 'ZZ1' },
    ...{ assignedUscc: null, listedAt: NOW - 10 * HOUR, assignedAt: null, startedAt: null, dueAt: null },
    ...{ inspectedAt: null, inspection: null, inspectorId: null, rating: null, ratingComment: null, ratedAt: null },
    ...{ closedAt: null, withdrawnAt: null, withdrawReason: null, version: 1, ...regionColumns(village) },
    ...reached[status],
    ...parts,
  })
  return orderNo
}

export const by = (claims: AccessTokenClaims, input: Record<string, unknown>): Call => ({ claims, input })

export const common: Pick<MutationCase, 'world' | 'subgraph' | 'needsScope'> = {
  world: theWorld,
  subgraph,
  needsScope: true,
}

/** Refusals of one good input with some parts changed. */
export function refusedWith(
  call: (parts: Record<string, unknown>) => Call | Promise<Call>,
  cases: readonly (readonly [name: string, code: string, parts: Record<string, unknown>, rule?: string])[],
): RefusalCase[] {
  return cases.map(([name, code, parts, rule]) => ({
    name,
    code,
    ...(rule === undefined ? {} : { rule }),
    arrange: () => call(parts),
  }))
}

/** The events that wait to be sent, the last ones first. */
export async function lastEvents(query: ScopedSql): Promise<Record<string, unknown>[]> {
  const rows = await rowsOf<{ payload: string }>(query)
  return rows.map(({ payload }) => JSON.parse(payload) as Record<string, unknown>)
}

/** A case that somebody reported in the village. @returns its number */
export async function seedCase(
  parts: Partial<Pick<CaseRow, 'reporterId' | 'status' | 'regionCode'>> & { readonly reportedAt?: string },
): Promise<string> {
  const { reporterId = 'QZ', status = 'REPORTED', regionCode = village, reportedAt = EARLIER } = parts
  const caseNo = `61070220260610${String((count += 1)).padStart(6, '0')}`
  const empty = Object.fromEntries(Object.keys(GovernanceCase.options.columns).map((column) => [column, null]))
  await seed(GovernanceCase, {
    // every column that is left out may be null
    ...(empty as unknown as CaseRow),
    ...{ caseNo, kind: 'GRID_EVENT', title: '路灯不亮', detail: '请求维修', category: 'LIVELIHOOD' },
    ...{ source: 'GRID_WORKER', status, reporterId, reopenCount: 0, version: 1, photos: '[]' },
    ...{ reportedAt: Date.parse(reportedAt), newestFirst: -Date.parse(reportedAt) },
    ...regionColumns(regionCode),
  })
  return caseNo
}
