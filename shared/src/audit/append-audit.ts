import { insertAll, sql, type Transaction, wholeCity } from '../database/index.ts'
import { invariant } from '../errors/index.ts'
import { AuditChain, type AuditChainRow, CHAIN, FIRST_HASH, hashOf, sealOf } from './audit-chain.ts'
import { AuditEntry, type AuditEntryRow, AuditRecord, type NewAuditEntry } from './audit-entry.ts'
import { withRecords } from './with-records.ts'

/**
 * Adds entries to the department's chain. Its head stays locked until the transaction ends, so that no two writers
 * continue from the same entry: call it last. A batch of mutations does it once, at its end.
 */
export async function appendAudit(transaction: Transaction, entries: readonly NewAuditEntry[]): Promise<void> {
  if (transaction.pending) for (const entry of entries) transaction.pending.add(extendChain, entry)
  else await extendChain(transaction, entries)
}

/** @throws Error when the chain's end is not as its last writer left it: it is not continued then */
async function extendChain(transaction: Transaction, entries: readonly NewAuditEntry[]): Promise<void> {
  if (entries.length === 0) return
  const head = (await lockHead(transaction)) ?? (await beginChain(transaction))
  const rows = link(entries, head, transaction)
  await insertAll(transaction, AuditEntry, rows)
  await insertAll(
    transaction,
    AuditRecord,
    entries.flatMap(({ records }) => records),
  )
  await moveHead(transaction, rows)
}

async function lockHead(transaction: Transaction): Promise<AuditChainRow | null> {
  const [head] = await transaction.rows<AuditChainRow>(
    sql`SELECT c.* FROM ${AuditChain.open} c WHERE c.chain = ${CHAIN} ${transaction.forUpdate}`,
  )
  if (!head) return null
  invariant(head.seal === sealOf(head, transaction.vault), 'the head of the audit chain was changed by hand')
  return head
}

/** The first append: what was written before there was a chain comes first. Who begins second is run again by the kit. */
async function beginChain(transaction: Transaction): Promise<AuditChainRow> {
  const written = sql`SELECT a.* FROM audit_entry a ORDER BY a.at, a.entry_id`
  const old = await transaction.rows<AuditEntryRow>(wholeCity('AUDIT')`${written}`)
  invariant(!old.some(({ sequence }) => sequence !== null), 'the head of the audit chain was taken away by hand')
  const end = { sequence: 0, hash: FIRST_HASH }
  const first = { chain: CHAIN, ...end, seal: sealOf(end, transaction.vault) }
  await insertAll(transaction, AuditChain, [first])
  const rows = link(await withRecords(transaction, old), first, transaction)
  for (const { entryId, sequence, previousHash, hash } of rows) {
    const chained = sql`UPDATE audit_entry SET sequence = ${sequence}, previous_hash = ${previousHash}, hash = ${hash}
      WHERE entry_id = ${entryId}`
    await transaction.run(wholeCity('AUDIT')`${chained}`)
  }
  return rows.length === 0 ? first : moveHead(transaction, rows)
}

type Linked = AuditEntryRow & Pick<AuditChainRow, 'sequence' | 'hash'>

function link(
  entries: readonly NewAuditEntry[],
  head: Pick<AuditChainRow, 'sequence' | 'hash'>,
  { vault }: Transaction,
): Linked[] {
  let { hash: previousHash } = head
  return entries.map((entry, index) => {
    const place = { sequence: head.sequence + index + 1, previousHash }
    const hash = hashOf(entry, place, vault)
    previousHash = hash
    return { ...entry, ...place, hash }
  })
}

async function moveHead(transaction: Transaction, rows: readonly Linked[]): Promise<AuditChainRow> {
  const last = rows.at(-1)
  invariant(last, 'the chain is extended by something')
  const { sequence, hash } = last
  const seal = sealOf(last, transaction.vault)
  await transaction.run(
    sql`UPDATE ${AuditChain.open} SET sequence = ${sequence}, hash = ${hash}, seal = ${seal} WHERE chain = ${CHAIN}`,
  )
  return { chain: CHAIN, sequence, hash, seal }
}
