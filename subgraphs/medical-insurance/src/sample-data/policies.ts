import type { HospitalLevel, InsuranceType, LowIncomeCategory } from '../generated/resolver-types.ts'
import type {
  PolicyBandRow,
  PolicyCategoryRow,
  PolicyLevelRow,
  PolicyRemoteRow,
  PolicyRow,
} from '../modules/reimbursement/entities.ts'
import type { Policy } from '../modules/reimbursement/terms.ts'

/** A policy as its document prints it: amounts in 元, ratios in percent. */
interface PolicyText {
  readonly policyCode: string
  readonly cityCode: string
  readonly insuranceType: InsuranceType
  readonly effectiveFrom: string
  readonly source: string
  readonly synthetic: boolean
  /** level → deductible, ratio */
  readonly levels: Readonly<Partial<Record<HospitalLevel, readonly [number, number]>>>
  readonly basicCap: number
  readonly serious: {
    readonly basis: PolicyRow['seriousBasis']
    readonly deductible: number
    readonly cap: number
    readonly bands: readonly (readonly [upTo: number | null, ratio: number])[]
  }
  readonly remotes: readonly Omit<PolicyRemoteRow, 'policyCode'>[]
  /** the policies name no figure; a round placeholder near the published city averages */
  readonly perCapitaIncome: number
}

const unfiledShare: PolicyText['remotes'] = [
  { remote: 'UNFILED', deductibleShareX100: 12_000, ratioShareX100: 9_000, ratioPointsX100: 0 },
]
const fewerPoints: PolicyText['remotes'] = [
  { remote: 'REFERRED', deductibleShareX100: 10_000, ratioShareX100: 10_000, ratioPointsX100: -1_000 },
  { remote: 'UNFILED', deductibleShareX100: 10_000, ratioShareX100: 10_000, ratioPointsX100: -1_500 },
]

const hanzhongResident: PolicyText = {
  policyCode: 'HZ-RESIDENT-2022',
  cityCode: '610700000000',
  insuranceType: 'RESIDENT',
  effectiveFrom: '2022-01-01',
  source: '汉政办发〔2021〕45号',
  synthetic: false,
  levels: { LEVEL_1: [200, 90], LEVEL_2: [700, 75], LEVEL_3: [2_000, 60] },
  basicCap: 150_000,
  serious: {
    basis: 'SELF_PAY',
    deductible: 10_000,
    cap: 300_000,
    bands: [
      [30_000, 60],
      [100_000, 70],
      [null, 80],
    ],
  },
  remotes: unfiledShare,
  perCapitaIncome: 30_000,
}

const ankangResident: PolicyText = {
  ...hanzhongResident,
  policyCode: 'AK-RESIDENT-2020',
  cityCode: '610900000000',
  effectiveFrom: '2020-01-01',
  source: '安政发〔2019〕33号',
  levels: { LEVEL_1: [200, 80], LEVEL_2: [600, 70], LEVEL_3: [2_000, 60] },
  basicCap: 120_000,
  serious: {
    ...hanzhongResident.serious,
    bands: [
      [50_000, 60],
      [100_000, 70],
      [null, 80],
    ],
  },
  remotes: fewerPoints,
}

/** Above the basic cap 职工大额补助 pays 90 % up to 200,000 in all. Retirement terms are no part of the question asked. */
const hanzhongEmployee: PolicyText = {
  ...hanzhongResident,
  policyCode: 'HZ-EMPLOYEE-2022',
  insuranceType: 'EMPLOYEE',
  source: '汉中市职工基本医疗保险规定',
  levels: { LEVEL_1: [500, 94], LEVEL_2: [1_000, 92], LEVEL_3: [2_000, 90] },
  basicCap: 100_000,
  serious: { basis: 'ABOVE_BASIC_CAP', deductible: 0, cap: 100_000, bands: [[null, 90]] },
}

const ankangEmployee: PolicyText = {
  ...ankangResident,
  policyCode: 'AK-EMPLOYEE-2020',
  insuranceType: 'EMPLOYEE',
  source: '安康市职工基本医疗保险规定',
  levels: { LEVEL_1: [200, 95], LEVEL_2: [400, 94], LEVEL_3: [800, 91] },
  basicCap: 120_000,
  serious: { basis: 'ABOVE_BASIC_CAP', deductible: 0, cap: 20_000, bands: [[null, 90]] },
}

