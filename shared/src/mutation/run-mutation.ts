import { createHash } from 'node:crypto'
import { appendAudit, auditEntriesOf, type Deed } from '../audit/index.ts'
import { isAnonymous } from '../caller/index.ts'
import { appendRow, type Transaction } from '../database/index.ts'
import { AppError } from '../errors/index.ts'
import type { RequestContext } from '../graphql/index.ts'
import { accessOf } from './access-of.ts'
import { ClientToken, type ClientTokenRow } from './client-token.ts'
import type { Access, DomainEvent, MutationDefinition } from './definition.ts'
import { emitEvent } from '../events/emit-event.ts'
import { canonicalJson } from '../json/index.ts'
import { findTokens } from './find-tokens.ts'
import type { ReadAhead } from './look-up.ts'
import { maskIdNumbers } from '../privacy/index.ts'
import { parseInput } from './parse-input.ts'
import { conflict, forbidden, isRefusal, type Refusal } from './refusal.ts'
import { tokenOf, tokenOwner } from './token-of.ts'
import { withRetry } from './with-retry.ts'

export interface MutationResult<Row> {
  readonly record: Row | null
  readonly errors: readonly Refusal[]
  readonly replayed: boolean
}

/**
 * Runs one mutation in the contract's order. A refusal rolls the transaction back, so that whatever a check had touched
 * is as before, and then writes its audit row; a success writes change, history, outbox and audit together.
 */
export async function runMutation<Input extends object, Found extends object, Row extends object>(
  definition: MutationDefinition<Input, Found, Row>,
  raw: unknown,
  context: RequestContext,
  ahead?: ReadAhead,
): Promise<MutationResult<Row>> {
  if (isAnonymous(context.caller)) throw new AppError('UNAUTHENTICATED', '请先登录')
  try {
    return await withRetry(() =>
      context.database.write((transaction) => attempt(definition, raw, context, accessOf(context, transaction, ahead))),
    )
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    const { refusal, regionCode } = error
    const attempted = { action: definition.name, raw, regionCode }
    await withRetry(() => context.database.write((transaction) => auditRefusal(transaction, attempted, context)))
    return { record: null, errors: [refusal], replayed: false }
  } finally {
    // what this request loaded before the change is no longer true
    context.clearLoads()
  }
}

/** Carries a refusal out of the transaction, which it rolls back. */
class Refused extends Error {
  readonly refusal: Refusal
  /** where the record lies that it was about, once that is found */
  readonly regionCode: string | null
  constructor(refusal: Refusal, found: object = {}) {
    super(refusal.message)
    this.refusal = refusal
    this.regionCode = regionOf(found)
  }
}

/** Rows carry their region; where several records were found, the first that has one tells. */
function regionOf(found: object): string | null {
  const parts: unknown[] = Object.values(found)
  for (const part of [found, ...parts])
    if (typeof part === 'object' && part !== null && 'regionCode' in part && typeof part.regionCode === 'string')
      return part.regionCode
  return null
}

async function attempt<Input extends object, Found extends object, Row extends object>(
  definition: MutationDefinition<Input, Found, Row>,
  raw: unknown,
  context: RequestContext,
  access: Access,
): Promise<MutationResult<Row>> {
  const missing = missingScope(definition.scopes, context.caller.scopes)
  if (missing) throw new Refused(missing)
  const input = parseInput(definition.input, raw)
  if (isRefusal(input)) throw new Refused(input)
  const found = await definition.find(access, input)
  if (isRefusal(found)) throw new Refused(found)
  const barred = await definition.permit?.(found, input, access)
  if (barred) throw new Refused(barred, found)
  const content = definition.tokenContent?.(input, access) ?? raw
  const known = await knownToken(definition.name, input, content, { access, context })
  if (isRefusal(known)) throw new Refused(known, found)
  const replay = async ({ recordId }: ClientTokenRow) => ({
    record: await definition.load(access.transaction, recordId),
    errors: [],
    replayed: true,
  })
  if (known) return replay(known)
  const refusal = await firstRefusal(definition, { access, found, input })
  if (!refusal) return carryOut(definition, { access, found, input, content, context })
  // the same call, sent twice at once, may have come to its end since: then it is its own effect that refuses it
  const fresh = { ...access, ahead: undefined }
  const meanwhile = await knownToken(definition.name, input, content, { access: fresh, context })
  if (meanwhile === null || isRefusal(meanwhile)) throw new Refused(refusal, found)
  return replay(meanwhile)
}

