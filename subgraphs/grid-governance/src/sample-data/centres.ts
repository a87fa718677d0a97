import { regionColumns } from '@yiwang/shared/region'
import { allocate, createRandom, districts } from '@yiwang/shared/sample-data'
import type { PublicityForm, ReceptionWindow } from '../generated/resolver-types.ts'
import type { CaseRow } from '../modules/case/entities.ts'
import type {
  GovernanceCentreRow,
  PublicityEventRow,
  ReceptionRecordRow,
} from '../modules/governance-centre/entities.ts'
import { centreClerk, centreLeader } from './actors.ts'
import { at, minutes, officeInstant, workingDays } from './office-times.ts'

/** 平鲁: 800 ㎡ and five areas (S47, F40); the township of 徐望 has its joint mediation centre (S16). */
const centres = [
  {
    region: '140603000000',
    name: '平鲁区社会治安综合治理中心',
    area: 80_000,
    areas: ['群众接待大厅', '网格管理室', '多功能调处室', '民商事速裁庭', '警务室'],
    resident: 6,
    rotating: 12,
  },
  {
    region: '610702000000',
    name: '汉台区社会治安综合治理中心',
    area: 120_000,
    areas: ['接待大厅', '调解室', '指挥室'],
    resident: 5,
    rotating: 10,
  },
  {
    region: '610702107000',
    name: '徐望镇矛盾纠纷联合调处中心',
    area: null,
    areas: ['调解室', '心理咨询室'],
    resident: 2,
    rotating: 4,
  },
  {
    region: '360302000000',
    name: '安源区社会治安综合治理中心',
    area: 96_000,
    areas: ['接待大厅', '指挥室', '调解室'],
    resident: 6,
    rotating: 9,
  },
  {
    region: '610902000000',
    name: '汉滨区社会治安综合治理中心',
    area: 60_000,
    areas: ['接待大厅', '调解室', '党员会客室'],
    resident: 4,
    rotating: 8,
  },
] as const

export function centreRows(): GovernanceCentreRow[] {
  return centres.map(({ region, name, area, areas, resident, rotating }) => ({
    ...regionColumns(region),
    name,
    hallAreaSqmX100: area,
    functionAreas: JSON.stringify(areas),
    residentDepartments: resident,
    rotatingDepartments: rotating,
    version: 1,
  }))
}

/** 法治课堂、校园普法、小区宣传: twelve in 平鲁 in 2026 (F40), a few in the other districts' time. */
const publicity = [
  { county: districts.pinglu.code, year: 2026, count: 12, months: 6 },
  { county: districts.hantai.code, year: 2023, count: 8, months: 11 },
  { county: districts.anyuan.code, year: 2024, count: 9, months: 10 },
  { county: districts.hanbin.code, year: 2021, count: 6, months: 12 },
] as const
const forms = ['CLASS', 'CAMPUS', 'QUARTER'] as const satisfies readonly PublicityForm[]
const themes: Readonly<Record<(typeof forms)[number], string>> = {
  CLASS: '法治课堂：邻里纠纷与民法典',
  CAMPUS: '校园普法：防欺凌与未成年人保护',
  QUARTER: '小区宣传：反诈与消防安全',
}

export function publicityRows(): PublicityEventRow[] {
  return publicity.flatMap(({ county, year, count, months }) => {
    const random = createRandom(Number(county.slice(0, 6)) + year)
    return Array.from({ length: count }, (_, index) => {
      const form = forms[index % forms.length] ?? 'OTHER'
      const month = String(1 + (index % months)).padStart(2, '0')
      const heldOn = `${String(year)}-${month}-${String(random.between(10, 27))}`
      return {
        eventId: `XC${county.slice(0, 6)}${String(year)}${String(index + 1).padStart(4, '0')}`,
        heldOn,
        theme: form === 'OTHER' ? '' : themes[form],
        form,
        participants: random.between(40, 220),
        recordedBy: centreLeader(county).id,
        recordedAt: at(heldOn, '17:00'),
        ...regionColumns(county),
      }
    })
  })
}

/** 520 visits of 744 people to 平鲁's hall (F35). */
const VISITS = 520
const PEOPLE = 744
const windows = [
  'CENTRE',
  'CENTRE',
  'CENTRE',
  'PETITION',
  'FAST_TRACK_COURT',
  'POLICE',
] as const satisfies readonly ReceptionWindow[]
const matters = ['咨询政策', '反映邻里纠纷', '反映欠薪', '申请调解', '反映道路问题', '咨询社保医保']

/** The cases that were reported at the window began with a visit there. */
export function receptionRows(cases: readonly CaseRow[]): ReceptionRecordRow[] {
  const random = createRandom(VISITS + PEOPLE)
  const county = districts.pinglu.code
  const days = workingDays('2026-01-05', '2026-07-03')
  const extra = allocate(
    PEOPLE - VISITS,
    Array.from({ length: VISITS }, () => random.between(1, 9) ** 2),
  )
  const opened = cases.filter(({ countyCode, source }) => countyCode === county && source === 'CENTRE_WINDOW')
  const visits = Array.from({ length: VISITS }, (_, index) => {
    const openedCase = opened[index]
    const window = openedCase === undefined ? (windows[index % windows.length] ?? 'CENTRE') : 'CENTRE'
    return {
      receivedAt:
        openedCase === undefined ? officeInstant(random, random.pick(days)) : openedCase.reportedAt - minutes(5),
      receptionWindow: window,
      personCount: 1 + (extra[index] ?? 0),
      matter: openedCase?.title ?? random.pick(matters),
      caseNo: openedCase?.caseNo ?? null,
      recordedBy: centreClerk(county, random).id,
      ...regionColumns(county),
    }
  })
  return [...visits, ...partyReceptionVisits()].map((visit, index) => ({
    receptionNo: `JD${String(index + 1).padStart(8, '0')}`,
    ...visit,
  }))
}

/** 鼓楼社区"党员会客室" in 汉滨 (S61). */
function partyReceptionVisits() {
  const community = '610902001011'
  const random = createRandom(61)
  return workingDays('2021-06-01', '2021-12-24')
    .filter((_, index) => index % 6 === 0)
    .map((day) => ({
      receivedAt: officeInstant(random, day),
      receptionWindow: 'PARTY_RECEPTION_ROOM' as const,
      personCount: random.between(1, 3),
      matter: random.pick(matters),
      caseNo: null,
      recordedBy: centreClerk(community, random).id,
      ...regionColumns(community),
    }))
}
