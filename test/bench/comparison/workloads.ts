import { Kind, parse, print, visit } from 'graphql'
import { screenOperations } from '../../src/operations.ts'
import { deepGraph, wideGraph } from './synthetic-graphs.ts'

/** What clients of one supergraph ask. */
export interface Workload {
  readonly name: 'departments' | 'deep' | 'wide'
  /** bodies of requests, no two of which are one operation, so that nothing is gained by answering equal ones once */
  readonly distinct: readonly string[]
  /** one of them, for what all clients ask at the same time */
  readonly identical: readonly string[]
}

/** At least as many operations as there are connections. */
const DISTINCT = 50

/** Who asks, and the record of all that was looked at, which grows with every question: no two answers are equal. */
const changing = ['00_me', '17_audit']

export function workloads(): readonly Workload[] {
  const screens = screenOperations().filter(({ kind, file }) => kind === 'query' && !changing.includes(file))
  const copies = Math.ceil(DISTINCT / screens.length)
  return [
    workload(
      'departments',
      screens.flatMap(({ query, variables }) => distinct(query, variables, copies)),
    ),
    workload('deep', distinct(deepGraph().query, {}, DISTINCT)),
    workload('wide', distinct(wideGraph().query, {}, DISTINCT)),
  ]
}

function workload(name: Workload['name'], bodies: readonly string[]): Workload {
  return { name, distinct: bodies, identical: bodies.slice(0, 1) }
}

/** The same question under other names: the operation and its root fields are numbered. */
function distinct(query: string, variables: object, count: number): readonly string[] {
  const document = parse(query)
  return Array.from({ length: count }, (_, number) => {
    const numbered = visit(document, {
      OperationDefinition: (operation) => ({
        ...operation,
        name: { kind: Kind.NAME, value: `${operation.name?.value ?? 'Anonymous'}_${number}` },
        selectionSet: {
          ...operation.selectionSet,
          selections: operation.selectionSet.selections.map((field) =>
            field.kind === Kind.FIELD
              ? { ...field, alias: { kind: Kind.NAME, value: `${(field.alias ?? field.name).value}_${number}` } }
              : field,
          ),
        },
      }),
    })
    return JSON.stringify({ query: print(numbered), variables })
  })
}
