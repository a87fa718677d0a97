import type { FetcherParams } from '@graphiql/toolkit'
import { type DocumentNode, Kind, type OperationDefinitionNode, parse } from 'graphql'

/** A request whose name belongs to its text, and the text as parsed; null where it cannot be. */
export interface OwnOperation {
  readonly params: FetcherParams
  readonly operation: OperationDefinitionNode | null
}

/**
 * GraphiQL reads the name of the operation some time after its text: who opens a tab and runs it at once would send the
 * name of the tab before, which the gateway does not find in the text.
 */
export function withOwnOperation(params: FetcherParams): OwnOperation {
  const operations = operationsOf(params.query)
  const named = operations.find(({ name }) => name?.value === params.operationName)
  const operation = named ?? (operations.length === 1 ? (operations[0] ?? null) : null)
  if (operation === null) return { params, operation }
  return { params: { ...params, operationName: operation.name?.value ?? null }, operation }
}

function operationsOf(query: string): OperationDefinitionNode[] {
  return (parsed(query)?.definitions ?? []).filter((one) => one.kind === Kind.OPERATION_DEFINITION)
}

/** The gateway says what is wrong with a text better than we can. */
function parsed(query: string): DocumentNode | null {
  try {
    return parse(query)
  } catch {
    return null
  }
}
