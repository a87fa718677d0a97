import { regionColumns } from '@yiwang/shared/region'
import { allocate, createRandom, type Random, type SampleKeys } from '@yiwang/shared/sample-data'
import { addDays, startOfDay } from '@yiwang/shared/time'
import { groupBy } from '../group-by.ts'
import type { VolunteerActivityKind } from '../generated/resolver-types.ts'
import type { VolunteerActivityRow } from '../modules/volunteer-activity/entities.ts'
import type { VolunteerTeamRow } from '../modules/volunteer-team/entities.ts'
import { counties, type County, countyOf, dayBetween, numbered } from './places.ts'

const HOUR_MS = 3_600_000

/** F32: people trained and served in 安源, over all activities. */
const ANYUAN_TRAINED = 3_742
const ANYUAN_SERVED = 21_680
/** F09: what 中山街 held in 2023. */
const ZHONGSHAN = '610702004000'
const ZHONGSHAN_HELD: readonly (readonly [VolunteerActivityKind, number])[] = [
  ['GROUP', 4],
  ['PERFORMANCE', 2],
  ['CARE', 3],
]

const TITLES: Readonly<Record<VolunteerActivityKind, string>> = {
  GROUP: '邻里互助小组活动',
  PERFORMANCE: '社区文艺汇演',
  CARE: '关爱独居老人活动',
  DUTY_DAY: '居民义务活动日',
  TRAINING: '志愿者能力培训',
  OTHER: '便民服务集市',
}

interface Plan {
  readonly kind: VolunteerActivityKind
  readonly county: County
  readonly days: readonly [from: string, to: string]
  readonly participants: number
  readonly served: number
  readonly townCode?: string
}

/** Held before each district's last day. */
export function createHeldActivities(teams: readonly VolunteerTeamRow[]): VolunteerActivityRow[] {
  const random = createRandom(9_423)
  const plans = [...anyuanPlans(random), ...zhongshanPlans(random), ...otherPlans(random)]
  const byCounty = groupBy(teams, ({ countyCode }) => countyCode)
  return plans.map((plan, index) => {
    const ofCounty = byCounty.get(plan.county.code) ?? []
    const inTown = ofCounty.filter(({ townCode }) => plan.townCode === undefined || townCode === plan.townCode)
    // in 汉台, what 中山街 held is published
    const elsewhere = inTown.filter(({ townCode }) => plan.townCode !== undefined || townCode !== ZHONGSHAN)
    return heldActivity(plan, { team: random.pick(elsewhere), random, order: index + 1 })
  })
}

function heldActivity(
  { kind, county, days, participants, served }: Plan,
  { team, random, order }: { readonly team: VolunteerTeamRow; readonly random: Random; readonly order: number },
): VolunteerActivityRow {
  const startsAt = startOfDay(dayBetween(random, ...days)) + random.pick([9, 10, 14, 15]) * HOUR_MS
  const endsAt = startsAt + random.between(2, 3) * HOUR_MS
  return {
    activityNo: numbered('HD', county.code, '', order),
    title: `${TITLES[kind]}（第${order}场）`,
    kind,
    ...regionColumns(team.regionCode),
    teamNo: team.teamNo,
    startsAt,
    endsAt,
    capacity: participants + 20,
    signedUp: participants,
    participants,
    served,
    status: 'FINISHED',
    finishedAt: endsAt + HOUR_MS,
    version: 2,
  }
}

function anyuanPlans(random: Random): Plan[] {
  const county = counties.anyuan
  const days = ['2022-03-01', addDays(county.lastDay, -2)] as const
  const trainings = allocate(ANYUAN_TRAINED, weights(random, 48)).map((participants): Plan => {
    return { kind: 'TRAINING', county, days, participants, served: 0 }
  })
  const services = allocate(ANYUAN_SERVED, weights(random, 120)).map((served): Plan => {
    const kind = random.pick(['GROUP', 'CARE', 'DUTY_DAY', 'PERFORMANCE', 'OTHER'] as const)
    return { kind, county, days, participants: random.between(8, 40), served }
  })
  return [...trainings, ...services]
}

function zhongshanPlans(random: Random): Plan[] {
  return ZHONGSHAN_HELD.flatMap(([kind, count]) =>
    Array.from({ length: count }, (): Plan => ({
      kind,
      county: counties.hantai,
      townCode: ZHONGSHAN,
      days: ['2023-02-10', '2023-12-10'],
      participants: random.between(15, 50),
      served: random.between(40, 200),
    })),
  )
}

/** Elsewhere in 汉台, in 汉滨 and in 平鲁. */
function otherPlans(random: Random): Plan[] {
  return [counties.hantai, counties.hanbin, counties.pinglu].flatMap((county) =>
    Array.from({ length: 30 }, (): Plan => ({
      kind: random.pick(['GROUP', 'CARE', 'DUTY_DAY', 'TRAINING', 'OTHER'] as const),
      county,
      days: [addDays(county.lastDay, -500), addDays(county.lastDay, -5)],
      participants: random.between(8, 40),
      served: random.between(20, 150),
    })),
  )
}

function weights(random: Random, count: number): number[] {
  return Array.from({ length: count }, () => 0.5 + random.next())
}

/** Two that one can sign up for, in each demonstration community; nothing is counted before they are finished. */
export function createOpenActivities({ persons, loadedOn }: SampleKeys): VolunteerActivityRow[] {
  return persons
    .filter(({ story }) => story === 'VOLUNTEER')
    .flatMap(({ villageCode }, place) =>
      [5, 12].map((days, index): VolunteerActivityRow => {
        const startsAt = startOfDay(addDays(loadedOn, days)) + (index === 0 ? 9 : 14) * HOUR_MS
        return {
          activityNo: numbered('HD', countyOf(villageCode), '', 900_001 + place * 2 + index),
          title: index === 0 ? '社区清洁家园义务活动日' : '关爱独居老人入户陪伴',
          kind: index === 0 ? 'DUTY_DAY' : 'CARE',
          ...regionColumns(villageCode),
          teamNo: null,
          startsAt,
          endsAt: startsAt + 2 * HOUR_MS,
          capacity: index === 0 ? 20 : 6,
          signedUp: 0,
          participants: null,
          served: null,
          status: 'OPEN',
          finishedAt: null,
          version: 1,
        }
      }),
    )
}
