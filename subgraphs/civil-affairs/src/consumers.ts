import {
  type Consumer,
  defineConsumer,
  gridWorkerChanged,
  medicalAlertProjected,
  organisationChanged,
  replaceRow,
  residentChanged,
  visitRecorded,
} from '@yiwang/shared/events'
import { regionColumns } from '@yiwang/shared/region'
import { MedicalAlertCopy } from './modules/medical-alert/entities.ts'
import { OrganisationCopy } from './modules/organisation/entities.ts'
import { PersonCopy } from './modules/person/entities.ts'
import { VisitCopy } from './modules/visit/entities.ts'
import { WorkerCopy } from './modules/worker/entities.ts'

/** Facts of other departments that the rules here need (契约“部门间事件”). */
export const consumers: Readonly<Record<string, Consumer>> = {
  residentChanged: defineConsumer(residentChanged, (transaction, resident) => {
    const { personId, householdId, gridCode, villageCode, birthYear, active } = resident
    const place = { householdId, gridCode, ...regionColumns(villageCode) }
    return replaceRow(transaction, PersonCopy, { personId, ...place, birthYear, active: active ? 1 : 0 })
  }),
  organisationChanged: defineConsumer(organisationChanged, (transaction, { uscc, kind, regionCode }) =>
    replaceRow(transaction, OrganisationCopy, { uscc, kind, ...regionColumns(regionCode) }),
  ),
  gridWorkerChanged: defineConsumer(gridWorkerChanged, (transaction, { workerId, gridCodes }) =>
    replaceRow(transaction, WorkerCopy, { workerId, gridCodes: JSON.stringify(gridCodes.match(/\d{15}/g) ?? []) }),
  ),
  visitRecorded: defineConsumer(visitRecorded, (transaction, { visitId, personId, workerId, visitedOn }) =>
    replaceRow(transaction, VisitCopy, { visitId, personId, workerId, visitedOn }),
  ),
  medicalAlertProjected: defineConsumer(medicalAlertProjected, (transaction, { alertId, personId, status }) =>
    replaceRow(transaction, MedicalAlertCopy, { alertId, personId, status }),
  ),
}

/** Tables that hold nothing but what the events told. */
export const projections = [PersonCopy, OrganisationCopy, WorkerCopy, VisitCopy, MedicalAlertCopy]
