import { afterAll, beforeAll } from '@jest/globals'
import type { AccessTokenClaims } from '@yiwang/shared/caller'
import type { Table } from '@yiwang/shared/database'
import { regionColumns } from '@yiwang/shared/region'
import {
  EnforcementCase,
  type EnforcementCaseRow,
} from '../../../subgraphs/emergency-management/src/modules/enforcement-case/entities.ts'
import {
  EnforcementClue,
  type EnforcementClueRow,
} from '../../../subgraphs/emergency-management/src/modules/enforcement-clue/entities.ts'
import {
  FiveImplementations,
  Hazard,
  type HazardRow,
  HazardStep,
  ListedSupervision,
} from '../../../subgraphs/emergency-management/src/modules/hazard/entities.ts'
import { OrganisationCopy } from '../../../subgraphs/emergency-management/src/modules/organisation/entities.ts'
import {
  SafetyList,
  type SafetyListRow,
} from '../../../subgraphs/emergency-management/src/modules/safety-profile/entities.ts'
import { WorkerCopy } from '../../../subgraphs/emergency-management/src/modules/worker/entities.ts'
import * as row from '../../../subgraphs/emergency-management/test/rows.ts'
import type { Call, MutationCase, RefusalCase } from '../../src/mutations/describe-mutation.ts'
import { createWorld, type World } from '../../src/mutations/world.ts'

export const subgraph = 'emergency-management'
/** a Wednesday, in Beijing */
export const TODAY = '2026-06-10'
export const YESTERDAY = '2026-06-09'
export const TOMORROW = '2026-06-11'
export const { village, county, grid } = row

export const enterprise = row.uscc
export const department = '11610702000010030X'
export const neighbour = '91610702000020021B'
/** a unit of another city */
export const faraway = '91360302000010011A'
export const worker = 'WGY610702000001'
/** has left: no grids */
export const leaver = 'WGY610702000002'

let world: World
let count = 0

export const theWorld = () => world
export const next = (prefix: string) => `${prefix}${(count += 1)}`

/** One world for the file, with the units and grid workers that grid governance told of. */
export function useWorld(): void {
  beforeAll(async () => {
    world = await createWorld(Date.parse(`${TODAY}T10:00:00+08:00`))
    const at = (uscc: string, kind: string, region: string) => ({ uscc, kind, ...regionColumns(region) })
    await seed(
      OrganisationCopy,
      at(enterprise, 'ENTERPRISE', village),
      at(neighbour, 'ENTERPRISE', county),
      at(department, 'GOVERNMENT_DEPARTMENT', county),
      at(faraway, 'ENTERPRISE', '360302001001'),
    )
    await seed(
      WorkerCopy,
      { workerId: worker, displayName: '孙**', gridCodes: JSON.stringify([grid]) },
      { workerId: leaver, displayName: '周**', gridCodes: '[]' },
    )
  })
  afterAll(() => world.close())
}

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

const staff = { department: 'emergency-management', organisation: department } as const
export const clerk = person({ sub: 'AQ1', roles: ['DEPT_CLERK'], regions: [county], ...staff })
export const leader = person({ sub: 'AQ6', roles: ['DEPT_LEADER'], regions: [county], ...staff })
export const officer = person({ sub: 'QY1', roles: ['ENTERPRISE_OFFICER'], organisation: enterprise })
export const otherOfficer = person({ sub: 'QY2', roles: ['ENTERPRISE_OFFICER'], organisation: neighbour })
export const farOfficer = person({ sub: 'QY3', roles: ['ENTERPRISE_OFFICER'], organisation: faraway })
export const gridWorker = person({ sub: 'W1', roles: ['GRID_WORKER'], grids: [grid], workerId: worker })
export const civilClerk = person({
  sub: 'MZ1',
  roles: ['DEPT_CLERK'],
  regions: [county],
  department: 'civil-affairs',
  organisation: '116107020000100103',
})
const away = { regions: ['360302000000'] }
export const clerkElsewhere = person({ sub: 'AQ9', roles: ['DEPT_CLERK'], ...away, ...staff })
export const leaderElsewhere = person({ sub: 'AQ8', roles: ['DEPT_LEADER'], ...away, ...staff })

