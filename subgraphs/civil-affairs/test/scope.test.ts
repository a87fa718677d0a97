import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { regionColumns } from '@yiwang/shared/region'
import { createTestSubgraph, testCaller, type TestSubgraph } from '@yiwang/shared/testing'
import { civilAffairs } from '../src/index.ts'
import { AssistanceApplication } from '../src/modules/assistance-application/entities.ts'
import { AssistanceGrant } from '../src/modules/assistance-grant/entities.ts'
import { CareProgramme } from '../src/modules/care-programme/entities.ts'
import { ElderCareProfile } from '../src/modules/elder-care-profile/entities.ts'
import { HouseholdIncome } from '../src/modules/household/entities.ts'
import { LowIncomeRecord } from '../src/modules/low-income/entities.ts'
import { PensionAuthentication } from '../src/modules/pension-authentication/entities.ts'
import { PersonCopy } from '../src/modules/person/entities.ts'
import { Volunteer } from '../src/modules/volunteer/entities.ts'
import { askEntities, household, person, region } from './ask-entities.ts'
import { application, archive, grant, insert, lowIncome, places, resident } from './rows.ts'

const grid = `${places.village}001`
const callers = {
  clerk: testCaller({ roles: ['DEPT_CLERK'], department: 'civil-affairs', regions: [places.county] }),
  neighbourTown: testCaller({ roles: ['TOWN_CLERK'], regions: [places.otherTown] }),
  otherCounty: testCaller({ roles: ['DEPT_CLERK'], department: 'civil-affairs', regions: [places.otherCounty] }),
  gridWorker: testCaller({ roles: ['GRID_WORKER'], grids: [grid] }),
  otherGridWorker: testCaller({ roles: ['GRID_WORKER'], grids: [`${places.village}002`] }),
  citizen: testCaller({ roles: ['CITIZEN'], personId: 'a' }),
  otherCitizen: testCaller({ roles: ['CITIZEN'], personId: 'x' }),
  relative: testCaller({ roles: ['CITIZEN'], personId: 'b' }),
  officer: testCaller({ roles: ['ENTERPRISE_OFFICER'], organisation: '91' }),
  analyst: testCaller({ roles: ['ANALYST'], regions: [places.county] }),
} as const
type CallerName = keyof typeof callers

let civil: TestSubgraph

beforeAll(async () => {
  civil = await createTestSubgraph(civilAffairs)
  await insert(civil, PersonCopy, [
    resident('a', places.village, { householdId: 'h' }),
    resident('b', places.village, { householdId: 'h' }),
    resident('x', places.otherCountyVillage),
  ])
  await insert(civil, LowIncomeRecord, [lowIncome('a', 'MINIMUM_LIVING')])
  await insert(civil, HouseholdIncome, [
    { householdId: 'h', effectiveFrom: '2021-01-01', effectiveTo: null, perCapitaMonthlyCents: 50_000, basis: '核对' },
  ])
  await insert(civil, AssistanceApplication, [application('SQ1', 'a', { sourceCaseNo: 'C1' })])
  await insert(civil, AssistanceGrant, [grant('g1', 'a', { applicationNo: 'SQ1' })])
  await insert(civil, PensionAuthentication, [archive('a', '2026-01-01')])
  await insert(civil, ElderCareProfile, [
    {
      personId: 'a',
      abilityLevel: 'MILD',
      assessedOn: '2023-01-01',
      assessedBy: 'x',
      homeCareBed: 0,
      bedOpenedOn: null,
      services: '[]',
      version: 1,
    },
  ])
  await insert(civil, Volunteer, [{ personId: 'a', registeredOn: '2023-01-01', version: 1 }])
  await insert(civil, CareProgramme, [
    {
      programmeNo: 'p1',
      name: '项目',
      ...regionColumns(places.county),
      year: 2023,
      status: 'DRAFT',
      createdAt: 1,
      closedAt: null,
      version: 1,
    },
  ])
})
afterAll(() => civil.close())

const see = ['clerk', 'gridWorker', 'citizen'] as const satisfies readonly CallerName[]
const seeNothing = [
  'neighbourTown',
  'otherCounty',
  'otherGridWorker',
  'otherCitizen',
  'officer',
  'analyst',
] as const satisfies readonly CallerName[]

const personFields = `lowIncomeCategory assistanceGrants { totalCount } elderCareProfile { abilityLevel }
  pensionAuthentication { dueOn } volunteerProfile { points } rigidExpenditureCheck { ratioPercent }`
const key = { ...person('a'), outOfPocketYtd: { cents: '600000' } }

