import type { Caller } from '../caller/index.ts'
import { code, defineTable, instant, nullable, text, type Transaction, word, appendRows } from '../database/index.ts'
import { maskName } from '../privacy/index.ts'
import { newId } from './new-id.ts'

/**
 * One change of a record whose steps the contract does not show: who did what, when, from which state to which.
 * Append-only.
 */
export interface TransitionStepRow {
  /** ULID: the order of the steps of a record */
  stepId: string
  recordType: string
  recordId: string
  at: number
  /** the mutation, or what the clock did */
  action: string
  /** null: the record came into being */
  fromState: string | null
  toState: string
  actorId: string
  /** masked */
  actor: string
  role: string
  note: string | null
}

export const TransitionStep = defineTable<TransitionStepRow>('transition_step', {
  open: 'written and never shown to a caller',
  primary: ['stepId'],
  columns: {
    stepId: code(),
    recordType: word(),
    recordId: code(),
    at: instant(),
    action: code(64),
    fromState: nullable(word()),
    toState: word(),
    actorId: code(64),
    actor: text(64),
    role: text(),
    note: nullable(text(2000)),
  },
  indices: [['recordType', 'recordId', 'at', 'stepId']],
})

/** Who did something, as the history keeps it. */
export interface Actor {
  readonly id: string
  /** masked */
  readonly name: string
  readonly role: string
}

export function actorOf({ id, displayName, roles }: Caller): Actor {
  return { id, name: maskName(displayName), role: roles.join(',') }
}

/** What the clock does on its own. */
export const systemActor: Actor = { id: 'SYSTEM', name: '系统', role: 'SYSTEM' }

export interface Step {
  readonly recordType: string
  readonly recordId: string
  readonly action: string
  readonly from: string | null
  readonly to: string
  readonly note?: string | null
}

/** By whom and when, in epoch milliseconds. */
export interface StepBy {
  readonly actor: Actor
  readonly now: number
}

export function byCaller({ caller, now }: { readonly caller: Caller; readonly now: number }): StepBy {
  return { actor: actorOf(caller), now }
}

/** Puts a change on the history of its record. */
export function recordStep(transaction: Transaction, step: Step, by: StepBy): Promise<void> {
  return recordSteps(transaction, [step], by)
}

/** Changes in their order, in one statement. */
export function recordSteps(transaction: Transaction, steps: readonly Step[], by: StepBy): Promise<void> {
  return appendRows(
    transaction,
    TransitionStep,
    steps.map((step) => rowOf(step, by)),
  )
}

function rowOf({ from, to, note = null, ...step }: Step, { actor, now }: StepBy): TransitionStepRow {
  const { id, name, role } = actor
  return { stepId: newId(now), ...step, at: now, fromState: from, toState: to, actorId: id, actor: name, role, note }
}
