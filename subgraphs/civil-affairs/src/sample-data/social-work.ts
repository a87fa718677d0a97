import { regionColumns } from '@yiwang/shared/region'
import { allocate, createRandom, type SampleKeys } from '@yiwang/shared/sample-data'
import type { MediaLevel } from '../generated/resolver-types.ts'
import type { MediaReportRow } from '../modules/media-report/entities.ts'
import type { SocialOrganisationRow } from '../modules/social-organisation/entities.ts'
import type { VolunteerTeamRow } from '../modules/volunteer-team/entities.ts'
import { counties, countyOf, dayBetween, numbered, townsOf, villagesOf } from './places.ts'

const ZHONGSHAN = '610702004000'

/** F32: 42 organisations in the 社工之家 with 62 projects. */
export function createSocialOrganisations({ organisations }: SampleKeys): SocialOrganisationRow[] {
  const random = createRandom(4_262)
  const ofAnyuan = organisations.filter(
    ({ kind, regionCode }) => kind === 'SOCIAL_ORGANISATION' && countyOf(regionCode) === counties.anyuan.code,
  )
  const projects = allocate(
    62,
    ofAnyuan.map(() => 1),
  )
  return ofAnyuan.map(({ uscc, regionCode }, index) => ({
    uscc,
    ...regionColumns(regionCode),
    registeredOn: dayBetween(random, '2016-01-10', '2023-12-20'),
    resident: 1,
    incubatedProjects: projects[index] ?? 0,
    version: 1,
  }))
}

/** F08: 91 teams in 中山街; elsewhere some in every township. */
const ZHONGSHAN_TEAMS = 91
const TEAMS_PER_TOWN = 3
const THEMES = ['邻里守望', '文明劝导', '助老护幼', '环境整治', '文艺惠民', '法律援助', '科普宣传', '应急救援']

export function createTeams(keys: SampleKeys): VolunteerTeamRow[] {
  const random = createRandom(91)
  return Object.values(counties).flatMap((county) => {
    const seats = townsOf(keys, county.code).flatMap(({ code, name }) => {
      const villages = villagesOf(keys, code)
      const count = code === ZHONGSHAN ? ZHONGSHAN_TEAMS : TEAMS_PER_TOWN
      return Array.from({ length: count }, (_, index) => ({ villages, name, index }))
    })
    return seats.map(({ villages, name, index }, order): VolunteerTeamRow => ({
      teamNo: numbered('ZD', county.code, '', order + 1),
      name: `${name}${THEMES[index % THEMES.length] ?? ''}志愿服务队-${String(index + 1).padStart(2, '0')}`,
      ...regionColumns(random.pick(villages).code),
      memberCount: random.between(8, 60),
      foundedOn: dayBetween(random, '2018-03-05', county === counties.hantai ? '2023-11-30' : '2021-12-05'),
    }))
  })
}

/** F10: 1 national, 2 provincial, 3 municipal and 7 county reports on 中山街. */
const ZHONGSHAN_REPORTS: readonly (readonly [MediaLevel, number])[] = [
  ['NATIONAL', 1],
  ['PROVINCIAL', 2],
  ['MUNICIPAL', 3],
  ['COUNTY', 7],
]

export function createMediaReports(keys: SampleKeys): MediaReportRow[] {
  const random = createRandom(13)
  const zhongshan = ZHONGSHAN_REPORTS.flatMap(([level, count]) => Array.from({ length: count }, () => level)).map(
    (level) => ({ level, regionCode: ZHONGSHAN, title: '中山街街道“五社联动”社会工作服务' }),
  )
  const elsewhere = [counties.anyuan, counties.hanbin].flatMap(({ code }) =>
    townsOf(keys, code)
      .slice(0, 6)
      .map((town) => ({ level: 'COUNTY' as const, regionCode: town.code, title: `${town.name}志愿服务` })),
  )
  return [...zhongshan, ...elsewhere].map(({ level, regionCode, title }, index) => ({
    reportId: numbered('BD', regionCode, '', index + 1),
    level,
    title: `${title}报道-${String(index + 1).padStart(2, '0')}`,
    reportedOn: dayBetween(random, '2023-02-01', '2023-12-15'),
    ...regionColumns(regionCode),
  }))
}
