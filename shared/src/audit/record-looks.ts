import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Database } from '../database/index.ts'
import { withRetry } from '../mutation/with-retry.ts'
import type { RequestContext } from '../graphql/index.ts'
import { isRegionCode } from '../region/index.ts'
import { appendAudit } from './append-audit.ts'
import type { NewAuditEntry } from './audit-entry.ts'
import type { Look } from './looks.ts'
import { auditEntriesOf, type Deed } from './to-audit-entries.ts'

/** Puts the looks of a request on record. Rejects when that fails, and then nothing personal may be answered. */
export type RecordLooks = (context: RequestContext) => Promise<void>

/**
 * Requests that end in the same turn, or while others are being written, are written together by the next transaction: one
 * commit for all of them, however many read at once.
 */
export function createLookRecorder(database: Database): RecordLooks {
  let waiting: NewAuditEntry[] = []
  let writing: Promise<void> = Promise.resolve()
  let next: Promise<void> | null = null
  const writeAll = () => {
    const entries = waiting
    waiting = []
    next = null
    writing = withRetry(() => database.write((transaction) => appendAudit(transaction, entries), 'BRIEF'))
    return writing
  }
  return async (context) => {
    const looks = context.looks.list()
    if (looks.length === 0) return
    waiting.push(...auditEntriesOf(context, 'read', looks.map(deedOf)))
    next ??= Promise.allSettled([writing, nextTurn()]).then(writeAll)
    await next
  }
}

function deedOf({ recordType, recordId, regionCode, fields, denied }: Look): Deed {
  // records that lie nowhere, such as those of a whole department
  const place = isRegionCode(regionCode) ? regionCode : '100000000000'
  return { recordType, recordId, regionCode: place, decision: denied ? 'DENIED' : 'ALLOWED', unmaskedFields: fields }
}