describe('a person', () => {
  test.each(see)('is seen by %s', async (name) => {
    const { entities } = await askEntities(civil, callers[name], [key], personFields)
    expect(entities[0]).toEqual({
      lowIncomeCategory: 'MINIMUM_LIVING',
      assistanceGrants: { totalCount: 1 },
      elderCareProfile: { abilityLevel: 'MILD' },
      pensionAuthentication: { dueOn: '2026-01-01' },
      volunteerProfile: { points: 0 },
      // the medical share of it is no matter of a grid worker
      rigidExpenditureCheck: name === 'gridWorker' ? null : { ratioPercent: '50.00' },
    })
  })

  test.each(seeNothing)('is like an unknown one to %s', async (name) => {
    const unknown = { ...person('nobody'), outOfPocketYtd: { cents: '600000' } }
    const { entities, errors } = await askEntities(civil, callers[name], [key, unknown], personFields)
    expect(errors).toEqual([])
    expect(entities[0]).toEqual(entities[1])
    expect(entities[0]).toMatchObject({
      lowIncomeCategory: null,
      elderCareProfile: null,
      assistanceGrants: null,
    })
  })

  test('without classification is NONE, not unknown', async () => {
    const { entities } = await askEntities(civil, callers.clerk, [person('b')], 'lowIncomeCategory')
    expect(entities[0]).toEqual({ lowIncomeCategory: 'NONE' })
  })
})

describe('a household', () => {
  const fields = 'difficultyCategory perCapitaMonthlyIncome { yuan }'
  test.each([...see, 'relative'] as const)('is seen by %s', async (name) => {
    const { entities } = await askEntities(civil, callers[name], [household('h')], fields)
    expect(entities[0]).toEqual({ difficultyCategory: 'MINIMUM_LIVING', perCapitaMonthlyIncome: { yuan: '500.00' } })
  })

  test.each(seeNothing)('is not seen by %s', async (name) => {
    const { entities } = await askEntities(civil, callers[name], [household('h'), household('nowhere')], fields)
    const nothing = { difficultyCategory: null, perCapitaMonthlyIncome: null }
    expect(entities).toEqual([nothing, nothing])
  })
})

describe('applications and lists', () => {
  const query = `{ assistanceApplication(applicationNo: "SQ1") { status }
    assistanceApplications(regionCode: "${places.county}") { totalCount }
    lowIncomePersons(regionCode: "${places.county}") { totalCount nodes { personId } }
    pensionAuthentications(regionCode: "${places.county}") { totalCount } }`

  test.each(see)('are seen by %s', async (name) => {
    const { data } = await civil.ask(callers[name], query)
    expect(data).toEqual({
      assistanceApplication: { status: 'SUBMITTED' },
      assistanceApplications: { totalCount: 1 },
      lowIncomePersons: { totalCount: 1, nodes: [{ personId: 'a' }] },
      pensionAuthentications: { totalCount: 1 },
    })
  })

  test.each([...seeNothing, 'relative'] as const)('are not there for %s', async (name) => {
    const { data, errors } = await civil.ask(callers[name], query)
    expect(errors).toBeUndefined()
    const mayAsk = name !== 'officer' && name !== 'analyst'
    expect(data).toEqual({
      assistanceApplication: null,
      assistanceApplications: { totalCount: 0 },
      lowIncomePersons: mayAsk ? { totalCount: 0, nodes: [] } : null,
      pensionAuthentications: { totalCount: 0 },
    })
  })

  test.each(seeNothing)('neither by key nor through a case for %s', async (name) => {
    const cases = await askEntities(
      civil,
      callers[name],
      [{ __typename: 'GovernanceCase', caseNo: 'C1' }],
      'assistanceApplications { status }',
    )
    expect(cases.entities).toEqual([{ assistanceApplications: [] }])
    const grants = await askEntities(civil, callers[name], [{ __typename: 'AssistanceGrant', grantId: 'g1' }], 'kind')
    expect(grants.entities).toEqual([null])
  })
})

describe('statistics', () => {
  const fields =
    'assistanceStats { lowIncomePersons } elderCareStats { nursingHomes } socialWorkStats { projects } serviceStationStats { neighbourhoodHomes } pensionAuthenticationStats { total } careProgrammes { totalCount }'

  test('are refused for a region that is not all the caller’s', async () => {
    const { entities, errors } = await askEntities(civil, callers.analyst, [region(places.otherCounty)], fields)
    expect(Object.values(entities[0] ?? {})).toEqual([null, null, null, null, null, null])
    expect(errors).toHaveLength(6)
    expect(errors[0]).toMatchObject({ extensions: { code: 'OUT_OF_REGION' } })
  })

  test('an analyst of the county gets them, and the programme too', async () => {
    const { entities, errors } = await askEntities(civil, callers.analyst, [region(places.county)], fields)
    expect(errors).toEqual([])
    expect(entities[0]).toMatchObject({ assistanceStats: { lowIncomePersons: 0 }, careProgrammes: { totalCount: 1 } })
    const ask = '{ careProgramme(programmeNo: "p1") { name } }'
    expect((await civil.ask(callers.analyst, ask)).data).toEqual({ careProgramme: { name: '项目' } })
    expect((await civil.ask(callers.otherCounty, ask)).data).toEqual({ careProgramme: null })
  })
})
