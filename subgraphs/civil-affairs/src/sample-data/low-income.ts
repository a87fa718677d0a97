import {
  createRandom,
  type LowIncomeCategory,
  type PersonKey,
  type Random,
  type SampleKeys,
} from '@yiwang/shared/sample-data'
import { addDays, startOfDay } from '@yiwang/shared/time'
import { groupBy } from '../group-by.ts'
import type { HouseholdIncomeRow } from '../modules/household/entities.ts'
import { hardestOf } from '../modules/low-income/categories.ts'
import type { LowIncomeRecordRow } from '../modules/low-income/entities.ts'
import type { AssistanceStandardRow } from '../modules/rigid-expenditure/entities.ts'
import { staffOf } from './staff.ts'

/** 700 元 per person and month, 40 % of the annual income: placeholders for every county alike. */
const MINIMUM_LIVING_CENTS = 70_000
const RIGID_EXPENDITURE_PERCENT_X100 = 4_000

export function createStandards({ regions }: SampleKeys): AssistanceStandardRow[] {
  return regions
    .filter(({ level }) => level === 'COUNTY')
    .map(({ code }) => ({
      countyCode: code,
      effectiveFrom: '2019-01-01',
      minimumLivingCents: MINIMUM_LIVING_CENTS,
      rigidExpenditurePercentX100: RIGID_EXPENDITURE_PERCENT_X100,
      synthetic: 1,
    }))
}

/** Exactly the categories of the shared keys (C23), each since its day. */
export function createLowIncomeRecords(persons: readonly PersonKey[]): LowIncomeRecordRow[] {
  return persons.flatMap(({ personId, lowIncomeCategory, categorySince, villageCode }) => {
    if (lowIncomeCategory === 'NONE' || categorySince === null) return []
    return {
      personId,
      effectiveFrom: categorySince,
      effectiveTo: null,
      category: lowIncomeCategory,
      basis: '入户调查与家庭经济状况核对',
      classifiedBy: staffOf(villageCode).leader.id,
      classifiedAt: startOfDay(addDays(categorySince, -2)) + 15 * 3_600_000,
      graceUntil: null,
    }
  })
}

/** Yuan per head and month that fit a category (认定标准: below 700, below 1,050). */
const INCOME_YUAN: Readonly<Record<LowIncomeCategory, readonly [from: number, to: number]>> = {
  NONE: [1_500, 5_200],
  EXTREME_POVERTY: [0, 280],
  MINIMUM_LIVING: [180, 690],
  MARGINAL: [705, 1_040],
  RIGID_EXPENDITURE: [1_060, 1_900],
  RETURN_TO_POVERTY_MONITORED: [720, 1_300],
  ORPHAN: [720, 1_040],
  OTHER: [800, 1_400],
}
/** Share of the other households whose income was examined for some application. */
const EXAMINED = 0.05

export function createHouseholdIncomes(persons: readonly PersonKey[]): HouseholdIncomeRow[] {
  const random = createRandom(7_001)
  return [...groupBy(persons, ({ householdId }) => householdId)].flatMap(([householdId, members]) => {
    const hardest = hardestOf(members.map(({ lowIncomeCategory }) => lowIncomeCategory))
    const isDemo = members.some(({ demo }) => demo)
    if (hardest === 'NONE' && !isDemo && !random.chance(EXAMINED)) return []
    return incomeOf(householdId, { members, hardest, random })
  })
}

function incomeOf(
  householdId: string,
  {
    members,
    hardest,
    random,
  }: { readonly members: readonly PersonKey[]; readonly hardest: LowIncomeCategory; readonly random: Random },
): HouseholdIncomeRow {
  const [from, to] = INCOME_YUAN[hardest]
  const since = members.flatMap(({ categorySince }) => categorySince ?? []).sort()[0]
  return {
    householdId,
    effectiveFrom: since ?? `2021-0${random.between(1, 9)}-15`,
    effectiveTo: null,
    perCapitaMonthlyCents: random.between(from, to) * 100,
    basis: '家庭经济状况核对报告',
  }
}
