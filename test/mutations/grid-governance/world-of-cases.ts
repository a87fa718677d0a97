import { afterAll, beforeAll } from '@jest/globals'
import type { AccessTokenClaims } from '@yiwang/shared/caller'
import { insertAll, type Table } from '@yiwang/shared/database'
import { levelOf, regionColumns } from '@yiwang/shared/region'
import type { CaseStatus } from '../../../subgraphs/grid-governance/src/generated/resolver-types.ts'
import { BuildingCopy } from '../../../subgraphs/grid-governance/src/modules/building/entities.ts'
import { CaseClock } from '../../../subgraphs/grid-governance/src/modules/case/case-clock.ts'
import {
  CasePerson,
  type CaseRow,
  CaseStep,
  GovernanceCase,
} from '../../../subgraphs/grid-governance/src/modules/case/entities.ts'
import { Mediation, type MediationRow } from '../../../subgraphs/grid-governance/src/modules/dispute/entities.ts'
import { Grid } from '../../../subgraphs/grid-governance/src/modules/grid/entities.ts'
import { Organisation } from '../../../subgraphs/grid-governance/src/modules/organisation/entities.ts'
import { Person } from '../../../subgraphs/grid-governance/src/modules/person/entities.ts'
import { Region } from '../../../subgraphs/grid-governance/src/modules/region/entities.ts'
import {
  SupervisionLetter,
  type SupervisionLetterRow,
} from '../../../subgraphs/grid-governance/src/modules/supervision/entities.ts'
import { emptyCaseRecords, recordCases } from '../../../subgraphs/grid-governance/src/sample-data/case-record.ts'
import { gridRow, personRow } from '../../../subgraphs/grid-governance/test/rows.ts'
import type { Call, MutationCase, RefusalCase } from '../../src/mutations/describe-mutation.ts'
import { createWorld, type World } from '../../src/mutations/world.ts'

export const subgraph = 'grid-governance'
/** a Wednesday, in Beijing */
export const TODAY = '2026-06-10'
export const YESTERDAY = '2026-06-09'
export const TOMORROW = '2026-06-11'
export const NOW = `${TODAY}T10:00:00+08:00`

export const county = '610702000000'
export const town = '610702001000'
export const village = '610702001001'
export const otherVillage = '610702001002'
export const grid = `${village}001`
export const neighbourGrid = `${village}002`
export const otherGrid = `${otherVillage}001`
export const farGrid = '360302001001001'
export const building = `${village}00001`

export const department = '11610702000010010A'
export const otherDepartment = '11610702000010020A'
export const utility = '91610702000010030A'
export const enterprise = '91610702000010040A'
/** a department of another city */
export const faraway = '11360302000010010A'

let world: World
let count = 0

export const theWorld = () => world
export const next = (prefix: string) => `${prefix}${(count += 1)}`

/** One world for the file: a village with two grids, another village, their people and the departments of the county. */
export function useWorld(): void {
  beforeAll(async () => {
    world = await createWorld(Date.parse(NOW))
    await seed(Region, ...[county, town, village, otherVillage, '360302001001'].map(region))
    await seed(Grid, ...[grid, neighbourGrid, otherGrid, farGrid].map(gridRow))
    await seed(
      Person,
      ...['1', '2', '3'].map((id) => personRow(id, grid)),
      personRow('4', neighbourGrid),
      personRow('9', farGrid),
    )
    await seed(
      Organisation,
      organisation(department, 'GOVERNMENT_DEPARTMENT'),
      organisation(otherDepartment, 'GOVERNMENT_DEPARTMENT'),
      organisation(utility, 'UTILITY'),
      organisation(enterprise, 'ENTERPRISE'),
      organisation(faraway, 'GOVERNMENT_DEPARTMENT', '360302000000'),
    )
    const copied = { name: '1号楼', gridCode: grid, ...regionColumns(village) }
    await seed(BuildingCopy, { buildingId: building, ...copied })
  })
  afterAll(() => world.close())
}

const region = (code: string) => ({
  code,
  name: `区划${code}`,
  level: levelOf(code),
  parentCode: null,
  entrusted: 0,
  ...regionColumns(code),
})

