import { regionColumns } from '@yiwang/shared/region'
import { createRandom, type PersonKey, type Random, type SampleKeys } from '@yiwang/shared/sample-data'
import { addDays, beijingDate, startOfDay } from '@yiwang/shared/time'
import type { RewardItemRow } from '../modules/reward-item/entities.ts'
import type { ActivitySignUpRow, VolunteerActivityRow } from '../modules/volunteer-activity/entities.ts'
import type { PointsEntryRow, VolunteerRow, VolunteerServiceRow } from '../modules/volunteer/entities.ts'
import { choose, counties, countyOf, numbered } from './places.ts'
import { staffOf } from './staff.ts'

const DAY_MS = 86_400_000

/** Registered volunteers of 汉台, 汉滨, 安源, 平鲁 besides the hand-made ones. */
const VOLUNTEERS = [120, 20, 40, 30]
const GOODS: readonly (readonly [name: string, points: number])[] = [
  ['垃圾袋（3卷）', 2],
  ['洗衣液', 6],
  ['大米（5公斤）', 8],
  ['理发券', 3],
]

/** What volunteers choose from at the counter of each demonstration community. */
export function createRewardItems({ persons }: SampleKeys): RewardItemRow[] {
  return persons
    .filter(({ story }) => story === 'VOLUNTEER')
    .flatMap(({ villageCode }, place) =>
      GOODS.map(([name, points], index) => ({
        itemId: numbered('WP', countyOf(villageCode), '', place * 10 + index + 1),
        name,
        ...regionColumns(villageCode),
        points,
        stock: 30 - index * 5,
        offeredAt: startOfDay('2021-06-01') + index * DAY_MS,
      })),
    )
}

export interface VolunteerRecords {
  readonly volunteers: VolunteerRow[]
  readonly signUps: ActivitySignUpRow[]
  readonly services: VolunteerServiceRow[]
  readonly ledger: PointsEntryRow[]
}

/** Volunteers who served at held activities of their county; the points follow from the hours. */
export function createVolunteers(
  keys: SampleKeys,
  held: readonly VolunteerActivityRow[],
  items: readonly RewardItemRow[],
): VolunteerRecords {
  const random = createRandom(2_606)
  const records = chooseVolunteers(keys, random).map((person) => {
    const county = countyOf(person.villageCode)
    const inCounty = held.filter(({ countyCode, kind }) => countyCode === county && kind !== 'TRAINING')
    const attended = choose(random, inCounty, person.demo ? 6 : random.between(0, 4))
    attended.sort((a, b) => a.startsAt - b.startsAt)
    return serve(person, { attended, item: items.find(({ countyCode }) => countyCode === county) ?? null, random })
  })
  const services = records.flatMap((record) => record.services)
  return {
    volunteers: records.map(({ volunteer }) => volunteer),
    signUps: services.map(signUpOf),
    services,
    ledger: records.flatMap(({ ledger }) => ledger),
  }
}

function chooseVolunteers({ persons }: SampleKeys, random: Random): PersonKey[] {
  const residents = Object.values(counties).flatMap(({ code }, place) => {
    const grown = persons.filter(
      (p) => !p.demo && countyOf(p.villageCode) === code && p.birthDate > '1955' && p.birthDate < '2001',
    )
    return choose(random, grown, VOLUNTEERS[place] ?? 0)
  })
  return [...residents, ...persons.filter(({ story }) => story === 'VOLUNTEER')]
}

function signUpOf({ activityNo, personId, recordedAt }: VolunteerServiceRow): ActivitySignUpRow {
  return { activityNo, personId, signedUpAt: recordedAt - 4 * DAY_MS }
}

interface Attendance {
  readonly attended: readonly VolunteerActivityRow[]
  readonly item: RewardItemRow | null
  readonly random: Random
}

/** 1 hour is 1 point, an activity counts for two hours at most; a complaint costs the hours. */
function serve(person: PersonKey, { attended, item, random }: Attendance) {
  const { personId, villageCode } = person
  const services = attended.map(({ activityNo, endsAt }): VolunteerServiceRow => ({
    activityNo,
    personId,
    hoursX100: random.pick([100, 150, 200, 250, 300]),
    complained: !person.demo && random.chance(0.03) ? 1 : 0,
    recordedBy: staffOf(villageCode).clerk.id,
    recordedAt: endsAt + 2 * 3_600_000,
  }))
  const first = services[0]?.recordedAt ?? startOfDay('2021-12-01')
  const volunteer: VolunteerRow = {
    personId,
    registeredOn: addDays(beijingDate(first), -random.between(10, 200)),
    version: 1,
  }
  return { volunteer, services, ledger: ledgerOf(personId, services, person.demo ? item : null) }
}

type Movement = Omit<PointsEntryRow, 'entryId' | 'personId' | 'balance'>

function ledgerOf(
  personId: string,
  services: readonly VolunteerServiceRow[],
  item: RewardItemRow | null,
): PointsEntryRow[] {
  const last = services.at(-1)
  const spent = item && last ? [redemption(item, last.recordedAt + 5 * DAY_MS)] : []
  let balance = 0
  return [...services.map(earning), ...spent].map((movement, index) => {
    balance += movement.delta
    return { entryId: `JF${personId}${String(index + 1).padStart(4, '0')}`, personId, ...movement, balance }
  })
}

function earning({ activityNo, recordedAt, hoursX100, complained }: VolunteerServiceRow): Movement {
  const delta = complained === 1 ? 0 : Math.floor(Math.min(hoursX100, 200) / 100)
  return { at: recordedAt, delta, reason: 'ACTIVITY', activityNo, itemId: null }
}

function redemption({ itemId, points }: RewardItemRow, at: number): Movement {
  return { at, delta: -points, reason: 'REDEMPTION', activityNo: null, itemId }
}
