import type { z } from 'zod'
import type { Caller, RowScope } from '../caller/index.ts'
import type { Transaction } from '../database/index.ts'
import type { ReadAhead, Wanted } from './look-up.ts'
import type { Refusal } from './refusal.ts'

/** What the checks of a mutation may use. Everything happens in one transaction. */
export interface Access {
  readonly transaction: Transaction
  readonly caller: Caller
  readonly scope: RowScope
  /** epoch milliseconds */
  readonly now: number
  /** what was looked up for a whole batch of calls; `lookUp` reads it */
  readonly ahead?: ReadAhead | undefined
}

/**
 * What happened, for those who listen; ids and codes only, no personal data in clear. It concerns the record that the
 * mutation wrote, where it does not name another, e.g. the person of a visit.
 */
export interface DomainEvent extends Partial<Written> {
  /** e.g. caseChanged */
  readonly type: string
  readonly payload: Readonly<Record<string, string | number | boolean | null>>
}

/** What the writing step may use on top of the checks. */
export interface Writing extends Access {
  /** Goes out after the commit, in the order of emission per record. */
  readonly emit: (event: DomainEvent) => void
}

export interface Written {
  /** type and key of the record that was written, for audit and replay */
  readonly recordType: string
  readonly recordId: string
  readonly regionCode: string
}

/** A rule of the contract: null when it holds. */
export type Rule<Input, Found> = (
  found: Found,
  input: Input,
  access: Access,
) => Refusal | null | Promise<Refusal | null>

/**
 * One mutation. The kit runs the parts in the contract's order: scope → input → record and region → role → idempotency
 * → version → state → rules → writing, and stops at the first refusal; nothing is written then but the audit row.
 */
export interface MutationDefinition<Input extends object, Found extends object, Row extends object> {
  readonly name: string
  /** the payload's field for the record; null where the payload has several, which `load` then gives together */
  readonly field: string | null
  /** the payload of a refusal where `field` is null and the payload has fields that may not be null */
  readonly refusedPayload?: object
  /** alternatives of scopes, one of them whole is enough; [] = a login is enough */
  readonly scopes: readonly (readonly string[])[]
  /** what GraphQL's types do not say: lengths, ranges, dates; messages in Chinese */
  readonly input: z.ZodType<Input>
  /**
   * What tells one content of a clientToken from another; default: the input. For inputs with a value that must not be
   * kept even as part of a plain digest, such as an ID number, whose few possible values can all be tried.
   */
  readonly tokenContent?: (input: Input, access: Access) => object
  /** What `find` and `rules` are going to ask `lookUp` for, so that a batch of calls looks it up at once. */
  readonly wanted?: (input: Input) => readonly Wanted[]
  /** The records the input names, locked for change and inside the caller's region. */
  readonly find: (access: Access, input: Input) => Promise<Found | Refusal>
  /** Role, department or person beyond the scope. */
  readonly permit?: Rule<Input, Found>
  /** The found record's version, where the input may carry `expectedVersion`. */
  readonly versionOf?: (found: Found) => number
  /** Usually `machine.refuse(name, state)`. */
  readonly state?: Rule<Input, Found>
  /** In the contract's order; also CONFLICT and BAD_USER_INPUT that need the record. */
  readonly rules?: readonly Rule<Input, Found>[]
  readonly write: (writing: Writing, found: Found, input: Input) => Promise<Written>
  /** The record as the payload shows it, read after the writing or for a replay. */
  readonly load: (transaction: Transaction, recordId: string) => Promise<Row | null>
}
