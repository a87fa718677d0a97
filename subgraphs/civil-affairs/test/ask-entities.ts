import type { Caller } from '@yiwang/shared/caller'
import type { TestSubgraph } from '@yiwang/shared/testing'

type Key = Readonly<Record<string, unknown>> & { readonly __typename: string }

/** Asks fields of entities as the gateway does; answers the entities and the errors. */
export async function askEntities(
  subgraph: TestSubgraph,
  caller: Caller,
  keys: readonly Key[],
  fields: string,
): Promise<{ readonly entities: Record<string, unknown>[]; readonly errors: readonly unknown[] }> {
  const type = keys[0]?.__typename ?? 'Region'
  const { data, errors } = await subgraph.ask(
    caller,
    `query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on ${type} { ${fields} } } }`,
    { keys },
  )
  // the shape of _entities is a list of the objects that the fields select
  return { entities: (data?.['_entities'] ?? []) as Record<string, unknown>[], errors: errors ?? [] }
}

export const region = (code: string): Key => ({ __typename: 'Region', code })
export const person = (personId: string): Key => ({ __typename: 'Person', personId })
export const household = (householdId: string): Key => ({ __typename: 'Household', householdId })
