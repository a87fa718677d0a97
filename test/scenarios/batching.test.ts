import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type OpenGraph, openGraph } from '../src/open-graph.ts'
import { screenOperations } from '../src/operations.ts'

let graph: OpenGraph

beforeAll(async () => {
  graph = await openGraph()
}, 300_000)
afterAll(() => graph.close())

const ask = (query: string, variables: Record<string, unknown>) =>
  graph.count(() => graph.askEverything(query, variables))

test('the morning list of 20 households costs what that of one household costs', async () => {
  const morning = screenOperations().find(({ file }) => file === '15_grid_morning')
  if (!morning) throw new Error('the operation is there')
  const { data } = await graph.askEverything(morning.query, morning.variables)
  expect(data).toMatchObject({ grid: { households: { nodes: expect.objectContaining({ length: 20 }) } } })
  const twenty = await ask(morning.query, morning.variables)
  const one = await ask(morning.query.replace('households(first: 20)', 'households(first: 1)'), morning.variables)
  expect(one).toEqual(twenty)
  expect(twenty.fetches).toBe(6)
})

/** tables that a statistics field reads */
const statistics: readonly (readonly [field: string, tables: number])[] = [
  ['gridCount', 1],
  ['gridWorkerCount', 1],
  [
    'caseStats(asOf: "2023-12-20T18:00:00+08:00") { accepted closed aboutToTimeOut overdue byCategory { accepted } }',
    2,
  ],
  ['disputeStats { resolved villageLevel judicialConfirmations }', 2],
  ['receptionStats { visits personTimes }', 1],
  ['supervisionStats { issued replied overdue }', 1],
  ['serviceOrderStats { total byTier { count } }', 1],
  ['assistanceStats { lowIncomePersons byCategory { count } temporaryAssistanceCount fromMedicalAlerts }', 2],
  ['pensionAuthenticationStats { total valid overdue }', 1],
  ['serviceStationStats { neighbourhoodHomes communityCanteens autismBeneficiaries }', 1],
  ['medicalAlertStats { alertPersonTimes persons closed medicalAidAmount { cents } byTownship { count } }', 2],
  ['enrolmentStats(year: 2023) { difficultGroups { numerator } overall { numerator } }', 2],
  ['instantSettlementStats { batches byStage { count } }', 1],
  ['safetyStats { generalFound personTimes byField { found } }', 2],
  ['accidentStats { workSafetyAccidents fatalFires }', 1],
  ['renovationStats { quarters buildings households byStatus { count } }', 2],
  ['dangerousHouseStats { cGrade dGrade }', 1],
]

test.each(statistics)(
  '%s of 15 townships costs what that of one township costs: %d statements',
  async (field, tables) => {
    const children = (first: number) =>
      `query ($code: ID!) { region(code: $code) { children(first: ${first}) { nodes { code ${field} } } } }`
    const alone = await ask('query ($code: ID!) { region(code: $code) { children(first: 15) { nodes { code } } } }', {
      code: '610702000000',
    })
    const fifteen = await ask(children(15), { code: '610702000000' })
    const single = await ask(children(1), { code: '610702000000' })
    expect(fifteen).toEqual(single)
    expect(fifteen.statements - alone.statements).toBeLessThanOrEqual(tables)
  },
)
