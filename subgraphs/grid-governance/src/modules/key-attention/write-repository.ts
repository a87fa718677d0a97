import { sql, type Transaction, wholeCity } from '@yiwang/shared/database'
import { type Access, notFound, type Refusal } from '@yiwang/shared/mutation'
import type { KeyAttentionRow } from './entities.ts'
import { visibleAttentions } from './repository.ts'

/** The ledger entry locked for change; refused when there is none in the caller's region. */
export async function lockAttention(
  { transaction, scope }: Access,
  { attentionId }: { readonly attentionId: string },
): Promise<KeyAttentionRow | Refusal> {
  const [row] = await transaction.rows<KeyAttentionRow>(sql`
    SELECT k.* FROM key_attention k
    WHERE k.attention_id = ${attentionId} AND ${visibleAttentions(scope)} ${transaction.forUpdate}`)
  return row ?? notFound('台账', 'attentionId')
}

export async function attentionOf(transaction: Transaction, attentionId: string): Promise<KeyAttentionRow | null> {
  const [row] = await transaction.rows<KeyAttentionRow>(
    wholeCity('FOUND')`SELECT k.* FROM key_attention k WHERE k.attention_id = ${attentionId}`,
  )
  return row ?? null
}

/** Whether the person is on the ledger under the kind; the person is locked. */
export async function isListed(transaction: Transaction, personId: string, kind: string): Promise<boolean> {
  const listed = await transaction.rows(
    wholeCity('FOUND')`SELECT k.attention_id FROM key_attention k
    WHERE k.person_id = ${personId} AND k.kind = ${kind} AND k.removed_on IS NULL`,
  )
  return listed.length > 0
}
