import { createRandom, type PersonKey, type Random, type SampleKeys } from '@yiwang/shared/sample-data'
import type { ScanMarkRow } from '@yiwang/shared/scanner'
import { addDays, addMonths, startOfDay } from '@yiwang/shared/time'
import type { PensionAuthenticationMethod } from '../generated/resolver-types.ts'
import type {
  PensionAuthenticationRow,
  PensionHoldRow,
  PensionRenewalRow,
} from '../modules/pension-authentication/entities.ts'
import { dueOnAfter } from '../modules/pension-authentication/pension-status.ts'
import { pensionDueSoon, pensionOverdue } from '../modules/pension-authentication/scans/due-dates.ts'
import { counties, countyOf } from './places.ts'
import { staffOf } from './staff.ts'

const DEPARTMENT = '区人力资源和社会保障局养老失业保险经办处'
const METHODS: readonly PensionAuthenticationMethod[] = [
  'DATA_MATCHING',
  'DATA_MATCHING',
  'SELF_SERVICE_APP',
  'SELF_SERVICE_APP',
  'ON_SITE',
  'HOME_VISIT',
]

export interface PensionArchives {
  readonly authentications: PensionAuthenticationRow[]
  readonly renewals: PensionRenewalRow[]
  readonly holds: PensionHoldRow[]
}

/** Everybody of 汉滨 who is over 60 on 安康's last day, and the hand-made pensioners of the day of loading. */
export function createPensionArchives(keys: SampleKeys): PensionArchives {
  const random = createRandom(1_212)
  const { code, lastDay } = counties.hanbin
  const sixty = addMonths(lastDay, -61 * 12)
  const residents = keys.persons
    .filter(({ demo, villageCode, birthDate }) => !demo && countyOf(villageCode) === code && birthDate < sixty)
    .map((person) => createArchive(person, lastDay, random))
  const demo = keys.persons.flatMap((person) => demoArchive(person, keys.loadedOn))
  const archives = [...residents, ...demo]
  return {
    authentications: archives.map(({ authentication }) => authentication),
    renewals: archives.flatMap(({ renewal }) => renewal ?? []),
    holds: archives.flatMap(({ hold }) => hold ?? []),
  }
}

/**
 * The archives of 汉滨 are those of 安康's last day; that most are overdue by now is the age of the sample, and no reason
 * to send the grid workers of today on two thousand visits. Those of the day of loading are left to the scans.
 */
export function createPensionMarks(
  { persons, loadedOn }: SampleKeys,
  authentications: readonly PensionAuthenticationRow[],
): ScanMarkRow[] {
  const demo = new Set(persons.filter((person) => person.demo).map(({ personId }) => personId))
  return authentications
    .filter(({ personId }) => !demo.has(personId))
    .flatMap(({ authenticationId, dueOn }) =>
      [pensionDueSoon, pensionOverdue].map(({ name }) => ({
        scan: name,
        recordId: authenticationId,
        threshold: dueOn,
        at: startOfDay(loadedOn),
      })),
    )
}

interface Archive {
  readonly authentication: PensionAuthenticationRow
  readonly renewal: PensionRenewalRow | null
  readonly hold: PensionHoldRow | null
}

/** Days before the last day: of a hundred, 80 are good for long, 13 due soon, 7 overdue. */
function daysSinceLast(random: Random): number {
  const share = random.next()
  if (share < 0.8) return random.between(3, 300)
  return share < 0.93 ? random.between(308, 362) : random.between(368, 520)
}

function createArchive(person: PersonKey, lastDay: string, random: Random): Archive {
  const neverYet = random.chance(0.01)
  const lastAuthenticatedOn = neverYet ? null : addDays(lastDay, -daysSinceLast(random))
  const begun = addDays(lastDay, -random.between(200, 420))
  const archive = archiveOf(person, { lastAuthenticatedOn, begun, method: random.pick(METHODS) })
  return { ...archive, hold: holdOf(archive.authentication, { person, lastDay, random }) }
}

interface History {
  readonly lastAuthenticatedOn: string | null
  /** when the pension began, for those who have never been authenticated */
  readonly begun: string
  readonly method: PensionAuthenticationMethod
}

function archiveOf(person: PersonKey, { lastAuthenticatedOn, begun, method }: History): Archive {
  const authenticationId = `RZ${person.personId}`
  const renewal: PensionRenewalRow | null =
    lastAuthenticatedOn === null
      ? null
      : {
          renewalId: `${authenticationId}-1`,
          authenticationId,
          authenticatedOn: lastAuthenticatedOn,
          method,
          visitId: null,
          recordedBy: method === 'SELF_SERVICE_APP' ? person.personId : staffOf(person.villageCode).townClerk.id,
          recordedAt: startOfDay(lastAuthenticatedOn) + 10 * 3_600_000,
        }
  const authentication: PensionAuthenticationRow = {
    authenticationId,
    personId: person.personId,
    lastAuthenticatedOn,
    dueOn: dueOnAfter(lastAuthenticatedOn ?? begun),
    method: renewal?.method ?? null,
    responsibleDepartment: DEPARTMENT,
    version: renewal ? 2 : 1,
  }
  return { authentication, renewal, hold: null }
}

/** Most who are long overdue were suspended by somebody; a few of the others are looked into, some already cleared. */
function holdOf(
  { authenticationId, dueOn }: PensionAuthenticationRow,
  { person, lastDay, random }: { readonly person: PersonKey; readonly lastDay: string; readonly random: Random },
): PensionHoldRow | null {
  const staff = staffOf(person.villageCode)
  const at = (date: string) => startOfDay(date) + 11 * 3_600_000
  const open = {
    holdId: `${authenticationId}-H`,
    authenticationId,
    endedAt: null,
    startedBy: staff.clerk.id,
    endedBy: null,
    endOpinion: null,
  }
  if (addDays(dueOn, 45) < lastDay && random.chance(0.6))
    return {
      ...open,
      kind: 'SUSPENDED',
      startedAt: at(addDays(dueOn, 40)),
      reason: '逾期且上门未见本人，经人工确认暂停',
    }
  if (!random.chance(0.015)) return null
  const flagged = {
    ...open,
    kind: 'UNDER_INVESTIGATION' as const,
    startedAt: at(addDays(lastDay, -random.between(5, 60))),
    reason: '信息比对疑似虚报冒领，列入核查',
  }
  if (random.chance(0.6)) return flagged
  return { ...flagged, endedAt: at(addDays(lastDay, -3)), endedBy: staff.leader.id, endOpinion: '核查无误，恢复发放' }
}

/** Due 30 days after the day of loading, three days ago, or not for long. */
function demoArchive(person: PersonKey, loadedOn: string): Archive[] {
  const dueIn = { PENSION_DUE: 30, ELDER_LIVING_ALONE: -3, MONITORED_FARMER: 200 }
  const days = person.story !== null && person.story in dueIn ? dueIn[person.story as keyof typeof dueIn] : null
  if (days === null) return []
  const lastAuthenticatedOn = addMonths(addDays(loadedOn, days), -12)
  return [archiveOf(person, { lastAuthenticatedOn, begun: lastAuthenticatedOn, method: 'SELF_SERVICE_APP' })]
}
