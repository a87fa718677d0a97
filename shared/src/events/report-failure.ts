import { reasonOf } from '../errors/index.ts'

/** Tells the operator of a failure of which no client learns more than that there was one; with the request's trace, if there is a request. */
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
