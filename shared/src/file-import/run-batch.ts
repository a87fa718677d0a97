import { setTimeout as wait } from 'node:timers/promises'
import type { Caller } from '../caller/index.ts'
import type { Database } from '../database/index.ts'
import { AppError } from '../errors/index.ts'
import { createRequestContext } from '../graphql/index.ts'
import type { Mutation, Refusal } from '../mutation/index.ts'
import { endsTransaction, savepointDatabase, TransactionLost } from './savepoint-database.ts'

/** An input for the mutation, and what came of it. */
export interface Attempt {
  readonly input: Readonly<Record<string, unknown>>
}
export type Outcome =
  { readonly replayed: boolean } | { readonly refusal: Pick<Refusal, 'code' | 'message' | 'path' | 'rule'> }

export interface BatchRun {
  readonly mutation: Mutation
  readonly database: Database
  readonly caller: Caller
  /** whose clientTokens count, so that colleagues do not import a file twice */
  readonly tokenOwner: string
  readonly traceId: string
  readonly dryRun: boolean
  readonly clock: () => number
  readonly signal: AbortSignal | undefined
}

/** Another process may hold the database for a while; a batch that loses ten times has met something else. */
const TRIES = 10

/**
 * Runs inputs in one transaction, each in a savepoint of its own; outcomes come in the order of the inputs and end early
 * when the run is interrupted. Nothing is there before all of it is committed; a dry run is rolled back.
 */
export async function runBatch(inputs: readonly Attempt['input'][], run: BatchRun): Promise<readonly Outcome[]> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await tryBatch(inputs, run)
    } catch (error) {
      const cause = error instanceof TransactionLost ? error.cause : error
      if (attempt === TRIES || !endsTransaction(cause)) throw cause
      await wait(attempt * 20 + Math.random() * 30)
    }
  }
}

async function tryBatch(inputs: readonly Attempt['input'][], run: BatchRun): Promise<readonly Outcome[]> {
  try {
    return await run.database.write(async (transaction) => {
      const outcomes = await runEach(inputs, { ...run, database: savepointDatabase(run.database, transaction) })
      if (run.dryRun) throw new RolledBack(outcomes)
      return outcomes
    })
  } catch (error) {
    if (error instanceof RolledBack) return error.outcomes
    throw error
  }
}

/** Carries the outcomes of a dry run out of the transaction, which it rolls back. */
class RolledBack extends Error {
  readonly outcomes: readonly Outcome[]
  constructor(outcomes: readonly Outcome[]) {
    super('dry run')
    this.outcomes = outcomes
  }
}

async function runEach(inputs: readonly Attempt['input'][], run: BatchRun): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = []
  for (const input of inputs) {
    if (run.signal?.aborted) break
    outcomes.push(await runOne(input, run))
  }
  return outcomes
}

async function runOne(input: Attempt['input'], run: BatchRun): Promise<Outcome> {
  const { mutation, database, caller, tokenOwner, traceId } = run
  const context = createRequestContext({ caller, tokenOwner, database, now: run.clock(), traceId })
  try {
    const { errors, replayed } = await mutation.resolve(input, context)
    const [refusal] = errors
    return refusal ? { refusal } : { replayed }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return { refusal: { code: 'BAD_USER_INPUT', message: error.message, path: [], rule: null } }
  }
}
