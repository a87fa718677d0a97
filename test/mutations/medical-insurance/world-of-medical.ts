import { afterAll, beforeAll } from '@jest/globals'
import type { AccessTokenClaims } from '@yiwang/shared/caller'
import type { Table, ScopedSql } from '@yiwang/shared/database'
import { regionColumns } from '@yiwang/shared/region'
import {
  MedicalAid,
  MedicalAlert,
  type MedicalAlertRow,
} from '../../../subgraphs/medical-insurance/src/modules/alert/entities.ts'
import { MedicalDesignation } from '../../../subgraphs/medical-insurance/src/modules/designation/entities.ts'
import { OrganisationCopy } from '../../../subgraphs/medical-insurance/src/modules/organisation/entities.ts'
import { PersonCopy, type PersonCopyRow } from '../../../subgraphs/medical-insurance/src/modules/person/entities.ts'
import { MedicalSettlement } from '../../../subgraphs/medical-insurance/src/modules/settlement/entities.ts'
import { VisitCopy } from '../../../subgraphs/medical-insurance/src/modules/visit/entities.ts'
import { WorkerCopy } from '../../../subgraphs/medical-insurance/src/modules/worker/entities.ts'
import * as row from '../../../subgraphs/medical-insurance/test/rows.ts'
import type { Call, MutationCase } from '../../src/mutations/describe-mutation.ts'
import { createWorld, type World } from '../../src/mutations/world.ts'

export const subgraph = 'medical-insurance'
/** a Wednesday, in Beijing */
export const TODAY = '2026-06-10'
export const NOW = Date.parse(`${TODAY}T10:00:00+08:00`)
export const village = row.BEIGUAN
export const grid = `${village}001`
export const town = '610702001000'
export const otherTown = '610702100000'
export const county = '610702000000'

/** takes part in 即时结算; designated but does not; a hospital without a designation */
export const hospital = '12610702000000001A'
export const pharmacy = '91610702000000002B'
export const undesignated = '12610702000000003C'
export const faraway = '12360302000000004D'
/** of the village's grid; of another township; without grids */
export const worker = 'WGY1'
export const otherWorker = 'WGY2'
export const leaver = 'WGY3'

let world: World
let count = 0

export const theWorld = () => world
export const next = (prefix: string) => `${prefix}${(count += 1)}`

