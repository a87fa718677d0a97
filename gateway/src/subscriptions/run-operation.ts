import { invariant } from '@yiwang/shared/errors'
import { GatewayError } from '../errors/gateway-error.ts'
import type { Snapshot } from '../execution/create-snapshot.ts'
import { executeOperation } from '../execution/execute-operation.ts'
import type { RefusedOutcome } from '../execution/outcome.ts'
import type { Admission } from '../limits/create-admission.ts'
import type { Log } from '../observability/log.ts'
import type { Run } from './live-operations.ts'

export interface RunParts {
  readonly current: () => Snapshot
  readonly admission: Admission
  readonly log: Log
}

/** Runs operations on the supergraph of the moment. */
export function createRun({ current, admission, log }: RunParts): Run {
  const versionOf = createVersions()
  return async ({ operation, context, mayDefer: incremental }) => {
    const snapshot = current()
    const source = snapshot.read(operation)
    if ('errors' in source) return { kind: 'refused', errors: source.errors, status: 400 }
    const { variables = {} } = operation
    const execute = () => executeOperation(snapshot, { source, variables, context, incremental }, log)
    const outcome = await admission.run(context.caller, execute).catch(toRefused)
    if (outcome.kind !== 'subscription') return outcome
    const client = snapshot.clients.get(outcome.fetch.subgraph)
    invariant(client, 'a plan names subgraphs of its supergraph')
    return { ...outcome, client, version: versionOf(snapshot) }
  }
}

function toRefused(error: unknown): RefusedOutcome {
  if (!(error instanceof GatewayError)) throw error
  const { message, extensions, status } = error
  return { kind: 'refused', errors: [{ message, extensions }], status }
}

/** What was planned on one supergraph is nothing on another. */
function createVersions(): (snapshot: Snapshot) => string {
  const versions = new WeakMap<Snapshot, string>()
  let last = 0
  return (snapshot) => {
    const version = versions.get(snapshot) ?? String((last += 1))
    versions.set(snapshot, version)
    return version
  }
}
