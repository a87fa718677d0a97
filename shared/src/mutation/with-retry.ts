import { setTimeout as wait } from 'node:timers/promises'

/**
 * How often what fails so is tried. MySQL: deadlock victim, lock wait timeout; either engine: two calls with one token at
 * once. A victim is chosen at once and may be chosen again while several instances write, so that it gets more tries; a
 * time-out has waited for long already.
 */
const triesOf = new Map([
  ['ER_LOCK_DEADLOCK', 12],
  ['ER_LOCK_WAIT_TIMEOUT', 4],
  ['ER_DUP_ENTRY', 4],
])
const TRIES_WHEN_BUSY = 4

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
  return triesOf.get(code) ?? (code.startsWith('SQLITE_BUSY') ? TRIES_WHEN_BUSY : 1)
}
