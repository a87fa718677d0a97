import { type GraphQLError, OperationTypeNode } from 'graphql'
import { invariant } from '@yiwang/shared/errors'
import { toClientError } from '../errors/to-client-error.ts'
import type { Snapshot } from '../execution/create-snapshot.ts'
import { executeOperation } from '../execution/execute-operation.ts'
import type { Log } from '../observability/log.ts'
import { BoundedCache } from '../operations/bounded-cache.ts'
import type { OperationSource } from '../operations/compile-operation.ts'
import type { Ran, Run } from './live-operations.ts'
import type { OperationInput } from './operation-input.ts'
import { readOperation } from './read-operation.ts'

export interface RunParts {
  readonly current: () => Snapshot
  /** texts of operations, parsed and validated, kept at most */
  readonly cacheSize: number
  readonly log: Log
}

/** Runs operations on the supergraph of the moment. */
export function createRun({ current, cacheSize, log }: RunParts): Run {
  const readerOf = createReaders(cacheSize)
  return async ({ operation, context, mayDefer: incremental }) => {
    const snapshot = current()
    const { version, read } = readerOf(snapshot)
    const source = read(operation)
    if ('errors' in source) return refusedAsInvalid(source.errors)
    const { variables = {} } = operation
    const outcome = await executeOperation(snapshot, { source, variables, context, incremental }, log)
    if (outcome.kind === 'subscription') {
      const client = snapshot.clients.get(outcome.fetch.subgraph)
      invariant(client, 'a plan names subgraphs of its supergraph')
      return { ...outcome, client, version }
    }
    // authorization has left nothing of a subscription
    const isRefused = outcome.kind === 'single' && source.node.operation === OperationTypeNode.SUBSCRIPTION
    return isRefused ? { kind: 'refused', errors: outcome.answer.errors, status: 200 } : outcome
  }
}

type Read = OperationSource | { readonly errors: readonly GraphQLError[] }

interface Reader {
  readonly version: string
  readonly read: (operation: OperationInput) => Read
}

/** What was read against one schema is nothing against another. */
function createReaders(cacheSize: number): (snapshot: Snapshot) => Reader {
  const readers = new WeakMap<Snapshot, Reader>()
  let versions = 0
  const create = ({ supergraph }: Snapshot): Reader => {
    const known = new BoundedCache<Read>(cacheSize)
    versions += 1
    return {
      version: String(versions),
      read: (operation) =>
        known.getOrCreate(`${operation.operationName ?? ''}\n${operation.query}`, () =>
          readOperation(supergraph.apiSchema, operation),
        ),
    }
  }
  return (snapshot) => {
    const reader = readers.get(snapshot) ?? create(snapshot)
    readers.set(snapshot, reader)
    return reader
  }
}

function refusedAsInvalid(errors: readonly GraphQLError[]): Ran {
  return { kind: 'refused', errors: errors.map((error) => toClientError(error.toJSON())), status: 400 }
}
