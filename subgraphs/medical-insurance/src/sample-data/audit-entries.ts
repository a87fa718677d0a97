import type { SampleAuditRecord, SampleKeys } from '@yiwang/shared/sample-data'
import { addDays, startOfDay } from '@yiwang/shared/time'
import { actorsOf } from './actors.ts'
import type { AlertSample } from './alerts.ts'

/** What readers and writers of the hand-made alerts would have left in the audit: four entries an alert. */
export function createAuditEntries(keys: SampleKeys, samples: readonly AlertSample[]): SampleAuditRecord[] {
  const day = startOfDay(addDays(keys.loadedOn, -1))
  const demo = samples.filter(({ alert }) => keys.alerts.some((key) => key.demo && key.alertId === alert.alertId))
  return demo.flatMap(({ alert }, index) => {
    const { alertId, personId, regionCode, cityCode, countyCode, townCode, villageCode } = alert
    const actors = actorsOf(townCode ?? '')
    const entry = (order: number, parts: Entry): SampleAuditRecord => ({
      entryId: `SJ-${alertId}-${order}`,
      at: day + (9 * 60 + index * 3 + order) * 60_000,
      actorId: parts.actor.id,
      actor: parts.actor.name,
      role: parts.actor.role,
      action: parts.action,
      recordType: parts.recordType,
      recordId: parts.recordType === 'Person' ? personId : alertId,
      ...{ regionCode, cityCode, countyCode, townCode, villageCode },
      purpose: parts.purpose,
      decision: parts.decision,
      unmaskedFields: '[]',
      traceId: null,
    })
    return [
      entry(1, {
        actor: actors.townClerk,
        action: 'medicalAlert',
        recordType: 'MedicalAlert',
        purpose: '预警核查',
        decision: 'ALLOWED',
      }),
      entry(2, {
        actor: actors.departmentClerk,
        action: 'Person.medicalSettlements',
        recordType: 'Person',
        purpose: '核对预警费用',
        decision: 'ALLOWED',
      }),
      entry(3, {
        actor: actors.departmentClerk,
        action: 'grantMedicalAid',
        recordType: 'MedicalAlert',
        purpose: null,
        decision: 'DENIED',
      }),
      entry(4, {
        actor: actors.auditor,
        action: 'medicalAuditEntries',
        recordType: 'MedicalAlert',
        purpose: '例行审计',
        decision: 'ALLOWED',
      }),
    ]
  })
}

interface Entry {
  readonly actor: { readonly id: string; readonly name: string; readonly role: string }
  readonly action: string
  readonly recordType: 'MedicalAlert' | 'Person'
  readonly purpose: string | null
  readonly decision: SampleAuditRecord['decision']
}
