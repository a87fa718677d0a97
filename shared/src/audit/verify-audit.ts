import { type Database, sql, toCount, wholeCity } from '../database/index.ts'
import { AuditChain, type AuditChainRow, CHAIN, FIRST_HASH, hashOf, sealOf } from './audit-chain.ts'
import type { AuditEntryRow, NewAuditEntry } from './audit-entry.ts'
import { withRecords } from './with-records.ts'

/**
 * What is wrong at a place of the chain.
 * ALTERED: the entry or one of its records is not what was written, or stands in another's place. MISSING: nothing is
 * there. UNCHAINED: an entry, or records of none, that no writer of ours put there. HEAD: the end of the chain was changed or taken away.
 */
export interface AuditFault {
  readonly kind: 'ALTERED' | 'MISSING' | 'UNCHAINED' | 'HEAD'
  /** sequence number; null for what has none */
  readonly position: number | null
  /** how many in a row, from the position on */
  readonly count: number
  readonly entryId: string | null
}

export interface AuditVerdict {
  /** entries that were looked at */
  readonly entries: number
  /** the chain's end; note it elsewhere to find out later whether the whole chain was set back */
  readonly head: { readonly sequence: number; readonly hash: string } | null
  readonly faults: readonly AuditFault[]
}

export type VerifyProgress = (done: number, total: number) => void

const PAGE = 1_000

/** Reads the whole chain as it is now, a page at a time; entries that are added meanwhile are left to the next time. */
export async function verifyAudit(
  database: Database,
  progress: VerifyProgress = () => undefined,
): Promise<AuditVerdict> {
  const head = await readHead(database)
  const end = head?.sequence ?? 0
  const unchained = await unchainedEntries(database)
  if (!head) return { entries: unchained.length, head, faults: await faultsWithoutHead(database, unchained) }
  const walk = createWalk(database)
  for (;;) {
    const rows = await pageAfter(database, walk.position, end)
    for (const row of rows) walk.look(row)
    progress(walk.position, end)
    if (rows.length < PAGE) break
  }
  const isTrue = head.seal === sealOf(head, database.vault)
  const faults = [...walk.endAt(head), ...unchained, ...(isTrue ? [] : [headFault(end)])]
  return { entries: walk.entries + unchained.length, head: { sequence: end, hash: head.hash }, faults }
}

async function readHead(database: Database): Promise<AuditChainRow | null> {
  const [head] = await database.rows<AuditChainRow>(sql`SELECT c.* FROM ${AuditChain.open} c WHERE c.chain = ${CHAIN}`)
  return head ?? null
}

async function unchainedEntries(database: Database): Promise<AuditFault[]> {
  const unchained = sql`
    SELECT a.entry_id FROM audit_entry a
    WHERE a.sequence IS NULL OR a.sequence < 1 OR a.sequence > (SELECT MAX(c.sequence) FROM audit_chain c)
    UNION SELECT r.entry_id FROM audit_record r
    WHERE NOT EXISTS (SELECT 1 FROM audit_entry a WHERE a.entry_id = r.entry_id)
    ORDER BY entry_id`
  const rows = await database.rows<{ entryId: string }>(wholeCity('AUDIT')`${unchained}`)
  return rows.map(({ entryId }) => ({ kind: 'UNCHAINED', position: null, count: 1, entryId }))
}

/** Before the first append there may be entries from before there was a chain, and nothing in a chain. */
async function faultsWithoutHead(database: Database, unchained: readonly AuditFault[]): Promise<AuditFault[]> {
  const chained = sql`SELECT COUNT(*) AS total FROM audit_entry a WHERE a.sequence IS NOT NULL`
  const [counted] = await database.rows<{ total: number }>(wholeCity('AUDIT')`${chained}`)
  return toCount(counted?.total ?? 0) === 0 ? [] : [...unchained, headFault(null)]
}

function headFault(position: number | null): AuditFault {
  return { kind: 'HEAD', position, count: 1, entryId: null }
}

async function pageAfter(database: Database, position: number, end: number): Promise<Entry[]> {
  const page = sql`
    SELECT a.* FROM audit_entry a WHERE a.sequence > ${position} AND a.sequence <= ${end}
    ORDER BY a.sequence LIMIT ${PAGE}`
  return withRecords(database, await database.rows<AuditEntryRow>(wholeCity('AUDIT')`${page}`))
}

type Entry = AuditEntryRow & NewAuditEntry

/** What no hash covers because it follows from the rest. */
function isInOrder({ countyCode, records }: Entry): boolean {
  return records.every((record, at) => record.position === at && record.countyCode === countyCode)
}

/** Goes from entry to entry; one whose predecessor is missing or altered is judged by itself. */
function createWalk({ vault }: Database) {
  const faults: AuditFault[] = []
  let position = 0
  let entries = 0
  /** null after a gap or a fault: what an altered entry says of itself proves nothing about the next */
  let lastHash: string | null = FIRST_HASH
  const missTo = (next: number) => {
    const count = next - position - 1
    if (count <= 0) return
    faults.push({ kind: 'MISSING', position: position + 1, count, entryId: null })
    lastHash = null
  }
  return {
    get position() {
      return position
    },
    get entries() {
      return entries
    },
    look: (row: Entry) => {
      const sequence = Number(row.sequence)
      missTo(sequence)
      // of two entries at one place one was slipped in
      const follows = sequence > position && (lastHash === null || row.previousHash === lastHash)
      const isTrue = follows && isInOrder(row) && row.hash === hashOf(row, row, vault)
      if (!isTrue) faults.push({ kind: 'ALTERED', position: sequence, count: 1, entryId: row.entryId })
      position = sequence
      entries += 1
      lastHash = isTrue ? row.hash : null
    },
    endAt: ({ sequence, hash }: Pick<AuditChainRow, 'sequence' | 'hash'>) => {
      missTo(sequence + 1)
      // the newest entry is as it was written, but it is not the one that the head names
      if (lastHash !== null && hash !== lastHash) faults.push(headFault(sequence))
      return faults
    },
  }
}
