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
  const { grid } = data as { grid: { households: { nodes: unknown[] } } }
  expect(grid.households.nodes).toHaveLength(20)
  const twenty = await ask(morning.query, morning.variables)
  const one = await ask(morning.query.replace('households(first: 20)', 'households(first: 1)'), morning.variables)
  expect([one.fetches, one.statements]).toEqual([twenty.fetches, twenty.statements])
  expect(twenty.fetches).toBe(6)
  for (const { audits } of [one, twenty]) expect([1, 2, 3, 4, 5, 6]).toContain(audits)
})

/** a statistics field and the tables (or joins) that it reads */
const statistics: readonly (readonly [field: string, tables: readonly string[]])[] = [
  ['gridCount', ['grid']],
  ['gridWorkerCount', ['grid_worker']],
  ['workforce { kind count }', ['grid_worker', 'workforce_count']],
  [
    'caseStats(asOf: "2023-12-20T18:00:00+08:00") { accepted closed aboutToTimeOut overdue byCategory { accepted } }',
    ['governance_case', 'case_clock'],
  ],
  ['disputeStats { resolved villageLevel judicialConfirmations }', ['governance_case with its judicial confirmation']],
  ['receptionStats { visits personTimes }', ['reception']],
  ['supervisionStats { issued replied overdue }', ['supervision_letter']],
  ['serviceOrderStats { total byTier { count } }', ['service_order']],
  ['hotlineStats { accepted closed }', ['governance_case']],
  [
    'assistanceStats { lowIncomePersons byCategory { count } temporaryAssistanceCount fromMedicalAlerts }',
    ['low_income_record', 'person_copy', 'assistance_grant'],
  ],
  ['pensionAuthenticationStats { total valid overdue }', ['pension_authentication']],
  ['serviceStationStats { neighbourhoodHomes communityCanteens autismBeneficiaries }', ['service_station']],
  [
    'medicalAlertStats { alertPersonTimes persons closed medicalAidAmount { cents } }',
    ['medical_alert', 'medical_aid'],
  ],
  ['medicalAlertStats { byTownship { count } }', ['medical_alert']],
  [
    'enrolmentStats(year: 2023) { difficultGroups { numerator } overall { numerator } }',
    ['person_copy with its enrolment'],
  ],
  ['sponsorshipStats { raised { cents } paid { cents } }', ['donation', 'sponsorship']],
  ['instantSettlementStats { batches byStage { count } }', ['settlement_batch']],
  ['safetyStats { generalFound personTimes byField { found } }', ['hazard', 'inspection']],
  ['enforcementStats { clues enterprisesInterviewed casesFiled }', ['clue', 'interview', 'enforcement_case']],
  ['gasSafetyStats { stations pipelineHazards }', ['gas_inspection', 'hazard']],
  ['accidentStats { workSafetyAccidents fatalFires }', ['accident']],
  ['renovationStats { quarters buildings households byStatus { count } }', ['renovation_project', 'building']],
  ['dangerousHouseStats { cGrade dGrade writtenOffRate { percent } }', ['dwelling', 'remediation']],
]

test.each(statistics)('%s of 15 townships: one statement for each of %j', async (field, tables) => {
  const children = (first: number) =>
    `query ($code: ID!) { region(code: $code) { children(first: ${first}) { nodes { code ${field} } } } }`
  const alone = await ask('query ($code: ID!) { region(code: $code) { children(first: 15) { nodes { code } } } }', {
    code: '610702000000',
  })
  const fifteen = await ask(children(15), { code: '610702000000' })
  const single = await ask(children(1), { code: '610702000000' })
  expect(fifteen).toEqual(single)
  expect(fifteen.statements - alone.statements).toBe(tables.length)
})
