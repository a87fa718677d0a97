import { setTimeout as wait } from 'node:timers/promises'

/** MySQL: lock wait timeout; either engine: two calls with one token at once. */
const transient = new Set(['ER_LOCK_WAIT_TIMEOUT', 'ER_DUP_ENTRY'])
const TRIES = 4
/** Of a deadlock in MySQL: it is chosen at once, and again while several instances write; what timed out has waited for long already. */
const TRIES_OF_A_VICTIM = 12

/**
 * Runs the transaction again when the engine chose it as a victim, or when another call with the same clientToken came
 * first: the second try then finds the token and replays.
 */
export async function withRetry<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work()
    } catch (error) {
      if (attempt >= triesFor(error)) throw error
      await wait(attempt * (10 + Math.random() * 20))
    }
  }
}

function triesFor(error: unknown): number {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'ER_LOCK_DEADLOCK') return TRIES_OF_A_VICTIM
  return transient.has(code) || code.startsWith('SQLITE_BUSY') ? TRIES : 1
}
