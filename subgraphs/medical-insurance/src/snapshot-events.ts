import { wholeCity } from '@yiwang/shared/database'
import type { SnapshotEvents } from '@yiwang/shared/events'
import { alertProjected } from './modules/alert/alert-events.ts'
import type { MedicalAlertRow } from './modules/alert/entities.ts'

const PAGE = 1000

/** All alerts as civil affairs knows them. */
export const snapshotEvents: SnapshotEvents = async function* (database) {
  let after = ''
  for (;;) {
    const alerts = await database.rows<MedicalAlertRow>(
      wholeCity('EVENTS')`
        SELECT a.* FROM medical_alert a WHERE a.alert_id > ${after} ORDER BY a.alert_id LIMIT ${PAGE}`,
    )
    yield* alerts.map(alertProjected)
    if (alerts.length < PAGE) return
    after = alerts.at(-1)?.alertId ?? ''
  }
}
