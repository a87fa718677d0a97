import { afterEach, beforeEach, expect, test } from '@jest/globals'
import type { ScopedSql } from '@yiwang/shared/database'
import { regionColumns } from '@yiwang/shared/region'
import { startOfDay } from '@yiwang/shared/time'
import { createTestSubgraph, testCaller, type TestSubgraph, everyRow } from '@yiwang/shared/testing'
import { civilAffairs } from '../src/index.ts'
import { AssistanceGrant } from '../src/modules/assistance-grant/entities.ts'
import { CareDelivery, CareProgramme } from '../src/modules/care-programme/entities.ts'
import { ElderCareFacility } from '../src/modules/elder-care-facility/entities.ts'
import { ElderCareProfile } from '../src/modules/elder-care-profile/entities.ts'
import { LowIncomeRecord } from '../src/modules/low-income/entities.ts'
import { MediaReport } from '../src/modules/media-report/entities.ts'
import { PersonCopy } from '../src/modules/person/entities.ts'
import { ServiceStation } from '../src/modules/service-station/entities.ts'
import { SocialOrganisation } from '../src/modules/social-organisation/entities.ts'
import { VolunteerActivity } from '../src/modules/volunteer-activity/entities.ts'
import { VolunteerTeam } from '../src/modules/volunteer-team/entities.ts'
import { askEntities, region } from './ask-entities.ts'
import { activity, grant, insert, lowIncome, places, resident } from './rows.ts'

const reader = testCaller({ roles: ['COMMAND_CENTRE'], regions: ['610700000000'] })
let civil: TestSubgraph

beforeEach(async () => {
  civil = await createTestSubgraph(civilAffairs, startOfDay('2024-01-10'))
})
afterEach(() => civil.close())

async function figures(code: string, fields: string): Promise<Record<string, unknown>> {
  const { entities, errors } = await askEntities(civil, reader, [region(code)], fields)
  expect(errors).toEqual([])
  return entities[0] ?? {}
}

const run = (statement: ScopedSql) => civil.subgraph.database.write((transaction) => transaction.run(statement))

test('low-income persons follow classification, leaving and moving', async () => {
  const count = async (code: string = places.county) =>
    ((await figures(code, 'assistanceStats { lowIncomePersons }'))['assistanceStats'] as { lowIncomePersons: number })
      .lowIncomePersons
  await insert(civil, PersonCopy, [resident('a'), resident('b'), resident('c')])
  expect(await count()).toBe(0)
  await insert(civil, LowIncomeRecord, [lowIncome('a', 'MINIMUM_LIVING'), lowIncome('b', 'ORPHAN')])
  expect(await count()).toBe(2)
  await insert(civil, LowIncomeRecord, [lowIncome('c', 'OTHER', { effectiveFrom: '2024-02-01' })])
  expect(await count()).toBe(2)
  await run(everyRow`UPDATE low_income_record SET effective_to = '2024-01-10' WHERE person_id = 'b'`)
  expect(await count()).toBe(1)
  expect([await count(places.town), await count(places.otherTown)]).toEqual([1, 0])
  const moved = regionColumns(places.otherTownVillage)
  await run(
    everyRow`UPDATE person_copy SET region_code = ${moved.regionCode}, village_code = ${moved.villageCode}, town_code = ${moved.townCode} WHERE person_id = 'a'`,
  )
  expect([await count(places.town), await count(places.otherTown)]).toEqual([0, 1])
})

test('categories come in the order of the enum, residents without one count as NONE', async () => {
  await insert(
    civil,
    PersonCopy,
    ['a', 'b', 'c'].map((id) => resident(id)),
  )
  await insert(civil, LowIncomeRecord, [lowIncome('a', 'OTHER')])
  const { assistanceStats } = await figures(places.county, 'assistanceStats { byCategory { category count } }')
  expect(assistanceStats).toEqual({
    byCategory: [
      { category: 'NONE', count: 2 },
      { category: 'EXTREME_POVERTY', count: 0 },
      { category: 'MINIMUM_LIVING', count: 0 },
      { category: 'MARGINAL', count: 0 },
      { category: 'RIGID_EXPENDITURE', count: 0 },
      { category: 'RETURN_TO_POVERTY_MONITORED', count: 0 },
      { category: 'ORPHAN', count: 0 },
      { category: 'OTHER', count: 1 },
    ],
  })
})

