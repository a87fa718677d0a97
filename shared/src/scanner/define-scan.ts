import { sql, type Sql } from '../database/index.ts'
import { invariant } from '../errors/index.ts'
import type { Emission } from '../events/delivered-event.ts'
import { emitEvent } from '../events/emit-event.ts'
import { insertRow } from '../mutation/change-row.ts'
import { withRetry } from '../mutation/with-retry.ts'
import type { RunnableScan, Scan, ScanReport, ScanRound } from './scan.ts'
import { ScanMark } from './scan-mark.ts'

const BATCH = 500

/**
 * A scan has its effect once per record and threshold: the mark, the effect and its events are one transaction, so two
 * instances or a restart repeat nothing. A record whose effect fails does not hold up the others.
 */
export function defineScan<Due extends object>(scan: Scan<Due>): RunnableScan {
  return { name: scan.name, everyMs: scan.everyMs, run: (round) => runScan(scan, round) }
}

async function runScan<Due extends object>(scan: Scan<Due>, round: ScanRound): Promise<ScanReport> {
  const total = { scan: scan.name, effects: 0, failures: 0 }
  while (!round.signal.aborted) {
    const due = await findDue(scan, round)
    const { effects, failures } = await applyAll(scan, due, round)
    total.effects += effects
    total.failures += failures
    // without an effect the next search would find the same rows
    if (due.length < BATCH || effects === 0 || !(await round.goOn())) break
  }
  return total
}

function findDue<Due extends object>({ name, due }: Scan<Due>, { database, now }: ScanRound) {
  return due({ database, now, limit: BATCH, unmarked: (record, threshold) => unmarked(name, record, threshold) })
}

function unmarked(scan: string, record: Sql, threshold: Sql): Sql {
  return sql`NOT EXISTS (SELECT 1 FROM ${ScanMark.open} WHERE scan_mark.scan = ${scan}
    AND scan_mark.record_id = ${record} AND scan_mark.threshold = ${threshold})`
}

async function applyAll<Due extends object>(scan: Scan<Due>, due: readonly Due[], round: ScanRound) {
  let effects = 0
  let failures = 0
  for (const one of due) {
    if (round.signal.aborted) break
    try {
      if (await applyOnce(scan, one, round)) effects += 1
    } catch (error) {
      failures += 1
      round.report(`scan.${scan.name}.failed`, error)
    }
  }
  return { effects, failures }
}

async function applyOnce<Due extends object>(scan: Scan<Due>, due: Due, round: ScanRound): Promise<boolean> {
  const { recordId, threshold } = scan.mark(due)
  invariant(recordId.length <= 64 && threshold.length <= 64, `mark of scan ${scan.name} is longer than 64 characters`)
  const mark = { scan: scan.name, recordId, threshold, at: round.now }
  try {
    // a mark that another instance set at the same time makes the second try find it
    return await withRetry(() => applyInTransaction(scan, due, mark, round))
  } catch (error) {
    if (error instanceof NoLongerDue) return false
    throw error
  }
}

function applyInTransaction<Due extends object>(
  scan: Scan<Due>,
  due: Due,
  mark: { readonly scan: string; readonly recordId: string; readonly threshold: string; readonly at: number },
  { database, now }: ScanRound,
): Promise<boolean> {
  return database.write(async (transaction) => {
    const set = await transaction.rows(
      sql`SELECT at FROM ${ScanMark.open}
        WHERE scan = ${mark.scan} AND record_id = ${mark.recordId} AND threshold = ${mark.threshold}`,
    )
    if (set.length > 0) return false
    await insertRow(transaction, ScanMark, mark)
    const emissions: Emission[] = []
    const kept = await scan.effect({ transaction, now, emit: (emission) => emissions.push(emission) }, due)
    // thrown, so that the mark is rolled back too
    if (kept === false) throw new NoLongerDue()
    for (const emission of emissions) await emitEvent(transaction, emission, now)
    return true
  })
}

class NoLongerDue extends Error {}
