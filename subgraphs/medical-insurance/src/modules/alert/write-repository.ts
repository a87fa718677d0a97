import {
  all,
  inList,
  sql,
  toCents,
  toCount,
  type Transaction,
  wholeCity,
  type ScopedSql,
} from '@yiwang/shared/database'
import type { Access, Lookup } from '@yiwang/shared/mutation'
import { keyOf, personsByYear } from '../person/person-year.ts'
import { CUMULATIVE } from './cumulative-rule.ts'
import type { AlertWithPerson, MedicalAlertRow } from './entities.ts'
import { alertColumns, alertTables, visibleAlert } from './repository.ts'

/** The alert locked for change; null when there is none or the caller may not see it. */
export function lockAlert({ transaction, scope }: Access, alertId: string): Promise<MedicalAlertRow | null> {
  return lock(transaction, alertId, visibleAlert(scope))
}

/** For 接收, where the contract tells the clerk of another township so: the alert wherever it lies. */
export function lockAlertAnywhere({ transaction }: Access, alertId: string): Promise<MedicalAlertRow | null> {
  return lock(transaction, alertId, wholeCity('REFUSED')`1 = 1`)
}

async function lock(transaction: Transaction, alertId: string, visible: ScopedSql): Promise<MedicalAlertRow | null> {
  const [row] = await transaction.rows<MedicalAlertRow>(
    sql`SELECT a.* FROM medical_alert a WHERE a.alert_id = ${alertId} AND ${visible} ${transaction.forUpdate}`,
  )
  return row ?? null
}

/** The alert as the payload shows it; whoever changed it may see the result. */
export async function alertOf(transaction: Transaction, alertId: string): Promise<AlertWithPerson | null> {
  const [row] = await transaction.rows<AlertWithPerson>(
    wholeCity('FOUND')`SELECT ${alertColumns} FROM ${alertTables} WHERE a.alert_id = ${alertId}`,
  )
  return row ?? null
}

export function alertsRaisedBy(transaction: Transaction, setlId: string): Promise<AlertWithPerson[]> {
  return transaction.rows<AlertWithPerson>(
    wholeCity('FOUND')`
      SELECT ${alertColumns} FROM ${alertTables} WHERE a.raised_by_setl_id = ${setlId} ORDER BY a.alert_id`,
  )
}

/** The highest threshold that already raised an alert of the person's year, by `keyOf`; the persons are locked. */
export const cumulativeLevels: Lookup<number> = async ({ transaction }, keys) => {
  const levels = new Map<string, number>()
  for (const [year, personIds] of personsByYear(keys)) {
    const rows = await transaction.rows<{ personId: string; level: number | string }>(
      wholeCity('FOUND')`
      SELECT a.person_id, MAX(a.level_cents) AS level FROM medical_alert a
      WHERE ${all(inList('a.person_id', personIds), sql`a.rule = ${CUMULATIVE}`, sql`a.year = ${year}`)}
      GROUP BY a.person_id`,
    )
    for (const { personId, level } of rows) levels.set(keyOf({ personId, year }), toCount(level))
  }
  return levels
}

/** 资助参保 of an uninsured person pays a premium, not a bill: it has no share in what bills left to the person. */
export const aidsOnBills = sql`NOT (d.kind = 'PREMIUM' AND a.rule = 'NOT_ENROLLED')`

/** What was granted towards the person's bills of a year, on whichever alert. */
export async function sumAidsOnBills(
  transaction: Transaction,
  { personId, year }: { readonly personId: string; readonly year: number },
): Promise<bigint> {
  const [row] = await transaction.rows<{ granted: string | number | null }>(
    wholeCity('FOUND')`
    SELECT SUM(d.amount_cents) AS granted FROM medical_aid d JOIN medical_alert a ON a.alert_id = d.alert_id
    WHERE a.person_id = ${personId} AND a.year = ${year} AND ${aidsOnBills}`,
  )
  return toCents(row?.granted ?? null)
}