const organisation = (uscc: string, kind: 'GOVERNMENT_DEPARTMENT' | 'UTILITY' | 'ENTERPRISE', at = county) => ({
  uscc,
  name: `单位${uscc}`,
  kind,
  address: null,
  gridCode: null,
  registeredAt: 0,
  ...regionColumns(at),
})

export function seed<Row extends object>(table: Table<Row>, ...rows: Row[]): Promise<void> {
  return world.seed(subgraph, table, ...rows)
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

const here = { regions: [county] }
const away = { regions: ['360302000000'] }
const ofDepartment = { department: 'civil-affairs', organisation: department } as const
const ofOther = { department: 'housing-renovation', organisation: otherDepartment } as const

export const citizen = person({ sub: 'QZ1', roles: ['CITIZEN'], personId: '1' })
export const worker = person({ sub: 'WG1', roles: ['GRID_WORKER'], grids: [grid], workerId: 'WGY1' })
export const otherWorker = person({ sub: 'WG2', roles: ['GRID_WORKER'], grids: [otherGrid], workerId: 'WGY2' })
export const townClerk = person({ sub: 'ZJ1', roles: ['TOWN_CLERK'], regions: [town] })
export const clerk = person({ sub: 'ZZ1', roles: ['CENTRE_CLERK'], ...here })
export const leader = person({ sub: 'ZZ9', roles: ['CENTRE_LEADER'], ...here })
export const handler = person({ sub: 'BM1', roles: ['DEPT_CLERK'], ...here, ...ofDepartment })
export const head = person({ sub: 'BM9', roles: ['DEPT_LEADER'], ...here, ...ofDepartment })
export const otherHandler = person({ sub: 'BM2', roles: ['DEPT_CLERK'], ...here, ...ofOther })
export const otherHead = person({ sub: 'BM8', roles: ['DEPT_LEADER'], ...here, ...ofOther })
export const auditor = person({ sub: 'SJ1', roles: ['AUDITOR'], ...here })
export const clerkAway = person({ sub: 'ZZ2', roles: ['CENTRE_CLERK'], ...away })
export const leaderAway = person({ sub: 'ZZ8', roles: ['CENTRE_LEADER'], ...away })
export const handlerAway = person({ sub: 'BM3', roles: ['DEPT_CLERK'], ...away, ...ofDepartment })
export const headAway = person({ sub: 'BM7', roles: ['DEPT_LEADER'], ...away, ...ofDepartment })

const at = (text: string) => Date.parse(`${text}:00+08:00`)
const reported = [['REPORTED', '2026-06-09T09:00']] as const
const accepted = [...reported, ['ACCEPTED', '2026-06-09T09:30']] as const
const dispatched = [...accepted, ['DISPATCHED', '2026-06-09T10:00']] as const
const inProgress = [...dispatched, ['IN_PROGRESS', '2026-06-09T11:00']] as const
const resolved = [...inProgress, ['RESOLVED', '2026-06-09T17:00']] as const

/** How a case came to each state, yesterday. */
const courses: Readonly<Record<CaseStatus, readonly (readonly [CaseStatus, string])[]>> = {
  REPORTED: reported,
  ACCEPTED: accepted,
  NOT_ACCEPTED: [...reported, ['NOT_ACCEPTED', '2026-06-09T10:00']],
  DISPATCHED: dispatched,
  RETURNED: [...dispatched, ['RETURNED', '2026-06-09T11:00']],
  IN_PROGRESS: inProgress,
  SUSPENDED: [...inProgress, ['SUSPENDED', '2026-06-09T17:00']],
  RESOLVED: resolved,
  FOLLOW_UP: [...resolved, ['FOLLOW_UP', '2026-06-09T17:30']],
  REOPENED: [...resolved, ['REOPENED', '2026-06-09T17:30']],
  CLOSED: [...resolved, ['CLOSED', '2026-06-09T17:30']],
}
export const statuses = Object.keys(courses) as CaseStatus[]
export const statusesBut = (...these: readonly CaseStatus[]) => statuses.filter((status) => !these.includes(status))

/** A case in a state, with the steps and the clock that led there. @returns its number */
export async function aCase(status: CaseStatus, parts: Partial<CaseRow> = {}): Promise<string> {
  count += 1
  const records = emptyCaseRecords()
  const steps = courses[status]
  const [row] = recordCases(records, [
    {
      kind: parts.kind ?? 'GRID_EVENT',
      category: parts.category ?? 'LIVELIHOOD',
      source: parts.source ?? 'GRID_WORKER',
      title: '路灯不亮',
      detail: '请求维修',
      caseNo: `61070220260609${String(100_000 + count)}`,
      gridCode: grid,
      responsibleUscc: steps.some(([to]) => to === 'DISPATCHED') ? department : null,
      steps: steps.map(([to, time]) => ({ to, at: at(time), by: { name: '李**', id: 'BM1', role: 'DEPT_CLERK' } })),
    },
  ])
  if (!row) throw new Error('one plan is one case')
  await world.subgraph(subgraph).database.write(async (transaction) => {
    await insertAll(transaction, GovernanceCase, [{ ...row, version: 1, ...parts }])
    await insertAll(transaction, CaseStep, records.steps)
    await insertAll(transaction, CaseClock, records.clocks)
    await insertAll(transaction, CasePerson, records.persons)
  })
  return row.caseNo
}

/** A dispute that was registered and accepted. */
export const aDispute = (status: CaseStatus, parts: Partial<CaseRow> = {}) =>
  aCase(status, {
    kind: 'DISPUTE',
    category: 'DISPUTE',
    riskLevel: 'LOW',
    mediationLevel: 'VILLAGE',
    mediationChannel: 'PEOPLE',
    ...parts,
  })

export const aPetition = (status: CaseStatus, parts: Partial<CaseRow> = {}) =>
  aCase(status, { kind: 'PETITION', source: 'PETITION', petitionNo: next('XF'), petitionChannel: 'VISIT', ...parts })

/** A mediation of the case. */
export async function mediated(caseNo: Promise<string>, parts: Partial<MediationRow> = {}): Promise<string> {
  await seed(Mediation, {
    mediationId: next('TJ'),
    caseNo: await caseNo,
    mediatedAt: at('2026-06-09T15:00'),
    level: 'VILLAGE',
    channel: 'PEOPLE',
    mediator: '李**',
    mediatorId: 'ZZ1',
    result: 'NOT_AGREED',
    riskLevel: null,
    note: null,
    ...parts,
  })
  return caseNo
}

/** A letter to a case. @returns its number */
export async function aLetter(caseNo: Promise<string>, parts: Partial<SupervisionLetterRow> = {}): Promise<string> {
  const letterNo = next('DB')
  await seed(SupervisionLetter, {
    letterNo,
    caseNo: await caseNo,
    reason: '久拖不决',
    issuedAt: at('2026-06-09T18:00'),
    issuerId: 'ZZ9',
    deadline: at('2026-06-12T18:00'),
    repliedAt: null,
    reply: null,
    replierId: null,
    gridCode: grid,
    version: 1,
    ...regionColumns(village),
    ...parts,
  })
  return letterNo
}

export const replied = { repliedAt: at('2026-06-10T09:00'), reply: '已办', replierId: 'BM1' } as const

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

/** The action is not allowed in these states. */
export function notIn(these: readonly CaseStatus[], call: (status: CaseStatus) => Promise<Call>): RefusalCase[] {
  return these.map((status) => ({ name: `in ${status}`, code: 'INVALID_TRANSITION', arrange: () => call(status) }))
}

/** Sends a mutation outside describeMutation. @returns its payload */
export async function send(
  claims: AccessTokenClaims,
  mutation: string,
  input: Record<string, unknown>,
  select = 'case { caseNo }',
): Promise<Record<string, unknown> & { errors: { code: string; rule: string | null }[]; replayed: boolean }> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`
  const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${select} errors { code rule } replayed } }`
  const { data, errors } = await world.ask(claims, query, { input })
  if (errors) throw new Error(JSON.stringify(errors))
  return data?.[mutation] as ReturnType<typeof send> extends Promise<infer Payload> ? Payload : never
}
