import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { createSampleKeys, type SampleKeys } from '@yiwang/shared/sample-data'
import { startOfDay } from '@yiwang/shared/time'
import { createTestSubgraph, testCaller, type TestSubgraph, everyRow } from '@yiwang/shared/testing'
import { civilAffairs, loadSampleData } from '../src/index.ts'
import { askEntities, person, region } from './ask-entities.ts'

const LOADED_ON = '2026-11-23'
const provinces = ['610000000000', '360000000000', '140000000000']
const reader = testCaller({ roles: ['COMMAND_CENTRE'], regions: provinces })
const clerk = testCaller({ roles: ['DEPT_CLERK'], department: 'civil-affairs', regions: provinces })

let civil: TestSubgraph
let keys: SampleKeys
let written: number
let reported: readonly [number, number] = [0, 0]

beforeAll(async () => {
  civil = await createTestSubgraph(civilAffairs, startOfDay(LOADED_ON) + 9 * 3_600_000)
  keys = createSampleKeys(LOADED_ON)
  written = await loadSampleData(civil.subgraph.database, keys, (done, total) => (reported = [done, total]))
})
afterAll(() => civil.close())

async function ofRegion(code: string, fields: string): Promise<Record<string, unknown>> {
  const { entities, errors } = await askEntities(civil, reader, [region(code)], fields)
  expect(errors).toEqual([])
  return entities[0] ?? {}
}

const period2023 = 'period: { from: "2023-01-01", to: "2023-12-20" }'

describe('published figures', () => {
  test('F04, C24: 汉台 paid 14.18 万元 of temporary assistance, all of it because of alerts', async () => {
    const fields = `assistanceStats(${period2023}) { temporaryAssistanceCount temporaryAssistanceAmount { cents wan } fromMedicalAlerts }`
    expect(await ofRegion('610702000000', fields)).toEqual({
      assistanceStats: {
        temporaryAssistanceCount: 142,
        temporaryAssistanceAmount: { cents: '14180000', wan: '14.18' },
        fromMedicalAlerts: 142,
      },
    })
  })

  test('F08–F10, C25: 中山街 has 91 teams, held 4, 2 and 3 activities and was reported on 1, 2, 3 and 7 times', async () => {
    const fields = `a: socialWorkStats(${period2023}) { volunteerTeams groupActivities performances careActivities }
      b: socialWorkStats { mediaReports mediaReportsByLevel { level count } c: mediaReportsByLevel(levels: [COUNTY]) { count } }`
    expect(await ofRegion('610702004000', fields)).toEqual({
      a: { volunteerTeams: 91, groupActivities: 4, performances: 2, careActivities: 3 },
      b: {
        mediaReports: 13,
        mediaReportsByLevel: [
          { level: 'NATIONAL', count: 1 },
          { level: 'PROVINCIAL', count: 2 },
          { level: 'MUNICIPAL', count: 3 },
          { level: 'COUNTY', count: 7 },
        ],
        c: [{ count: 7 }],
      },
    })
  })

  test('F21: 暖冬行动 reached 160 people with 175,952 元', async () => {
    const fields = `careProgrammes(filter: { year: 2025, keyword: "暖冬行动" }, first: 1) {
      totalCount nodes { beneficiaries totalValue { cents wan } byGroup { group count } } }`
    expect(await ofRegion('610900000000', fields)).toEqual({
      careProgrammes: {
        totalCount: 1,
        nodes: [
          {
            beneficiaries: 160,
            totalValue: { cents: '17595200', wan: '17.60' },
            byGroup: [
              { group: 'VETERAN', count: 40 },
              { group: 'FIVE_ELDERS', count: 56 },
              { group: 'DISABLED_ELDER', count: 64 },
              { group: 'CHILD_IN_DIFFICULTY', count: 0 },
              { group: 'OTHER', count: 0 },
            ],
          },
        ],
      },
    })
  })

  test('F31–F33: stations, organisations and people of 安源, which hand-made rows do not touch', async () => {
    const fields = `serviceStationStats { neighbourhoodHomes communityCanteens autismBeneficiaries }
      socialWorkStats { socialOrganisations projects trainingPersonTimes servedPersonTimes }`
    expect(await ofRegion('360302000000', fields)).toEqual({
      serviceStationStats: { neighbourhoodHomes: 51, communityCanteens: 18, autismBeneficiaries: 110 },
      socialWorkStats: {
        socialOrganisations: 42,
        projects: 62,
        trainingPersonTimes: 3742,
        servedPersonTimes: 21_680,
      },
    })
  })

  test('C23: low-income persons of 汉台 are exactly those of the shared keys', async () => {
    const listed = keys.persons.filter((p) => p.villageCode.startsWith('610702') && p.lowIncomeCategory !== 'NONE')
    const { assistanceStats } = await ofRegion(
      '610702000000',
      'assistanceStats { lowIncomePersons byCategory { category count } }',
    )
    const { lowIncomePersons, byCategory } = assistanceStats as {
      lowIncomePersons: number
      byCategory: { category: string; count: number }[]
    }
    expect(lowIncomePersons).toBe(listed.length)
    expect(byCategory).toHaveLength(8)
    expect(byCategory.filter(({ category }) => category !== 'NONE').reduce((sum, { count }) => sum + count, 0)).toBe(
      lowIncomePersons,
    )
    expect(byCategory.reduce((sum, { count }) => sum + count, 0)).toBe(
      keys.persons.filter((p) => p.villageCode.startsWith('610702')).length,
    )
  })

  test('F22, C26: the states of the pension archives add up, and each is due 12 months after the last authentication', async () => {
    const { pensionAuthenticationStats: stats } = (await ofRegion(
      '610900000000',
      'pensionAuthenticationStats(asOf: "2025-12-15") { total valid dueSoon overdue suspended underInvestigation validityMonths }',
    )) as { pensionAuthenticationStats: Record<string, number> }
    const { total = 0, validityMonths, ...states } = stats
    expect(validityMonths).toBe(12)
    expect(total).toBeGreaterThan(1_950)
    expect(Object.values(states).every((count) => count > 5)).toBe(true)
    expect(Object.values(states).reduce((sum, count) => sum + count, 0)).toBe(total)
    const { data } = await civil.ask(
      clerk,
      '{ pensionAuthentications(regionCode: "610900000000", filter: { asOf: "2025-12-15" }, first: 100) { totalCount } }',
    )
    expect(data).toEqual({ pensionAuthentications: { totalCount: total } })
  })
})

