import { reasonOf } from '../errors/index.ts'

/** Tells the operator of a failure of which clients learn no more than that; with the trace of the request, if any. */
export type ReportFailure = (what: string, error: unknown, traceId?: string) => void

/** JSON lines on stderr, of the same form as the gateway's. */
export function reportToStderr(subgraph: string): ReportFailure {
  return (what, error, traceId) => {
    const place = { subgraph, ...(traceId ? { traceId } : {}) }
    const entry = { time: new Date().toISOString(), level: 'error', event: what, ...place, ...describe(error) }
    process.stderr.write(`${JSON.stringify(entry)}\n`)
  }
}

function describe(error: unknown): Record<string, unknown> {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string'
  return { reason: reasonOf(error), ...(code ? { reasonCode: error.code } : {}) }
}