/** No policy of 萍乡 or 朔州 could be read; these stand in for it and say so. */
function placeholder(base: PolicyText, prefix: string, cityCode: string): PolicyText {
  const policyCode = `${prefix}-${base.insuranceType}-SYNTHETIC`
  return { ...base, policyCode, cityCode, effectiveFrom: '2020-01-01', source: '合成占位参数', synthetic: true }
}

const texts: readonly PolicyText[] = [
  hanzhongResident,
  hanzhongEmployee,
  ankangResident,
  ankangEmployee,
  placeholder(hanzhongResident, 'PX', '360300000000'),
  placeholder(hanzhongEmployee, 'PX', '360300000000'),
  placeholder(hanzhongResident, 'SZ', '140600000000'),
  placeholder(hanzhongEmployee, 'SZ', '140600000000'),
]

/** Tilt (国家规定：起付线减半、提高5个百分点、不封顶) and aid: share of the per-capita income, ratio. */
const categories: readonly {
  readonly category: LowIncomeCategory
  readonly tilted: boolean
  readonly aid: readonly [thresholdIncomePercent: number, ratioPercent: number]
}[] = [
  { category: 'EXTREME_POVERTY', tilted: true, aid: [0, 100] },
  // orphans are aided like 特困 persons
  { category: 'ORPHAN', tilted: true, aid: [0, 100] },
  { category: 'MINIMUM_LIVING', tilted: true, aid: [0, 70] },
  { category: 'RETURN_TO_POVERTY_MONITORED', tilted: true, aid: [0, 60] },
  { category: 'MARGINAL', tilted: false, aid: [10, 60] },
  // 因病致贫重病患者
  { category: 'RIGID_EXPENDITURE', tilted: false, aid: [25, 60] },
]

const AID_CAP_YUAN = 60_000

export function createPolicies(): Policy[] {
  return texts.map((text) => ({
    row: policyRow(text),
    levels: levelRows(text),
    bands: bandRows(text),
    categories: categoryRows(text),
    remotes: text.remotes.map((remote) => ({ policyCode: text.policyCode, ...remote })),
  }))
}

function policyRow(text: PolicyText): PolicyRow {
  const { policyCode, cityCode, insuranceType, effectiveFrom, source, serious } = text
  return {
    policyCode,
    cityCode,
    insuranceType,
    effectiveFrom,
    effectiveTo: null,
    basicCapCents: text.basicCap * 100,
    seriousBasis: serious.basis,
    seriousDeductibleCents: serious.deductible * 100,
    seriousCapCents: serious.cap * 100,
    aidCapCents: AID_CAP_YUAN * 100,
    perCapitaIncomeCents: text.perCapitaIncome * 100,
    perCapitaIncomeSynthetic: 1,
    source,
    synthetic: text.synthetic ? 1 : 0,
  }
}

function levelRows({ policyCode, levels }: PolicyText): PolicyLevelRow[] {
  const level = (hospitalLevel: HospitalLevel): PolicyLevelRow[] => {
    const [deductible, ratio] = levels[hospitalLevel] ?? []
    if (deductible === undefined || ratio === undefined) return []
    return [{ policyCode, hospitalLevel, deductibleCents: deductible * 100, ratioX100: ratio * 100 }]
  }
  return [...level('LEVEL_1'), ...level('LEVEL_2'), ...level('LEVEL_3')]
}

function bandRows({ policyCode, serious }: PolicyText): PolicyBandRow[] {
  return serious.bands.map(([upTo, ratio], index) => ({
    policyCode,
    position: index + 1,
    upToCents: upTo === null ? null : upTo * 100,
    ratioX100: ratio * 100,
  }))
}

/** 职工大额补助 knows no tilt. */
function categoryRows({ policyCode, serious }: PolicyText): PolicyCategoryRow[] {
  return categories.map(({ category, tilted, aid: [income, ratio] }) => {
    const applies = tilted && serious.basis === 'SELF_PAY'
    return {
      policyCode,
      category,
      seriousThresholdX100: applies ? 5_000 : 10_000,
      seriousPointsX100: applies ? 500 : 0,
      seriousUncapped: applies ? 1 : 0,
      aidThresholdIncomeX100: income * 100,
      aidRatioX100: ratio * 100,
    }
  })
}