/** What forbids the change to somebody who may make it: a stale version, the state, a rule. */
async function firstRefusal<Input extends object, Found extends object, Row extends object>(
  { versionOf, state, rules = [] }: MutationDefinition<Input, Found, Row>,
  { access, found, input }: { readonly access: Access; readonly found: Found; readonly input: Input },
): Promise<Refusal | null> {
  const stale = staleVersion(input, versionOf?.(found)) ?? (await state?.(found, input, access)) ?? null
  if (stale) return stale
  for (const rule of rules) {
    const refusal = await rule(found, input, access)
    if (refusal) return refusal
  }
  return null
}

async function carryOut<Input extends object, Found extends object, Row extends object>(
  definition: MutationDefinition<Input, Found, Row>,
  parts: {
    readonly access: Access
    readonly found: Found
    readonly input: Input
    /** what the clientToken stands for */
    readonly content: unknown
    readonly context: RequestContext
  },
): Promise<MutationResult<Row>> {
  const { access, found, input, content, context } = parts
  const { transaction, now } = access
  const events: DomainEvent[] = []
  const written = await definition.write({ ...access, emit: (event) => events.push(event) }, found, input)
  for (const event of events) await emitEvent(transaction, { ...written, ...event }, now)
  await rememberToken(definition.name, input, content, { recordId: written.recordId, access, context })
  const record = await definition.load(transaction, written.recordId)
  const deed: Deed = { ...written, decision: 'ALLOWED' }
  await appendAudit(transaction, auditEntriesOf(context, definition.name, [deed]))
  return { record, errors: [], replayed: false }
}

function missingScope(alternatives: readonly (readonly string[])[], scopes: readonly string[]): Refusal | null {
  if (alternatives.length === 0 || alternatives.some((all) => all.every((scope) => scopes.includes(scope)))) return null
  return forbidden('缺少此操作的权限范围')
}

async function knownToken(
  mutation: string,
  input: object,
  content: unknown,
  { access, context }: { readonly access: Access; readonly context: RequestContext },
): Promise<ClientTokenRow | Refusal | null> {
  const token = tokenOf(input)
  if (token === null) return null
  const { transaction, ahead } = access
  const known = ahead?.tokens ?? (await findTokens(transaction, { actorId: tokenOwner(context), mutation }, [token]))
  const row = known.get(token)
  if (!row) return null
  return row.contentHash === contentHash(content)
    ? row
    : conflict('同一 clientToken 的内容与首次提交不同', 'clientToken')
}

async function rememberToken(
  mutation: string,
  input: object,
  content: unknown,
  {
    recordId,
    access,
    context,
  }: { readonly recordId: string; readonly access: Access; readonly context: RequestContext },
): Promise<void> {
  const token = tokenOf(input)
  if (token === null) return
  const { transaction, now } = access
  await appendRow(transaction, ClientToken, {
    actorId: tokenOwner(context),
    mutation,
    token,
    contentHash: contentHash(content),
    recordId,
    at: now,
  })
}

/** Equal inputs have equal hashes whatever the order of their keys. */
function contentHash(content: unknown): string {
  return createHash('sha256').update(canonicalJson(content)).digest('hex')
}

function staleVersion(input: object, version: number | undefined): Refusal | null {
  if (version === undefined || !('expectedVersion' in input)) return null
  const { expectedVersion } = input
  if (typeof expectedVersion !== 'number' || expectedVersion === version) return null
  return conflict(`记录已被他人修改：期望版本 ${expectedVersion}，现为 ${version}，请刷新后重试`, 'expectedVersion')
}

interface Attempted {
  readonly action: string
  readonly raw: unknown
  readonly regionCode: string | null
}

/**
 * The refused call is on record under the region of the caller, whose superiors have to know; citizens and enterprises
 * have none, so theirs is where the record lies that they reached for.
 */
async function auditRefusal(
  transaction: Transaction,
  { action, raw, regionCode }: Attempted,
  context: RequestContext,
): Promise<void> {
  const { caller } = context
  const place = caller.regions[0] ?? caller.grids[0]?.slice(0, 12) ?? regionCode ?? '100000000000'
  const deed: Deed = { recordType: 'Mutation', recordId: namedRecord(raw), regionCode: place, decision: 'DENIED' }
  await appendAudit(transaction, auditEntriesOf(context, action, [deed]))
}

/** Two letters say which register a number belongs to; county, day and four digits behind them look like an ID number. */
const RECORD_NUMBER = /^[A-Z]{2}\d+$/

/** The first key that the input names (caseNo, hazardNo, personId …). */
function namedRecord(raw: unknown): string {
  if (typeof raw !== 'object' || raw === null) return '-'
  const key = Object.entries(raw).find(([name, value]) => /(No|Id|Code|uscc)$/.test(name) && typeof value === 'string')
  if (typeof key?.[1] !== 'string') return '-'
  return RECORD_NUMBER.test(key[1]) ? key[1] : maskIdNumbers(key[1])
}
