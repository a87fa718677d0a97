import type { PersonKey, Random, SampleKeys } from '@yiwang/shared/sample-data'

export type PersonObject = Readonly<Record<string, unknown>> | null | undefined

/** How an operation gets at one person. */
export interface Way {
  /** the root field, without its alias */
  readonly text: string
  /** the person in what the root field gave; nothing where the caller was not led there */
  readonly find: (value: unknown) => PersonObject
  /** true: every caller who has the person in sight is led there, so that nothing is a fault */
  readonly certain: boolean
}

/** The person by number, in the household, in a list, of an alert or an application in other departments, of a case. */
export function waysTo(person: PersonKey, keys: SampleKeys): ((body: string) => Way)[] {
  const { personId, householdId, villageCode } = person
  const among = (value: unknown): PersonObject =>
    listIn(value).find((one) => one !== null && one?.['personId'] === personId)
  const way = (text: string, find: Way['find'], certain = false): Way => ({ text, find, certain })
  const alert = keys.alerts.find((one) => one.personId === personId)
  const link = keys.caseLinks.find(({ subjectPersonIds }) => subjectPersonIds.includes(personId))
  const town = `${villageCode.slice(0, 9)}000`
  return [
    (body) => way(`person(personId: "${personId}") { ${body} }`, (value) => value as PersonObject, true),
    (body) =>
      way(`household(householdId: "${householdId}") { members(first: 50) { ${body} } }`, (value) =>
        among((value as { members?: unknown } | null)?.members),
      ),
    (body) =>
      way(`lowIncomePersons(regionCode: "${town}", first: 100) { nodes { ${body} } }`, (value) =>
        among((value as { nodes?: unknown } | null)?.nodes),
      ),
    (body) =>
      way(`assistanceApplications(regionCode: "${town}", first: 50) { nodes { applicant { ${body} } } }`, (value) =>
        among(listIn((value as { nodes?: unknown } | null)?.nodes).map((node) => node?.['applicant'])),
      ),
    ...(alert === undefined
      ? []
      : [
          (body: string) =>
            way(
              `medicalAlert(alertId: "${alert.alertId}") { person { ${body} } }`,
              (value) => (value as { person?: PersonObject } | null)?.person,
            ),
        ]),
    ...(link === undefined
      ? []
      : ['subjects(first: 50)', '... on GridEvent { subjects(first: 50)'].map((field) => (body: string) => {
          const end = field.startsWith('...') ? ' }' : ''
          return way(`case(caseNo: "${link.caseNo}") { ${field} { ${body} }${end} }`, (value) =>
            among((value as { subjects?: unknown } | null)?.subjects),
          )
        })),
  ]
}

function listIn(value: unknown): PersonObject[] {
  return Array.isArray(value) ? (value as PersonObject[]) : []
}

/** The fields plainly, in an inline fragment, in a named one, or deferred. */
export function bodyOf(
  random: Random,
  name: string,
  text: string,
): { readonly body: string; readonly fragment: string } {
  const fragment = `fragment ${name} on Person { ${text} }`
  const bodies = [
    { body: text, fragment: '' },
    { body: `personId ... on Person { ${text} }`, fragment: '' },
    { body: `personId ...${name}`, fragment },
    { body: `personId ... @defer(label: "${name}") { ${text} }`, fragment: '' },
    { body: `personId ...${name} @defer`, fragment },
  ]
  return random.pick(bodies)
}