describe('sums', () => {
  test.each(['610702000000', '610902000000', '360302000000', '140603000000'])(
    'the townships of %s add up to the county',
    async (county) => {
      const fields = `assistanceStats { lowIncomePersons temporaryAssistanceCount fromMedicalAlerts }
        elderCareStats { regionalCentres embeddedStations homeCareBeds dayCareCentres nursingHomes mutualAidPoints }
        socialWorkStats { volunteerTeams groupActivities servedPersonTimes trainingPersonTimes }
        serviceStationStats { neighbourhoodHomes communityCanteens autismBeneficiaries }
        pensionAuthenticationStats(asOf: "2025-12-15") { total valid dueSoon overdue suspended underInvestigation }`
      const towns = keys.regions.filter(({ parentCode }) => parentCode === county).map(({ code }) => region(code))
      const { entities } = await askEntities(civil, reader, towns, fields)
      expect(entities.reduce(add)).toEqual(await ofRegion(county, fields))
    },
  )

  test('points ledgers end in the sum of their entries', async () => {
    const wrong = await civil.subgraph.database.rows(everyRow`
      SELECT e.entry_id FROM points_entry e WHERE e.balance <>
        (SELECT SUM(x.delta) FROM points_entry x WHERE x.person_id = e.person_id AND x.entry_id <= e.entry_id)`)
    expect(wrong).toEqual([])
  })

  test('everybody whom a record names is a resident', async () => {
    for (const table of [
      'assistance_application',
      'assistance_grant',
      'care_delivery',
      'pension_authentication',
      'elder_care_profile',
      'volunteer',
      'low_income_record',
    ]) {
      const strangers = await civil.subgraph.database.rows(
        everyRow([
          `SELECT t.person_id FROM ${table} t LEFT JOIN person_copy p ON p.person_id = t.person_id WHERE p.person_id IS NULL`,
        ]),
      )
      expect(strangers).toEqual([])
    }
  })
})

/** Adds numbers of equal shape. */
function add(a: Record<string, unknown>, b: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(a).map(([key, value]) => [
      key,
      typeof value === 'number'
        ? value + Number(b[key])
        : add(value as Record<string, unknown>, b[key] as Record<string, unknown>),
    ]),
  )
}

