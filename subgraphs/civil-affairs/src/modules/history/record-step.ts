import type { Caller } from '@yiwang/shared/caller'
import type { Transaction } from '@yiwang/shared/database'
import { insertRow, maskName, newId } from '@yiwang/shared/mutation'
import { type RecordType, TransitionStep } from './entities.ts'

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

/** What the calendar does on its own. */
export const systemActor: Actor = { id: 'SYSTEM', name: '系统', role: 'SYSTEM' }

export interface Step {
  readonly recordType: RecordType
  readonly recordId: string
  readonly action: string
  readonly from: string | null
  readonly to: string
  readonly note?: string | null
}

export function recordStep(
  transaction: Transaction,
  { recordType, recordId, action, from, to, note = null }: Step,
  { actor, now }: { readonly actor: Actor; readonly now: number },
): Promise<void> {
  return insertRow(transaction, TransitionStep, {
    stepId: newId(now),
    recordType,
    recordId,
    at: now,
    action,
    fromState: from,
    toState: to,
    actorId: actor.id,
    actor: actor.name,
    role: actor.role,
    note,
  })
}
