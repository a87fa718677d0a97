import { appendRow, type Transaction } from '@yiwang/shared/database'
import { type Actor, newId, recordSteps } from '@yiwang/shared/mutation'
import type { AlertRule, AlertStatus } from '../../generated/resolver-types.ts'
import type { PersonCopyRow } from '../person/entities.ts'
import { announceAlert } from './alert-events.ts'
import { deadlineOf } from './deadlines.ts'
import { MedicalAlert, type MedicalAlertRow } from './entities.ts'
import { homeOf } from './place.ts'

/** What was found out about a person. */
export interface Finding {
  readonly person: PersonCopyRow
  readonly rule: AlertRule
  /** of insurance and of the bills */
  readonly year: number
  readonly levelCents: number
  readonly outOfPocketCents: number | null
  readonly thresholdCents: number | null
  readonly setlId: string | null
  /** straight to the township of the residence */
  readonly push: boolean
}

export interface Raising {
  readonly action: string
  readonly actor: Actor
  readonly now: number
}

/** Raises an alert: the row, a step for each status it enters, the events. */
export async function raiseAlert(transaction: Transaction, finding: Finding, raising: Raising): Promise<void> {
  const alert = alertOf(finding, raising)
  await appendRow(transaction, MedicalAlert, alert)
  const entered: readonly AlertStatus[] = finding.push ? ['TRIGGERED', 'PUSHED'] : ['TRIGGERED']
  const step = { recordType: 'MedicalAlert', recordId: alert.alertId, action: raising.action } as const
  const steps = entered.map((to, index) => ({ ...step, from: entered[index - 1] ?? null, to }))
  await recordSteps(transaction, steps, raising)
  await announceAlert(transaction, 'medicalAlertRaised', { alert, now: raising.now })
}

function alertOf({ person, push, ...finding }: Finding, { actor, now }: Raising): MedicalAlertRow {
  const { rule, year, levelCents, outOfPocketCents, thresholdCents, setlId } = finding
  const place = homeOf(person)
  return {
    alertId: `YJ${newId(now)}`,
    personId: person.personId,
    ...place,
    rule,
    year,
    levelCents,
    raisedAt: now,
    raisedBySetlId: setlId,
    outOfPocketCents,
    thresholdCents,
    status: push ? 'PUSHED' : 'TRIGGERED',
    pushedToCode: push ? place.townCode : null,
    pushedAt: push ? now : null,
    pushedBy: push ? actor.id : null,
    receivedAt: null,
    receivedBy: null,
    verifyingAt: null,
    verifyingWorkerId: null,
    verifiedAt: null,
    verifiedBy: null,
    confirmed: null,
    verification: null,
    visitId: null,
    closedAt: null,
    closedBy: null,
    closeNote: null,
    dueAt: push ? deadlineOf('PUSHED', now, place.regionCode) : null,
    caseNo: null,
    version: push ? 2 : 1,
  }
}
