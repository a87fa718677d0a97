import { byCaller, recordStep, updateRow, type Writing, type Written } from '@yiwang/shared/mutation'
import { KeyAttention, type KeyAttentionRow } from './entities.ts'
import { stateOf } from './state-machine.ts'
import { attentionOf, lockAttention } from './write-repository.ts'

/** What the definitions of a ledger entry's changes have in common. */
export const attentionChange = {
  field: 'keyAttention',
  scopes: [['person:attention:write']],
  find: lockAttention,
  versionOf: ({ version }: KeyAttentionRow) => version,
  load: attentionOf,
}

interface Change {
  readonly action: string
  readonly changes: Partial<KeyAttentionRow>
  readonly note: string
}

/** One change of a ledger entry and its step; 一人一策 keeps every plan there was. */
export async function changeAttention(
  writing: Writing,
  entry: KeyAttentionRow,
  { action, changes, note }: Change,
): Promise<Written> {
  const { attentionId, regionCode } = entry
  await updateRow(writing.transaction, KeyAttention, { attentionId }, changes)
  const states = { from: stateOf(entry), to: stateOf({ ...entry, ...changes }) }
  await recordStep(
    writing.transaction,
    { recordType: 'KeyAttention', recordId: attentionId, action, ...states, note },
    byCaller(writing),
  )
  return { recordType: 'KeyAttention', recordId: attentionId, regionCode }
}
