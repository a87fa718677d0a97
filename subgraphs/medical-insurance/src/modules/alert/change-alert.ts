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
import type { AlertStatus } from '../../generated/resolver-types.ts'
import { announceAlert } from './alert-events.ts'
import { MedicalAlert, type MedicalAlertRow } from './entities.ts'
import { alertMachine } from './state-machine.ts'
import { alertOf, lockAlert } from './write-repository.ts'

/** What was found for a transition. */
export interface FoundAlert {
  readonly alert: MedicalAlertRow
}

/** What the definitions of the alert's transitions have in common. */
export function alertTransition<Action extends string>(action: Action) {
  return {
    name: action,
    field: 'alert',
    versionOf: ({ alert }: FoundAlert) => alert.version,
    state: ({ alert }: FoundAlert) => alertMachine.refuse(action, alert.status),
    load: alertOf,
  }
}

export async function alertToChange(
  access: Access,
  { alertId }: { readonly alertId: string },
): Promise<FoundAlert | Refusal> {
  const alert = await lockAlert(access, alertId)
  return alert === null ? notFound('预警', 'alertId') : { alert }
}

interface AlertChange {
  readonly action: string
  readonly to: AlertStatus
  readonly changes?: Partial<MedicalAlertRow>
  readonly note?: string | null
}

/** One transition of an alert: its row, its step, its events. */
export async function changeAlert(
  { transaction, caller, now }: Writing,
  before: MedicalAlertRow,
  { action, to, changes = {}, note = null }: AlertChange,
): Promise<Written> {
  const { alertId, status } = before
  await updateRow(transaction, MedicalAlert, { alertId }, { ...changes, status: to })
  const step = { recordType: 'MedicalAlert', recordId: alertId, action, from: status, to, note } as const
  await recordStep(transaction, step, { actor: actorOf(caller), now })
  const alert = { ...before, ...changes, status: to }
  await announceAlert(transaction, 'medicalAlertChanged', { alert, now })
  return { recordType: 'MedicalAlert', recordId: alertId, regionCode: alert.regionCode }
}
