import { inList, sql, toCount, type Transaction, wholeCity } from '@yiwang/shared/database'
import type { Access } from '@yiwang/shared/mutation'
import type { AssistanceKind } from '../../generated/resolver-types.ts'
import { hasRows } from '../../has-rows.ts'
import { AssistanceStep, type AssistanceApplicationRow } from './entities.ts'
import { visibleApplications } from './repository.ts'
import { openStatuses } from './state-machine.ts'

/** The application locked for change; null when there is none or it is neither in the caller's sight nor the own one. */
export async function lockApplication(
  { transaction, scope, caller }: Access,
  applicationNo: string,
): Promise<AssistanceApplicationRow | null> {
  const [row] = await transaction.rows<AssistanceApplicationRow>(sql`
    SELECT a.* FROM assistance_application a
    WHERE a.application_no = ${applicationNo}
      AND (${visibleApplications(scope)} OR a.person_id = ${caller.personId ?? ''}) ${transaction.forUpdate}`)
  return row ?? null
}

export async function applicationOf(
  transaction: Transaction,
  applicationNo: string,
): Promise<AssistanceApplicationRow | null> {
  const [row] = await transaction.rows<AssistanceApplicationRow>(
    wholeCity('FOUND')`SELECT a.* FROM assistance_application a WHERE a.application_no = ${applicationNo}`,
  )
  return row ?? null
}

/** The number of the application's next step; the application is locked. */
export async function nextApplicationStep(transaction: Transaction, applicationNo: string): Promise<number> {
  const [row] = await transaction.rows<{ steps: number | string }>(
    sql`SELECT COUNT(*) AS steps FROM ${AssistanceStep.open} WHERE application_no = ${applicationNo}`,
  )
  return toCount(row?.steps ?? 0) + 1
}

/** Whether the person has an application of the kind that is not settled; the person is locked. */
export function hasOpenApplication(
  transaction: Transaction,
  { personId, kind }: { readonly personId: string; readonly kind: AssistanceKind },
): Promise<boolean> {
  return hasRows(
    transaction,
    wholeCity('FOUND')`SELECT a.application_no FROM assistance_application a
      WHERE a.person_id = ${personId} AND a.kind = ${kind} AND ${inList('a.status', openStatuses)} LIMIT 1`,
  )
}

/** Whether the alert has led to an application already, settled or not; the alert is locked. */
export function isAlertUsed(transaction: Transaction, alertId: string): Promise<boolean> {
  return hasRows(
    transaction,
    wholeCity('FOUND')`
      SELECT a.application_no FROM assistance_application a WHERE a.source_alert_id = ${alertId} LIMIT 1`,
  )
}