/** One world for the file, with the institutions and grid workers that grid governance told of. */
export function useWorld(): void {
  beforeAll(async () => {
    world = await createWorld(NOW)
    const designation = (uscc: string, region: string, instantSettlement: number) => ({
      institutionUscc: uscc,
      designationCode: `H${uscc}`,
      hospitalLevel: 'LEVEL_2' as const,
      instantSettlement,
      ...regionColumns(region),
    })
    await seed(
      MedicalDesignation,
      designation(hospital, village, 1),
      designation(pharmacy, village, 0),
      designation(faraway, '360302001001', 1),
    )
    await seed(OrganisationCopy, { uscc: undesignated, kind: 'MEDICAL_INSTITUTION', ...regionColumns(village) })
    await seed(
      WorkerCopy,
      { workerId: worker, gridCodes: JSON.stringify([grid]) },
      { workerId: otherWorker, gridCodes: JSON.stringify([`${row.PUZHEN}001`]) },
      { workerId: leaver, gridCodes: '[]' },
    )
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

const somebody = (parts: Partial<AccessTokenClaims> & Pick<AccessTokenClaims, 'sub' | 'roles'>): AccessTokenClaims => ({
  displayName: '李大山',
  regions: [],
  grids: [],
  department: null,
  organisation: null,
  personId: null,
  workerId: null,
  ...parts,
})

const staff = { department: subgraph } as const
const away = { regions: ['360302000000'] }
export const clerk = somebody({ sub: 'YB1', roles: ['DEPT_CLERK'], regions: [county], ...staff })
export const leader = somebody({ sub: 'YB0', roles: ['DEPT_LEADER'], regions: [county], ...staff })
export const system = somebody({ sub: 'SYS1', roles: ['SYSTEM'], regions: [county] })
export const townClerk = somebody({ sub: 'ZJ1', roles: ['TOWN_CLERK'], regions: [town] })
export const otherTownClerk = somebody({ sub: 'ZJ2', roles: ['TOWN_CLERK'], regions: [otherTown] })
export const gridWorker = somebody({ sub: 'W1', roles: ['GRID_WORKER'], grids: [grid], workerId: worker })
export const clerkElsewhere = somebody({ sub: 'YB9', roles: ['DEPT_CLERK'], ...away, ...staff })
export const leaderElsewhere = somebody({ sub: 'YB8', roles: ['DEPT_LEADER'], ...away, ...staff })
export const systemElsewhere = somebody({ sub: 'SYS9', roles: ['SYSTEM'], ...away })
export const civilClerk = somebody({
  sub: 'MZ1',
  roles: ['DEPT_CLERK'],
  regions: [county],
  department: 'civil-affairs',
})
export const citizen = (personId: string) => somebody({ sub: `C-${personId}`, roles: ['CITIZEN'], personId })

export async function aPerson(parts: Partial<PersonCopyRow> = {}, home = village): Promise<string> {
  const personId = next('P')
  await seed(PersonCopy, row.person(personId, home, parts))
  return personId
}

/** A bill of the year that left so much to pay. */
export async function aBill(personId: string, cashCents: number, settledAt = NOW - 86_400_000): Promise<string> {
  const setlId = next('S')
  await seed(
    MedicalSettlement,
    row.settlement(setlId, personId, { settledAt, accountPayCents: 0, cashPayCents: cashCents }),
  )
  return setlId
}

const at = (hoursAgo: number) => NOW - hoursAgo * 3_600_000
const triggered = { pushedToCode: null, dueAt: null, version: 1 }
const pushed = { pushedAt: at(50), pushedBy: 'SYS1', version: 2 }
const received = { ...pushed, receivedAt: at(40), receivedBy: 'ZJ1', version: 3 }
const verifying = { ...received, verifyingAt: at(30), verifyingWorkerId: worker, version: 4 }
const verified = { ...verifying, verifiedAt: at(20), verifiedBy: 'W1', version: 5 }
const reached: Readonly<Record<MedicalAlertRow['status'], Partial<MedicalAlertRow>>> = {
  TRIGGERED: triggered,
  PUSHED: pushed,
  RECEIVED: received,
  VERIFYING: verifying,
  CONFIRMED: { ...verified, confirmed: 1 },
  EXCLUDED: { ...verified, confirmed: 0 },
  AIDING: { ...verified, confirmed: 1, version: 6 },
  CLOSED: { ...verified, confirmed: 1, closedAt: at(10), closedBy: 'ZJ1', version: 7 },
}
export const alertStatuses = Object.keys(reached) as MedicalAlertRow['status'][]

/** An alert in a status, of a person whose bills of the year left 20,000 元 to pay. @returns its number */
export async function anAlert(
  status: MedicalAlertRow['status'],
  parts: Partial<MedicalAlertRow> = {},
): Promise<string> {
  const personId = parts.personId ?? (await aPerson())
  if (parts.personId === undefined) await aBill(personId, 2_000_000)
  const alertId = next('A')
  const raised = { year: 2026, raisedAt: at(50), status, ...reached[status] }
  await seed(MedicalAlert, row.alert(alertId, personId, { ...raised, ...parts }))
  return alertId
}

export async function anAid(alertId: string, amountCents: number): Promise<void> {
  await seed(MedicalAid, row.aid(next('D'), alertId, amountCents))
}

export async function aVisit(personId: string): Promise<string> {
  const visitId = next('V')
  await seed(VisitCopy, { visitId, personId, workerId: worker, visitedOn: TODAY })
  return visitId
}

export const call = (claims: AccessTokenClaims, input: Record<string, unknown>): Call => ({ claims, input })

export const token = () => next('token')

/** One refusal of INVALID_TRANSITION for every status that the action may not start from. */
export function refusedFrom<Status extends string>(
  statuses: readonly Status[],
  allowed: readonly Status[],
  arrange: (status: Status) => Promise<Call>,
): MutationCase['refused'] {
  return statuses
    .filter((status) => !allowed.includes(status))
    .map((status) => ({ name: `not from ${status}`, code: 'INVALID_TRANSITION', arrange: () => arrange(status) }))
}
