import {
  type Access,
  actorOf,
  notFound,
  recordStep,
  type Refusal,
  updateRow,
  type Writing,
  type Written,
} from '@yiwang/shared/mutation'
import type { SettlementStage } from '../../generated/resolver-types.ts'
import { SettlementBatch, type SettlementBatchRow } from './entities.ts'
import { settlementBatchMachine } from './state-machine.ts'
import { batchOf, lockBatch } from './write-repository.ts'

/** What the definitions of the batch's transitions have in common. */
export function batchTransition<Action extends string>(action: Action) {
  return {
    name: action,
    field: 'batch',
    find: batchToChange,
    versionOf: ({ version }: SettlementBatchRow) => version,
    state: ({ stage }: SettlementBatchRow) => settlementBatchMachine.refuse(action, stage),
    load: batchOf,
  }
}

async function batchToChange(
  access: Access,
  { batchNo }: { readonly batchNo: string },
): Promise<SettlementBatchRow | Refusal> {
  return (await lockBatch(access, batchNo)) ?? notFound('结算批次', 'batchNo')
}

interface BatchChange {
  readonly action: string
  readonly to: SettlementStage
  readonly changes: Partial<SettlementBatchRow>
  readonly note?: string
}

/** One transition of a batch: its row, its step, its event. */
export async function changeBatch(
  writing: Writing,
  batch: SettlementBatchRow,
  { action, to, changes, note }: BatchChange,
): Promise<Written> {
  const { batchNo, stage } = batch
  await updateRow(writing.transaction, SettlementBatch, { batchNo }, { ...changes, stage: to })
  return recordBatch(writing, { ...batch, stage: to }, { action, from: stage, ...(note === undefined ? {} : { note }) })
}

/** The step and the event of a batch that was opened or changed. */
export async function recordBatch(
  { transaction, caller, now, emit }: Writing,
  { batchNo, stage, regionCode }: SettlementBatchRow,
  step: { readonly action: string; readonly from: SettlementStage | null; readonly note?: string },
): Promise<Written> {
  const record = { recordType: 'SettlementBatch', recordId: batchNo } as const
  await recordStep(transaction, { ...record, ...step, to: stage }, { actor: actorOf(caller), now })
  emit({ type: 'settlementBatchChanged', payload: { batchNo, stage } })
  return { ...record, regionCode }
}
