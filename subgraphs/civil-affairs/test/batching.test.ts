import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { createTestSubgraph, readingStatements, testCaller, type TestSubgraph } from '@yiwang/shared/testing'
import { regionColumns } from '@yiwang/shared/region'
import { civilAffairs } from '../src/index.ts'
import { AssistanceApplication } from '../src/modules/assistance-application/entities.ts'
import { AssistanceGrant } from '../src/modules/assistance-grant/entities.ts'
import { CareProgramme } from '../src/modules/care-programme/entities.ts'
import { PensionAuthentication } from '../src/modules/pension-authentication/entities.ts'
import { PersonCopy } from '../src/modules/person/entities.ts'
import { Volunteer } from '../src/modules/volunteer/entities.ts'
import { askEntities, household, person, region } from './ask-entities.ts'
import { application, archive, grant, insert, places, resident } from './rows.ts'

const clerk = testCaller({ roles: ['DEPT_CLERK', 'AUDITOR'], department: 'civil-affairs', regions: ['610000000000'] })
const ids = Array.from({ length: 20 }, (_, index) => `p${index}`)
let civil: TestSubgraph

beforeAll(async () => {
  civil = await createTestSubgraph(civilAffairs)
  await insert(
    civil,
    PersonCopy,
    ids.map((id) => resident(id)),
  )
  await insert(
    civil,
    PensionAuthentication,
    ids.map((id) => archive(id, '2026-01-01')),
  )
  await insert(
    civil,
    Volunteer,
    ids.map((personId) => ({ personId, registeredOn: '2023-01-01', version: 1 })),
  )
  await insert(
    civil,
    AssistanceApplication,
    ids.map((id) => application(`SQ-${id}`, id, { sourceCaseNo: `C-${id}` })),
  )
  await insert(
    civil,
    AssistanceGrant,
    ids.map((id) => grant(`g-${id}`, id, { applicationNo: `SQ-${id}` })),
  )
  await insert(civil, CareProgramme, [
    {
      programmeNo: 'p1',
      name: '项目',
      ...regionColumns(places.village),
      year: 2023,
      status: 'DRAFT',
      createdAt: 1,
      closedAt: null,
      version: 1,
    },
  ])
})
afterAll(() => civil.close())

type Key = Parameters<typeof askEntities>[2][number]

async function statementsFor(keys: readonly Key[], fields: string): Promise<number> {
  const statements = await readingStatements(civil.subgraph.database, async () => {
    const { errors } = await askEntities(civil, clerk, keys, fields)
    expect(errors).toEqual([])
  })
  return statements.length
}

const personFields = `lowIncomeCategory assistanceGrants(first: 5) { totalCount nodes { amount { yuan } application { status timeline { to } } } }
  elderCareProfile { abilityLevel } pensionAuthentication { dueOn status } volunteerProfile { hours points pointsLedger { totalCount } } rigidExpenditureCheck { ratioPercent }`

test('20 persons with everything cost as many statements as one: one for each table, the residents’ among them', async () => {
  const keys = ids.map((id) => ({ ...person(id), outOfPocketYtd: { cents: '100' } }))
  const [first] = keys
  expect(await statementsFor(first ? [first] : [], personFields)).toBe(13)
  expect(await statementsFor(keys, personFields)).toBe(13)
})

test('20 households cost three statements, one for where they live', async () => {
  expect(
    await statementsFor(
      ids.map((id) => household(`H-${id}`)),
      'difficultyCategory perCapitaMonthlyIncome { yuan }',
    ),
  ).toBe(3)
})

test('20 cases with their applications and steps cost two statements', async () => {
  const keys = ids.map((id) => ({ __typename: 'GovernanceCase', caseNo: `C-${id}` }))
  expect(await statementsFor(keys, 'assistanceApplications { status timeline { to } }')).toBe(2)
})

test('20 organisations cost two statements', async () => {
  const keys = ids.map((id) => ({ __typename: 'Organisation', uscc: id }))
  expect(await statementsFor(keys, 'socialOrganisation { resident } elderCareFacility { name }')).toBe(2)
})

test('15 townships at once, with the county, cost one statement per table', async () => {
  const towns = Array.from({ length: 15 }, (_, index) => region(`6107020${String(index + 1).padStart(2, '0')}000`))
  const fields = `assistanceStats { lowIncomePersons byCategory { count } temporaryAssistanceCount temporaryAssistanceAmount { cents } fromMedicalAlerts }
    elderCareStats { regionalCentres nursingHomes homeCareBeds }
    socialWorkStats { volunteerTeams groupActivities servedPersonTimes mediaReports mediaReportsByLevel { count } socialOrganisations projects stations }
    serviceStationStats { neighbourhoodHomes } pensionAuthenticationStats { total } careProgrammes { totalCount nodes { beneficiaries totalValue { cents } byGroup { count } } }`
  // residents, low income, grants, facilities, profiles, teams, activities, reports, organisations, stations, archives, programmes, deliveries
  expect(
    await statementsFor(
      [...towns, region(places.county), region('610700000000'), region(places.village), region('610000000000')],
      fields,
    ),
  ).toBe(13)
  expect(await statementsFor([region(places.county)], fields)).toBe(13)
})

test('a statistic that is not asked for is not counted', async () => {
  expect(await statementsFor([region(places.county)], 'assistanceStats { temporaryAssistanceAmount { wan } }')).toBe(1)
  expect(await statementsFor([region(places.county)], 'socialWorkStats { volunteerTeams }')).toBe(1)
})
