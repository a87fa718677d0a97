import { sql, toCount } from '@yiwang/shared/database'
import { insertRow, maskName, type Writing } from '@yiwang/shared/mutation'
import { RecordStep, type RecordStepRow } from './entities.ts'

export type Step = Pick<RecordStepRow, 'recordType' | 'recordId' | 'action' | 'fromState' | 'toState'> & {
  readonly note?: string | null
}

/** Adds the next step of a record, which is new or locked. */
export async function recordStep({ transaction, caller, now }: Writing, step: Step): Promise<void> {
  const [known] = await transaction.rows<{ steps: number | string }>(sql`
    SELECT COUNT(*) AS steps FROM record_step
    WHERE record_type = ${step.recordType} AND record_id = ${step.recordId}`)
  await insertRow(transaction, RecordStep, {
    ...step,
    sequence: toCount(known?.steps ?? 0) + 1,
    at: now,
    actorId: caller.id,
    actor: maskName(caller.displayName),
    role: caller.roles.join(','),
    note: step.note ?? null,
  })
}
