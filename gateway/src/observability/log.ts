/** One line of the gateway's log. Never holds tokens, variables or personal data. */
export interface LogEntry {
  readonly level: 'info' | 'warn' | 'error'
  readonly event: string
  readonly traceId?: string
  readonly [detail: string]: unknown
}

export type Log = (entry: LogEntry) => void

export const silentLog: Log = () => undefined

/** JSON lines on stderr, so that stdout stays free for the command that runs the gateway. */
export const jsonLog: Log = (entry) => {
  process.stderr.write(`${JSON.stringify({ time: new Date().toISOString(), ...entry })}\n`)
}

/** What a log may say of a failure: its text and its own code, with the stack of what is a bug. */
export function describeFailure(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { reason: String(error) }
  const code = 'code' in error && typeof error.code === 'string' ? { reasonCode: error.code } : {}
  return { reason: error.message, ...code, stack: error.stack }
}
