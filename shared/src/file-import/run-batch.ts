import { setTimeout as wait } from 'node:timers/promises'
import type { Caller } from '../caller/index.ts'
import type { Database, Transaction } from '../database/index.ts'
import { AppError } from '../errors/index.ts'
import { createRequestContext, type RequestContext } from '../graphql/index.ts'
import type { Mutation, ReadAhead, Refusal } from '../mutation/index.ts'
import { BatchLost, carefulDatabase, endsTransaction, hastyDatabase } from './batch-database.ts'
import { errorCode } from './error-code.ts'

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
 * Runs inputs in one transaction; outcomes come in the order of the inputs and end early when the run is interrupted.
 * Nothing is there before all of it is committed; a dry run is rolled back. A batch is first tried in haste; where a row
 * then fails half-way, all of it is tried again row by row.
 */
export async function runBatch(inputs: readonly Attempt['input'][], run: BatchRun): Promise<readonly Outcome[]> {
  let tryBatch = tryInHaste
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await tryBatch(inputs, run)
    } catch (error) {
      const cause = error instanceof BatchLost ? error.cause : error
      const isLast = attempt === TRIES || (tryBatch === tryWithCare && !endsTransaction(cause))
      if (isLast || !spoilsBatch(error)) throw cause
      if (!endsTransaction(cause)) tryBatch = tryWithCare
      await wait(attempt * 20 + Math.random() * 30)
    }
  }
}

/** Also where a row at the batch's end was written by another import meanwhile. */
function spoilsBatch(error: unknown): boolean {
  return error instanceof BatchLost || endsTransaction(error) || errorCode(error) === 'ER_DUP_ENTRY'
}

/** What the rows ask for is read before the first, and what nobody reads is written after the last. */
function tryInHaste(inputs: readonly Attempt['input'][], run: BatchRun): Promise<readonly Outcome[]> {
  return inTransaction(run, async (transaction) => {
    const database = hastyDatabase(run.database, transaction)
    const ahead = await run.mutation.readAhead(inputs, contextOf(run, database), transaction)
    const outcomes = await runEach(inputs, { ...run, database }, ahead)
    await database.finish()
    return outcomes
  })
}

/** As single calls would be carried out, one after the other. */
function tryWithCare(inputs: readonly Attempt['input'][], run: BatchRun): Promise<readonly Outcome[]> {
  return inTransaction(run, (transaction) =>
    runEach(inputs, { ...run, database: carefulDatabase(run.database, transaction) }),
  )
}

async function inTransaction(
  { database, dryRun }: BatchRun,
  work: (transaction: Transaction) => Promise<readonly Outcome[]>,
): Promise<readonly Outcome[]> {
  try {
    return await database.write(async (transaction) => {
      const outcomes = await work(transaction)
      if (dryRun) throw new RolledBack(outcomes)
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

async function runEach(
  inputs: readonly Attempt['input'][],
  run: BatchRun,
  ahead?: ReadAhead,
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = []
  for (const input of inputs) {
    if (run.signal?.aborted) break
    outcomes.push(await runOne(input, run, ahead))
  }
  return outcomes
}

async function runOne(input: Attempt['input'], run: BatchRun, ahead?: ReadAhead): Promise<Outcome> {
  try {
    const { errors, replayed } = await run.mutation.carryOut(input, contextOf(run, run.database), ahead)
    const [refusal] = errors
    return refusal ? { refusal } : { replayed }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return { refusal: { code: 'BAD_USER_INPUT', message: error.message, path: [], rule: null } }
  }
}

function contextOf({ caller, tokenOwner, clock, traceId }: BatchRun, database: Database): RequestContext {
  return createRequestContext({ caller, tokenOwner, database, now: clock(), traceId })
}
