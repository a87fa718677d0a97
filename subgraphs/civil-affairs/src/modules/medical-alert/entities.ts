import { code, defineTable, word } from '@yiwang/shared/database'

/** What medical insurance told about an alert (event 医保 → 民政: 预警编号、对象、状态). */
export interface MedicalAlertCopyRow {
  alertId: string
  personId: string
  status: string
}

export const MedicalAlertCopy = defineTable<MedicalAlertCopyRow>('medical_alert_copy', {
  regional: true,
  primary: ['alertId'],
  columns: { alertId: code(), personId: code(), status: word() },
})

/** Alerts belong to medical insurance; here an alert is its number. */
export interface MedicalAlertKey {
  readonly alertId: string
}
