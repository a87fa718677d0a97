import { districts } from '@yiwang/shared/sample-data'
import type { ServiceChannel } from '../generated/resolver-types.ts'
import type {
  CrossProvinceDiseaseRow,
  MedicalServiceItemRow,
  MedicalServiceYearRow,
} from '../modules/medical-service/entities.ts'

const unknown = {
  windowMonthlyAverage: null,
  windowMinutesBeforeX100: null,
  windowMinutesAfterX100: null,
  onlineBefore: null,
  onlineBeforeOf: null,
  onlineAfter: null,
  onlineAfterOf: null,
  onlineEnrolmentMinutes: null,
}

/** F24: 20 → 14 minutes and 48 % → 69.6 % of business online; F44: "2500多人次"; F45: five minutes. */
export function createServiceYears(): MedicalServiceYearRow[] {
  return [
    {
      ...unknown,
      regionCode: districts.ankang.code,
      year: 2025,
      windowMinutesBeforeX100: 2_000,
      windowMinutesAfterX100: 1_400,
      onlineBefore: 480,
      onlineBeforeOf: 1_000,
      onlineAfter: 696,
      onlineAfterOf: 1_000,
    },
    {
      ...unknown,
      regionCode: districts.hanbin.code,
      year: 2021,
      windowMonthlyAverage: 2_543,
      onlineEnrolmentMinutes: 5,
    },
  ]
}

const everywhere: readonly ServiceChannel[] = ['WINDOW', 'ONLINE', 'MOBILE', 'SELF_SERVICE_MACHINE', 'AGENT']
const online: readonly ServiceChannel[] = ['WINDOW', 'ONLINE', 'MOBILE']
const window: readonly ServiceChannel[] = ['WINDOW', 'AGENT', 'HOME_VISIT']

interface Item {
  readonly name: string
  readonly cityWide: boolean
  readonly channels: readonly ServiceChannel[]
  readonly workingDays: number
  readonly tolerant?: boolean
}

/** 15 items of which 11 are 市域通办 (F25). */
const items: readonly Item[] = [
  { name: '城乡居民参保登记', cityWide: true, channels: everywhere, workingDays: 0, tolerant: true },
  { name: '职工参保登记', cityWide: true, channels: online, workingDays: 0 },
  { name: '参保信息变更登记', cityWide: true, channels: everywhere, workingDays: 0, tolerant: true },
  { name: '参保信息查询', cityWide: true, channels: everywhere, workingDays: 0 },
  { name: '出具参保凭证', cityWide: true, channels: everywhere, workingDays: 0 },
  { name: '医疗保险关系转移接续', cityWide: true, channels: online, workingDays: 15 },
  { name: '异地就医备案', cityWide: true, channels: everywhere, workingDays: 1, tolerant: true },
  { name: '门诊慢特病病种待遇认定', cityWide: true, channels: window, workingDays: 20 },
  { name: '门诊费用手工报销', cityWide: true, channels: window, workingDays: 15, tolerant: true },
  { name: '住院费用手工报销（就医费用报销一件事）', cityWide: true, channels: window, workingDays: 15, tolerant: true },
  { name: '生育津贴支付', cityWide: true, channels: online, workingDays: 10 },
  { name: '医疗救助手工零星报销', cityWide: false, channels: window, workingDays: 15 },
  { name: '医药机构申请定点协议管理', cityWide: false, channels: ['WINDOW'], workingDays: 60 },
  { name: '定点医疗机构费用结算', cityWide: false, channels: ['ONLINE'], workingDays: 20 },
  { name: '个人账户一次性支取', cityWide: false, channels: online, workingDays: 5 },
]

/** 市域通办 began with the reform that the article of December 2025 reports. */
const CITY_WIDE_SINCE = '2025-03-01'

export function createServiceItems(): MedicalServiceItemRow[] {
  return items.map(({ name, cityWide, channels, workingDays, tolerant = false }, index) => ({
    itemCode: `YB${districts.ankang.code.slice(0, 4)}${String(index + 1).padStart(3, '0')}`,
    regionCode: districts.ankang.code,
    name,
    cityWideSince: cityWide ? CITY_WIDE_SINCE : null,
    channels: JSON.stringify(channels),
    deficiencyTolerated: tolerant ? 1 : 0,
    commitmentAccepted: tolerant ? 1 : 0,
    workingDays,
  }))
}

/** Five kinds were settled across provinces first, five more from the end of 2024 on (F25: ten). */
const diseases: readonly (readonly [name: string, since: string])[] = [
  ['高血压', '2022-12-01'],
  ['糖尿病', '2022-12-01'],
  ['恶性肿瘤门诊治疗', '2022-12-01'],
  ['尿毒症透析', '2022-12-01'],
  ['器官移植术后抗排异治疗', '2022-12-01'],
  ['慢性阻塞性肺疾病', '2024-12-01'],
  ['类风湿关节炎', '2024-12-01'],
  ['冠心病', '2024-12-01'],
  ['病毒性肝炎', '2024-12-01'],
  ['强直性脊柱炎', '2024-12-01'],
]

export function createDiseases(): CrossProvinceDiseaseRow[] {
  return diseases.map(([name, since], index) => ({
    regionCode: districts.ankang.code,
    diseaseCode: `MT${String(index + 1).padStart(2, '0')}`,
    name,
    since,
  }))
}
