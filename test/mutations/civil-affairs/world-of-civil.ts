import { afterAll, beforeAll } from '@jest/globals'
import type { AccessTokenClaims } from '@yiwang/shared/caller'
import type { Table } from '@yiwang/shared/database'
import { regionColumns } from '@yiwang/shared/region'
import {
  AssistanceApplication,
  type AssistanceApplicationRow,
} from '../../../subgraphs/civil-affairs/src/modules/assistance-application/entities.ts'
import {
  CareProgramme,
  type CareProgrammeRow,
} from '../../../subgraphs/civil-affairs/src/modules/care-programme/entities.ts'
import { MedicalAlertCopy } from '../../../subgraphs/civil-affairs/src/modules/medical-alert/entities.ts'
import { OrganisationCopy } from '../../../subgraphs/civil-affairs/src/modules/organisation/entities.ts'
import {
  PensionAuthentication,
  type PensionAuthenticationRow,
  PensionHold,
  type PensionHoldRow,
} from '../../../subgraphs/civil-affairs/src/modules/pension-authentication/entities.ts'
import { PersonCopy, type PersonCopyRow } from '../../../subgraphs/civil-affairs/src/modules/person/entities.ts'
import { VisitCopy } from '../../../subgraphs/civil-affairs/src/modules/visit/entities.ts'
import {
  ActivitySignUp,
  VolunteerActivity,
  type VolunteerActivityRow,
} from '../../../subgraphs/civil-affairs/src/modules/volunteer-activity/entities.ts'
import { PointsEntry, Volunteer } from '../../../subgraphs/civil-affairs/src/modules/volunteer/entities.ts'
import { WorkerCopy } from '../../../subgraphs/civil-affairs/src/modules/worker/entities.ts'
import * as row from '../../../subgraphs/civil-affairs/test/rows.ts'
import type { Call, MutationCase } from '../../src/mutations/describe-mutation.ts'
import { createWorld, type World } from '../../src/mutations/world.ts'

export const subgraph = 'civil-affairs'
/** a Wednesday, in Beijing */
export const TODAY = '2026-06-10'
export const YESTERDAY = '2026-06-09'
export const TOMORROW = '2026-06-11'
export const NOW = Date.parse(`${TODAY}T10:00:00+08:00`)
export const { county, village, otherCounty, otherCountyVillage } = row.places
export const grid = `${village}001`
export const worker = 'WGY610702000001'

let world: World
let count = 0

export const theWorld = () => world
export const next = (prefix: string) => `${prefix}${(count += 1)}`

