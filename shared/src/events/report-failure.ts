import { reasonOf } from '../errors/index.ts'

/** Tells the operator of a failure in the background, where no request carries it. */
export type ReportFailure = (what: string, error: unknown) => void

/** JSON lines on stderr, of the same form as the gateway's. */
export function reportToStderr(subgraph: string): ReportFailure {
  return (what, error) => {
    const entry = { time: new Date().toISOString(), level: 'error', event: what, subgraph, ...describe(error) }
    process.stderr.write(`${JSON.stringify(entry)}\n`)
  }
}

function describe(error: unknown): Record<string, unknown> {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string'
  return { reason: reasonOf(error), ...(code ? { reasonCode: error.code } : {}) }
}