describe('examples', () => {
  test('progress was told up to the last row', () => {
    expect(reported).toEqual([written, written])
    expect(written).toBeGreaterThan(20_000)
  })

  test('the example person has a category, an application in work, a profile and an archive', async () => {
    const { entities } = await askEntities(
      civil,
      clerk,
      [{ ...person(keys.examples.personId), outOfPocketYtd: { cents: '1234500' } }],
      `lowIncomeCategory elderCareProfile { abilityLevel homeCareBed services } pensionAuthentication { dueOn status }
       rigidExpenditureCheck { medicalExpense { yuan } ratioPercent meetsThreshold }`,
    )
    expect(entities[0]).toMatchObject({
      lowIncomeCategory: 'MINIMUM_LIVING',
      elderCareProfile: { abilityLevel: 'MILD' },
      pensionAuthentication: { status: 'OVERDUE' },
      rigidExpenditureCheck: { medicalExpense: { yuan: '12345.00' }, ratioPercent: expect.any(String) },
    })
  })

  test('the example case led to an application with its steps, its alert and masked actors', async () => {
    const { entities } = await askEntities(
      civil,
      clerk,
      [{ __typename: 'GovernanceCase', caseNo: keys.examples.caseNo }],
      'assistanceApplications { status kind sourceAlert { alertId } sourceCase { caseNo } timeline { from to actor } }',
    )
    expect(entities[0]).toMatchObject({
      assistanceApplications: [
        {
          status: 'VERIFYING',
          sourceAlert: { alertId: keys.examples.alertId },
          sourceCase: { caseNo: keys.examples.caseNo },
          timeline: [
            { from: null, to: 'SUBMITTED', actor: expect.stringMatching(/^.\*+$/) },
            { from: 'SUBMITTED', to: 'ACCEPTED', actor: expect.stringMatching(/^.\*+$/) },
            { from: 'ACCEPTED', to: 'VERIFYING', actor: expect.stringMatching(/^.\*+$/) },
          ],
        },
      ],
    })
  })

  test('the volunteer sees points, an activity to join and goods to choose from', async () => {
    const { entities } = await askEntities(
      civil,
      clerk,
      [person(keys.examples.volunteerPersonId)],
      'volunteerProfile { hours points pointsLedger(first: 3) { totalCount nodes { delta balance reason } } }',
    )
    expect(entities[0]).toMatchObject({
      volunteerProfile: { pointsLedger: { totalCount: 7, nodes: [{ reason: 'REDEMPTION' }, {}, {}] } },
    })
    const { data } = await civil.ask(
      reader,
      `{ volunteerActivities(regionCode: "610702000000", filter: { statuses: [OPEN], period: { from: "2026-11-23" } }) { totalCount }
         rewardItems(regionCode: "610702000000") { totalCount } }`,
    )
    expect(data).toEqual({ volunteerActivities: { totalCount: 2 }, rewardItems: { totalCount: 4 } })
  })
})

describe('what the other departments told', () => {
  test('every organisation, grid worker and alert of the shared keys is there', async () => {
    const [counted] = await civil.subgraph.database.rows(everyRow`
      SELECT (SELECT COUNT(*) FROM organisation_copy) AS organisations, (SELECT COUNT(*) FROM worker_copy) AS workers,
        (SELECT COUNT(*) FROM medical_alert_copy) AS alerts`)
    const { organisations, workers, alerts } = keys
    expect(counted).toEqual({ organisations: organisations.length, workers: workers.length, alerts: alerts.length })
  })

  test('what was granted because of an alert names an alert about the person', async () => {
    const strangers = await civil.subgraph.database.rows(everyRow`
      SELECT g.grant_id FROM assistance_grant g
      LEFT JOIN medical_alert_copy m ON m.alert_id = g.source_alert_id AND m.person_id = g.person_id
      WHERE g.source_alert_id IS NOT NULL AND m.alert_id IS NULL`)
    expect(strangers).toEqual([])
  })
})

test('the scans of the day of loading send grid workers to the hand-made pensioners only', async () => {
  await civil.subgraph.runScans()
  const tasks = await civil.subgraph.database.rows<{ personId: string; workerId: string | null }>(
    everyRow`SELECT person_id, worker_id FROM home_visit_task`,
  )
  const overdue = keys.persons.filter(({ story }) => story === 'ELDER_LIVING_ALONE').map(({ personId }) => personId)
  expect(tasks.map(({ personId }) => personId).sort()).toEqual(overdue.sort())
  expect(tasks.filter(({ workerId }) => workerId === null)).toEqual([])
})
