import type { Transaction } from '@yiwang/shared/database'
import { type Emission, emitEvent, type MedicalAlertProjected } from '@yiwang/shared/events'
import type { MedicalAlertRow } from './entities.ts'

/** What civil affairs may know of an alert (契约“部门间事件”). */
export function alertFacts({ alertId, personId, status }: MedicalAlertRow): MedicalAlertProjected {
  return { alertId, personId, status }
}

/** The alert as civil affairs shall know it; also offered again when it rebuilds its copies. */
export function alertProjected(alert: MedicalAlertRow): Emission {
  return emission(alert, 'medicalAlertProjected', alertFacts(alert))
}

/** Tells those who watch the alert's region, and civil affairs, in the order of the alert's changes. */
export async function announceAlert(
  transaction: Transaction,
  type: 'medicalAlertRaised' | 'medicalAlertChanged',
  { alert, now }: { readonly alert: MedicalAlertRow; readonly now: number },
): Promise<void> {
  const { alertId, rule, status } = alert
  await emitEvent(transaction, emission(alert, type, { alertId, rule, status }), now)
  await emitEvent(transaction, alertProjected(alert), now)
}

function emission({ alertId, regionCode }: MedicalAlertRow, type: string, payload: Emission['payload']): Emission {
  return { type, recordType: 'MedicalAlert', recordId: alertId, regionCode, payload }
}