test('temporary assistance counts grants of the period, both ends included', async () => {
  await insert(civil, AssistanceGrant, [
    grant('g1', 'a', { grantedOn: '2023-01-01', sourceAlertId: 'YJ1' }),
    grant('g2', 'a', { grantedOn: '2023-12-20' }),
    grant('g3', 'a', { grantedOn: '2023-12-21' }),
    grant('g4', 'a', { kind: 'CHARITY' }),
  ])
  const fields = `assistanceStats(period: { from: "2023-01-01", to: "2023-12-20" }) {
    temporaryAssistanceCount temporaryAssistanceAmount { yuan } fromMedicalAlerts } all: assistanceStats { temporaryAssistanceCount }`
  expect(await figures(places.county, fields)).toEqual({
    assistanceStats: {
      temporaryAssistanceCount: 2,
      temporaryAssistanceAmount: { yuan: '2000.00' },
      fromMedicalAlerts: 1,
    },
    all: { temporaryAssistanceCount: 3 },
  })
})

test('a period that ends before it starts is refused', async () => {
  const { errors } = await askEntities(
    civil,
    reader,
    [region(places.county)],
    'assistanceStats(period: { from: "2023-02-01", to: "2023-01-01" }) { temporaryAssistanceCount }',
  )
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }])
})

test('activities count when they are finished, on the day they began', async () => {
  const midnight = Date.parse('2023-12-20T23:30:00+08:00')
  await insert(civil, VolunteerActivity, [
    activity('v1', { startsAt: midnight }),
    activity('v2', { startsAt: midnight + 3_600_000 }),
    activity('v3', { status: 'OPEN', participants: null, served: null }),
    activity('v4', { status: 'CANCELLED', participants: null, served: null }),
    activity('v5', { kind: 'TRAINING', participants: 30, served: 0 }),
  ])
  const fields = `socialWorkStats(period: { to: "2023-12-20" }) { careActivities groupActivities trainingPersonTimes servedPersonTimes }`
  expect(await figures(places.town, fields)).toEqual({
    socialWorkStats: { careActivities: 1, groupActivities: 0, trainingPersonTimes: 30, servedPersonTimes: 7 },
  })
  await run(
    everyRow`UPDATE volunteer_activity SET status = 'FINISHED', participants = 3, served = 4 WHERE activity_no = 'v3'`,
  )
  expect(await figures(places.town, fields)).toMatchObject({
    socialWorkStats: { careActivities: 2, servedPersonTimes: 11 },
  })
})

test('teams, stations, organisations and projects are a stock that no period narrows', async () => {
  const here = regionColumns(places.village)
  await insert(civil, VolunteerTeam, [{ teamNo: 't', name: '队', ...here, memberCount: 5, foundedOn: '2020-01-01' }])
  const station = { ...here, canteen: 0, beneficiaries: 3, openedOn: '2020-01-01', version: 1 }
  await insert(civil, ServiceStation, [
    { stationNo: 's1', name: '一', kind: 'STREET_SOCIAL_WORK_STATION', ...station },
    { stationNo: 's2', name: '二', kind: 'COMMUNITY_SOCIAL_WORK_ROOM', ...station },
    { stationNo: 's3', name: '三', kind: 'NEIGHBOURHOOD_HOME', ...station, canteen: 1 },
    { stationNo: 's4', name: '四', kind: 'CANTEEN', ...station, canteen: 1 },
    { stationNo: 's5', name: '五', kind: 'AUTISM_CENTRE', ...station },
  ])
  const organisation = { ...here, registeredOn: null, version: 1 }
  await insert(civil, SocialOrganisation, [
    { uscc: 'o1', ...organisation, resident: 1, incubatedProjects: 2 },
    { uscc: 'o2', ...organisation, resident: 0, incubatedProjects: 1 },
  ])
  const fields = `socialWorkStats(period: { from: "2030-01-01" }) { volunteerTeams stations socialOrganisations projects }
    serviceStationStats { neighbourhoodHomes communityCanteens autismBeneficiaries }`
  expect(await figures(places.village, fields)).toEqual({
    socialWorkStats: { volunteerTeams: 1, stations: 2, socialOrganisations: 1, projects: 3 },
    serviceStationStats: { neighbourhoodHomes: 1, communityCanteens: 1, autismBeneficiaries: 3 },
  })
})

