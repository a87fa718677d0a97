import type { SampleKeys } from '@yiwang/shared/sample-data'
import type { GraphQLSchema } from 'graphql'
import { wholeGraph } from './whole-graph.ts'

/** Types that are about a person, and lists of them: selected wholly wherever they are reached. */
const aboutPersons = new Set([
  'Person',
  'Household',
  'MedicalAlert',
  'AssistanceApplication',
  'AssistanceGrant',
  'PensionAuthentication',
  'PersonConnection',
  'LowIncomePersonConnection',
  'KeyAttentionConnection',
  'MedicalAlertConnection',
  'AssistanceApplicationConnection',
  'PensionAuthenticationConnection',
])

/** An operation over one kind of record, and the records to ask it of. */
export interface GraphQuestion {
  readonly query: string
  readonly ids: readonly string[]
}

/** Questions about the hand-made records of the example county and of another, which together reach every field. */
export function wholeGraphOfSample(schema: GraphQLSchema, keys: SampleKeys): GraphQuestion[] {
  const { examples, persons } = keys
  const year = Number(keys.loadedOn.slice(0, 4))
  const counties = [examples.countyCode, '360302000000']
  const demo = persons.filter((person) => person.demo)
  const ofCounty = (code: string) => demo.filter(({ villageCode }) => villageCode.startsWith(code.slice(0, 6)))
  // an old woman alone, a child and the grandmother; a stranger and the stranger's child
  const asked = [...ofCounty(examples.countyCode).slice(0, 3), ...ofCounty(counties[1] ?? '').slice(0, 2)]
  const roots: readonly (readonly [root: string, ids: readonly string[]])[] = [
    ['region(code: $id)', counties],
    ['organisation(uscc: $id)', [examples.enterpriseUscc]],
    ['quarter(quarterId: $id)', [examples.quarterId]],
    ['case(caseNo: $id)', [examples.caseNo]],
    ['gridWorker(workerId: $id)', [examples.workerId]],
    ['dwelling(dwellingId: $id)', [examples.dwellingId]],
    ['grid(gridCode: $id)', [examples.gridCode]],
    ['medicalAlert(alertId: $id)', [examples.alertId]],
    ['household(householdId: $id)', [...new Set(asked.map(({ householdId }) => householdId))]],
    ['person(personId: $id)', asked.map(({ personId }) => personId)],
    ['persons(filter: { regionCode: $id })', counties],
    ['lowIncomePersons(regionCode: $id)', counties],
    ['keyAttentions(regionCode: $id)', counties],
    ['medicalAlerts(regionCode: $id)', counties],
    ['assistanceApplications(regionCode: $id)', counties],
    ['pensionAuthentications(regionCode: $id)', counties],
  ]
  const queries = wholeGraph({
    schema,
    always: aboutPersons,
    roots: roots.map(([root]) => root),
    argumentsOf: {
      'DisputeStats.levelShare': 'level: VILLAGE',
      'GridWorker.assessment': `year: ${year - 1}`,
      'Region.enrolmentStats': `year: ${year}`,
      'Region.medicalServiceStats': `year: ${year}`,
      'Person.reimbursementEstimate': `input: { insuranceType: RESIDENT, hospitalLevel: LEVEL_3,
        totalFeeCents: "8500000", policyScopeFeeCents: "7600000", on: "${keys.loadedOn}" }`,
    },
  })
  return queries.map((query, index) => ({ query: `query ($id: ID!) ${query}`, ids: roots[index]?.[1] ?? [] }))
}