const days = { foundOn: '2026-06-01', filedOn: '2026-06-01' }
const ordered = { ...days, orderedOn: '2026-06-02', deadline: '2026-06-30' }
const rectified = { ...ordered, rectifierId: 'QY1', rectifiedOn: YESTERDAY }
const accepted = { ...rectified, acceptorId: 'AQ6', acceptedOn: YESTERDAY }
const reached: Readonly<Record<HazardRow['status'], Partial<HazardRow>>> = {
  DISCOVERED: { foundOn: '2026-06-01' },
  FILED: days,
  ORDERED: ordered,
  RECTIFYING: ordered,
  RECTIFIED: rectified,
  ACCEPTANCE_FAILED: ordered,
  ACCEPTED: accepted,
  WRITTEN_OFF: { ...accepted, writtenOffOn: YESTERDAY },
  TRANSFERRED: ordered,
}
export const hazardStatuses = Object.keys(reached) as HazardRow['status'][]

/** A hazard in a state, with the dates that belong to it. @returns its number */
export async function aHazard(status: HazardRow['status'], parts: Partial<HazardRow> = {}): Promise<string> {
  const hazardNo = next('H')
  await seed(Hazard, row.hazard({ hazardNo, status, ...reached[status], ...parts }))
  return hazardNo
}

export async function withFive(hazardNo: string): Promise<string> {
  const five = {
    responsible: '张三',
    measures: '停用',
    fundsCents: 100,
    deadline: '2026-07-01',
    contingencyPlan: '值守',
  }
  await seed(FiveImplementations, { hazardNo, ...five })
  return hazardNo
}

export async function listed(hazardNo: string): Promise<string> {
  const listing = { level: 'COUNTY', departmentUscc: department, listedOn: YESTERDAY, delistedOn: null } as const
  await seed(ListedSupervision, { hazardNo, ...listing })
  return hazardNo
}

/** The hazard once failed its acceptance. */
export async function refusedBefore(hazardNo: string): Promise<string> {
  const step = { fromStatus: 'RECTIFIED', toStatus: 'ACCEPTANCE_FAILED', actorId: 'AQ6', actor: '李**' } as const
  await seed(HazardStep, { hazardNo, sequence: 1, at: 0, ...step, opinion: null })
  return hazardNo
}

export async function aClue(outcome: EnforcementClueRow['outcome'], parts: Partial<EnforcementClueRow> = {}) {
  const clueNo = next('C')
  await seed(EnforcementClue, row.clue({ clueNo, outcome, ...parts }))
  return clueNo
}

export async function aCase(status: EnforcementCaseRow['status'], parts: Partial<EnforcementCaseRow> = {}) {
  const enforcementNo = next('E')
  await seed(EnforcementCase, row.enforcementCase({ enforcementNo, status, filedOn: '2026-06-01', ...parts }))
  return enforcementNo
}

/** A list of a unit of its own, since a unit has one of each kind. */
export async function aList(parts: Partial<SafetyListRow> = {}) {
  const listId = next('L')
  const unposted = { posted: 0, postedOn: null } as const
  await seed(SafetyList, row.list({ kind: 'TASK', listId, uscc: next('U'), ...unposted, ...parts }))
  return listId
}

/** A unit that has no record yet. */
export async function aUnit(parts: { readonly regionCode?: string; readonly kind?: string } = {}): Promise<string> {
  const uscc = next('U')
  const { regionCode = village, kind = 'ENTERPRISE' } = parts
  await seed(OrganisationCopy, { uscc, kind, ...regionColumns(regionCode) })
  return uscc
}

export const by = (claims: AccessTokenClaims, input: Record<string, unknown>): Call => ({ claims, input })

export const common: Pick<MutationCase, 'world' | 'subgraph' | 'needsScope'> = {
  world: theWorld,
  subgraph,
  needsScope: true,
}

/** Refusals of one good input with some parts changed. */
export function refusedWith(
  call: (parts: Record<string, unknown>) => Call,
  cases: readonly (readonly [name: string, code: string, parts: Record<string, unknown>, rule?: string])[],
): RefusalCase[] {
  return cases.map(([name, code, parts, rule]) => ({
    name,
    code,
    ...(rule === undefined ? {} : { rule }),
    arrange: () => call(parts),
  }))
}
