import { type TransitionStepRow } from '@yiwang/shared/mutation'
import type { AlertStatus } from '../generated/resolver-types.ts'
import { type Actor, actorsOf } from './actors.ts'
import type { AlertSample } from './alerts.ts'

const actions: Record<AlertStatus, string> = {
  TRIGGERED: 'raiseMedicalAlert',
  PUSHED: 'pushMedicalAlert',
  RECEIVED: 'receiveMedicalAlert',
  VERIFYING: 'startAlertVerification',
  CONFIRMED: 'verifyMedicalAlert',
  EXCLUDED: 'verifyMedicalAlert',
  AIDING: 'grantMedicalAid',
  CLOSED: 'closeMedicalAlert',
}

/** The history rows that the transitions would have written. */
export function createAlertSteps(samples: readonly AlertSample[]): TransitionStepRow[] {
  return samples.flatMap(({ alert, timeline }) =>
    timeline.map(([toStatus, at], index) => {
      const actor = actorOf(toStatus, alert)
      return {
        stepId: `${alert.alertId}-${String(index + 1).padStart(2, '0')}`,
        recordType: 'MedicalAlert',
        recordId: alert.alertId,
        at,
        action: actions[toStatus],
        fromState: timeline[index - 1]?.[0] ?? null,
        toState: toStatus,
        actorId: actor.id,
        actor: actor.name,
        role: actor.role,
        note: noteOf(toStatus, alert),
      }
    }),
  )
}

function actorOf(status: AlertStatus, { pushedToCode, verifiedBy }: AlertSample['alert']): Actor {
  const actors = actorsOf(pushedToCode ?? '')
  if (status === 'TRIGGERED' || status === 'PUSHED') return actors.system
  if (status === 'AIDING') return actors.departmentLeader
  const visited = status === 'CONFIRMED' || status === 'EXCLUDED'
  return visited && verifiedBy !== null ? { id: verifiedBy, name: '网*', role: 'GRID_WORKER' } : actors.townClerk
}

function noteOf(status: AlertStatus, { verification, closeNote }: AlertSample['alert']): string | null {
  if (status === 'CONFIRMED' || status === 'EXCLUDED') return verification
  return status === 'CLOSED' ? closeNote : null
}
