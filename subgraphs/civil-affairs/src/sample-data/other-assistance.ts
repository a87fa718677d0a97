import { createRandom, type PersonKey, type Random, type SampleKeys } from '@yiwang/shared/sample-data'
import { addDays, addMonths } from '@yiwang/shared/time'
import type { AssistanceKind } from '../generated/resolver-types.ts'
import type { AssistanceGrantRow } from '../modules/assistance-grant/entities.ts'
import { type ApplicationStory, daysToPayment, pickChannel, tellApplication } from './application-story.ts'
import { grantFor } from './grants.ts'
import { choose, counties, type County, countyOf, numbered } from './places.ts'

/** Assistance that is not from alerts: for whom, how much, how many months, how many applications in each county. */
interface Scheme {
  readonly kind: AssistanceKind
  readonly reason: string
  readonly isFor: (person: PersonKey, county: County) => boolean
  readonly yuan: readonly [from: number, to: number]
  readonly months: number
  /** 汉台, 汉滨, 安源, 平鲁 */
  readonly applications: readonly [number, number, number, number]
}

const schemes: readonly Scheme[] = [
  {
    kind: 'MINIMUM_LIVING_ALLOWANCE',
    reason: '家庭人均收入低于当地最低生活保障标准',
    isFor: ({ lowIncomeCategory }) => lowIncomeCategory === 'MINIMUM_LIVING',
    yuan: [180, 520],
    months: 3,
    applications: [44, 14, 5, 5],
  },
  {
    kind: 'EXTREME_POVERTY_SUPPORT',
    reason: '无劳动能力、无生活来源、无法定赡养人',
    isFor: ({ lowIncomeCategory }) => lowIncomeCategory === 'EXTREME_POVERTY',
    yuan: [910, 1_150],
    months: 3,
    applications: [6, 8, 1, 2],
  },
  {
    kind: 'ELDER_SUBSIDY',
    reason: '年满80周岁，申领高龄津贴',
    isFor: ({ birthDate }, { lastDay }) => addMonths(birthDate, 80 * 12) < addMonths(lastDay, -4),
    yuan: [50, 100],
    months: 2,
    applications: [24, 16, 3, 3],
  },
  {
    kind: 'DISABLED_SUBSIDY',
    reason: '困难残疾人生活补贴',
    isFor: ({ lowIncomeCategory }) => lowIncomeCategory === 'MARGINAL' || lowIncomeCategory === 'OTHER',
    yuan: [60, 120],
    months: 2,
    applications: [16, 6, 2, 1],
  },
  {
    kind: 'CHARITY',
    reason: '慈善助医助学项目帮扶',
    isFor: ({ lowIncomeCategory }) => lowIncomeCategory === 'RIGID_EXPENDITURE' || lowIncomeCategory === 'ORPHAN',
    yuan: [800, 3_000],
    months: 1,
    applications: [16, 5, 2, 2],
  },
  {
    kind: 'TEMPORARY_ASSISTANCE',
    reason: '突发意外，基本生活暂时困难',
    isFor: ({ lowIncomeCategory }) => lowIncomeCategory !== 'NONE',
    yuan: [600, 2_400],
    months: 1,
    // none in 汉台, whose temporary assistance of 2023 is published (F04)
    applications: [0, 18, 6, 6],
  },
]

export function createOtherAssistance(keys: SampleKeys): {
  readonly stories: ApplicationStory[]
  readonly grants: AssistanceGrantRow[]
} {
  const random = createRandom(600)
  const residents = keys.persons.filter(({ demo }) => !demo)
  const order = { next: 1_001 }
  const told = Object.values(counties).flatMap((county, place) =>
    schemes.flatMap((scheme) => {
      const entitled = residents.filter((p) => countyOf(p.villageCode) === county.code && scheme.isFor(p, county))
      const chosen = choose(random, entitled, scheme.applications[place] ?? 0)
      return chosen.map((person) => tell({ scheme, person, county, random, order: order.next++ }))
    }),
  )
  return { stories: told.map(({ story }) => story), grants: told.flatMap(({ grants }) => grants) }
}

interface Case {
  readonly scheme: Scheme
  readonly person: PersonKey
  readonly county: County
  readonly random: Random
  readonly order: number
}

/** One in nine was refused or withdrawn; the rest was paid, monthly kinds for some months. */
function tell({ scheme, person, county, random, order }: Case) {
  const submittedOn = addDays(county.lastDay, -random.between(100, 300))
  const approvedCents = random.between(...scheme.yuan) * 100
  const refused = random.chance(0.11)
  const story = tellApplication({
    applicationNo: numbered('SQ', county.code, submittedOn, order),
    person,
    kind: scheme.kind,
    submittedOn,
    reason: scheme.reason,
    channel: pickChannel(random),
    approvedCents,
    reached: refused ? random.pick(['REJECTED', 'WITHDRAWN'] as const) : 'PAID',
  })
  const paidFirst = addDays(submittedOn, daysToPayment(false))
  const grants = Array.from({ length: refused ? 0 : scheme.months }, (_, month) =>
    grantFor(story.application, addMonths(paidFirst, month), approvedCents),
  )
  return { story, grants }
}