/** One world for the file, with the grid worker of the village. */
export function useWorld(): void {
  beforeAll(async () => {
    world = await createWorld(NOW)
    await seed(WorkerCopy, { workerId: worker, gridCodes: JSON.stringify([grid]) })
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

const civil = { department: 'civil-affairs' } as const
const here = { regions: [county] }
const away = { regions: [otherCounty] }
export const town = person({ sub: 'MZ1', roles: ['TOWN_CLERK'], ...here })
export const clerk = person({ sub: 'MZ2', roles: ['DEPT_CLERK'], ...here, ...civil })
export const leader = person({ sub: 'MZ3', roles: ['DEPT_LEADER'], ...here, ...civil })
export const townElsewhere = person({ sub: 'MZ4', roles: ['TOWN_CLERK'], ...away })
export const clerkElsewhere = person({ sub: 'MZ5', roles: ['DEPT_CLERK'], ...away, ...civil })
export const leaderElsewhere = person({ sub: 'MZ6', roles: ['DEPT_LEADER'], ...away, ...civil })
export const system = person({ sub: 'XT1', roles: ['SYSTEM'], ...here })
export const gridWorker = person({ sub: 'W1', roles: ['GRID_WORKER'], grids: [grid], workerId: worker })
export const citizen = (personId: string) =>
  person({ sub: `Q${personId}`, roles: ['CITIZEN'], personId, displayName: '王小明' })
export const someoneElse = citizen('P-nobody')

/** A resident of the village. @returns the number */
export async function aPerson(parts: Partial<PersonCopyRow> = {}): Promise<string> {
  const personId = next('P')
  await seed(PersonCopy, row.resident(personId, village, parts))
  return personId
}

/** An application in a state. @returns its number */
export async function anApplication(
  status: AssistanceApplicationRow['status'],
  parts: Partial<AssistanceApplicationRow> = {},
): Promise<string> {
  const applicationNo = next('SQ')
  const personId = parts.personId ?? (await aPerson())
  await seed(AssistanceApplication, row.application(applicationNo, personId, { status, ...parts }))
  return applicationNo
}

export async function anAlert(personId: string): Promise<string> {
  const alertId = next('YJ')
  await seed(MedicalAlertCopy, { alertId, personId, status: 'CONFIRMED' })
  return alertId
}

export async function aProgramme(
  status: CareProgrammeRow['status'],
  parts: Partial<CareProgrammeRow> = {},
): Promise<string> {
  const programmeNo = next('GA')
  const place = { ...regionColumns(county), year: 2026, createdAt: 0, closedAt: null, version: 1 }
  await seed(CareProgramme, { programmeNo, name: `暖冬${programmeNo}`, status, ...place, ...parts })
  return programmeNo
}

export async function anOrganisation(kind = 'SOCIAL_ORGANISATION', regionCode: string = village): Promise<string> {
  const uscc = next('U')
  await seed(OrganisationCopy, { uscc, kind, ...regionColumns(regionCode) })
  return uscc
}

/** Due dates that the calendar calls so today. */
export const dueOn = { VALID: '2026-12-31', DUE_SOON: '2026-07-01', OVERDUE: '2026-06-01' } as const

export interface AnArchive {
  readonly authenticationId: string
  readonly personId: string
}

/** An archive in a state: by its due date, or by what people decided. */
export async function anArchive(
  status: keyof typeof dueOn | PensionHoldRow['kind'],
  parts: Partial<PensionAuthenticationRow> = {},
): Promise<AnArchive> {
  const personId = await aPerson()
  const isHeld = status === 'SUSPENDED' || status === 'UNDER_INVESTIGATION'
  const archive = row.archive(personId, isHeld ? dueOn.OVERDUE : dueOn[status], parts)
  const { authenticationId } = archive
  await seed(PensionAuthentication, archive)
  if (isHeld) {
    const open = { reason: '线索', startedBy: 'MZ9', endedAt: null, endedBy: null, endOpinion: null }
    await seed(PensionHold, { holdId: next('H'), authenticationId, kind: status, startedAt: NOW - 86_400_000, ...open })
  }
  return { authenticationId, personId }
}

export async function aVisit(personId: string): Promise<string> {
  const visitId = next('ZF')
  await seed(VisitCopy, { visitId, personId, workerId: worker, visitedOn: TODAY })
  return visitId
}

export async function anActivity(
  status: VolunteerActivityRow['status'],
  parts: Partial<VolunteerActivityRow> = {},
): Promise<string> {
  const activityNo = next('HD')
  const ahead = { startsAt: NOW + 3_600_000, endsAt: NOW + 7_200_000, participants: null, served: null }
  await seed(VolunteerActivity, row.activity(activityNo, { status, ...ahead, ...parts }))
  return activityNo
}

/** A registered volunteer who holds some points. */
export async function aVolunteer(points = 0): Promise<string> {
  const personId = await aPerson()
  await seed(Volunteer, { personId, registeredOn: '2025-01-01', version: 1 })
  if (points > 0) await earned(personId, points)
  return personId
}

async function earned(personId: string, points: number): Promise<void> {
  const entry = { entryId: next('JF'), personId, at: NOW - 200 * 86_400_000, delta: points, balance: points }
  await seed(PointsEntry, { ...entry, reason: 'ACTIVITY', activityNo: 'HD', itemId: null })
}

export async function signedUp(activityNo: string, personId: string): Promise<void> {
  await seed(ActivitySignUp, { activityNo, personId, signedUpAt: 0 })
}

export const by = (claims: AccessTokenClaims, input: Record<string, unknown>): Call => ({ claims, input })
export const token = () => ({ clientToken: next('token') })

export const common: Pick<MutationCase, 'world' | 'subgraph' | 'needsScope'> = {
  world: theWorld,
  subgraph,
  needsScope: true,
}
export const openToAll = { ...common, needsScope: false }
