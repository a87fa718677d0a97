import {
  type Consumers,
  defineConsumer,
  gridWorkerChanged,
  lowIncomeCategoryChanged,
  organisationChanged,
  replaceRow,
  residentChanged,
  visitRecorded,
} from '@yiwang/shared/events'
import { regionColumns } from '@yiwang/shared/region'
import { OrganisationCopy } from './modules/organisation/entities.ts'
import { keepLowIncome, keepResident } from './modules/person/keep-copies.ts'
import { VisitCopy } from './modules/visit/entities.ts'
import { WorkerCopy } from './modules/worker/entities.ts'

/** Facts of other departments that the rules here need (契约“部门间事件”). */
export const consumers: Consumers = {
  residentChanged: defineConsumer(residentChanged, keepResident),
  lowIncomeCategoryChanged: defineConsumer(lowIncomeCategoryChanged, keepLowIncome),
  organisationChanged: defineConsumer(organisationChanged, (transaction, { uscc, kind, regionCode }) =>
    replaceRow(transaction, OrganisationCopy, { uscc, kind, ...regionColumns(regionCode) }),
  ),
  gridWorkerChanged: defineConsumer(gridWorkerChanged, (transaction, { workerId, gridCodes }) =>
    replaceRow(transaction, WorkerCopy, { workerId, gridCodes: JSON.stringify(gridCodes.match(/\d{15}/g) ?? []) }),
  ),
  visitRecorded: defineConsumer(visitRecorded, (transaction, { visitId, personId, workerId, visitedOn }) =>
    replaceRow(transaction, VisitCopy, { visitId, personId, workerId, visitedOn }),
  ),
}