test('media reports come by level in the order of the enum, or only the levels asked for', async () => {
  const report = { title: '题', ...regionColumns(places.town) }
  await insert(civil, MediaReport, [
    { reportId: 'r1', level: 'COUNTY', reportedOn: '2023-01-01', ...report },
    { reportId: 'r2', level: 'NATIONAL', reportedOn: '2023-01-02', ...report },
  ])
  expect(
    await figures(
      places.town,
      'socialWorkStats { mediaReports mediaReportsByLevel { level count } two: mediaReportsByLevel(levels: [COUNTY, MUNICIPAL]) { level count } }',
    ),
  ).toEqual({
    socialWorkStats: {
      mediaReports: 2,
      mediaReportsByLevel: [
        { level: 'NATIONAL', count: 1 },
        { level: 'PROVINCIAL', count: 0 },
        { level: 'MUNICIPAL', count: 0 },
        { level: 'COUNTY', count: 1 },
      ],
      two: [
        { level: 'MUNICIPAL', count: 0 },
        { level: 'COUNTY', count: 1 },
      ],
    },
  })
})

test('elder care counts facilities by kind and beds where their users live', async () => {
  const facility = {
    ...regionColumns(places.village),
    beds: 10,
    medicalPartnership: 0,
    fourSynchronised: 1,
    operatorUscc: null,
    registeredAt: 0,
    version: 1,
  }
  await insert(civil, ElderCareFacility, [
    { facilityNo: 'f1', name: '一', kind: 'REGIONAL_CENTRE', ...facility },
    { facilityNo: 'f2', name: '二', kind: 'MUTUAL_AID', ...facility },
  ])
  await insert(civil, PersonCopy, [resident('a'), resident('b')])
  const profile = {
    abilityLevel: 'MILD' as const,
    assessedOn: '2023-01-01',
    assessedBy: 'x',
    bedOpenedOn: null,
    services: '[]',
    version: 1,
  }
  await insert(civil, ElderCareProfile, [
    { personId: 'a', homeCareBed: 1, ...profile },
    { personId: 'b', homeCareBed: 0, ...profile },
  ])
  expect(
    await figures(
      places.county,
      'elderCareStats { regionalCentres embeddedStations homeCareBeds dayCareCentres nursingHomes mutualAidPoints }',
    ),
  ).toEqual({
    elderCareStats: {
      regionalCentres: 1,
      embeddedStations: 0,
      homeCareBeds: 1,
      dayCareCentres: 0,
      nursingHomes: 0,
      mutualAidPoints: 1,
    },
  })
})

test('a programme is worth what was delivered', async () => {
  const programme = {
    ...regionColumns('610700000000'),
    year: 2023,
    status: 'DELIVERING' as const,
    createdAt: 1,
    closedAt: null,
    version: 1,
  }
  await insert(civil, CareProgramme, [
    { programmeNo: 'p1', name: '暖冬行动', ...programme },
    { programmeNo: 'p2', name: '助学', ...programme, year: 2022 },
  ])
  const delivery = (deliveryId: string, personId: string) => ({
    deliveryId,
    programmeNo: 'p1',
    personId,
    careGroup: 'VETERAN' as const,
    valueCents: 110_050,
    deliveredOn: '2023-12-01',
    recordedBy: 'x',
    recordedAt: 0,
  })
  await insert(civil, CareDelivery, [delivery('d1', 'a'), delivery('d2', 'b')])
  const fields = `careProgrammes(filter: { year: 2023, keyword: "暖冬" }) { totalCount nodes { beneficiaries totalValue { yuan } } } all: careProgrammes { totalCount }`
  expect(await figures('610700000000', fields)).toEqual({
    careProgrammes: { totalCount: 1, nodes: [{ beneficiaries: 2, totalValue: { yuan: '2201.00' } }] },
    all: { totalCount: 2 },
  })
})

test('a keyword of one character is refused', async () => {
  const { errors } = await askEntities(
    civil,
    reader,
    [region(places.county)],
    'careProgrammes(filter: { keyword: "暖" }) { totalCount }',
  )
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }])
})
