import {
  type Consumer,
  defineConsumer,
  gridWorkerChanged,
  organisationChanged,
  replaceRow,
} from '@yiwang/shared/events'
import { maskName } from '@yiwang/shared/privacy'
import { regionColumns } from '@yiwang/shared/region'
import { OrganisationCopy } from './modules/organisation/entities.ts'
import { WorkerCopy } from './modules/worker/entities.ts'

/** Facts of grid governance that the rules here need (契约“部门间事件”): which units there are, and who may sign. */
export const consumers: Readonly<Record<string, Consumer>> = {
  organisationChanged: defineConsumer(organisationChanged, (transaction, { uscc, kind, regionCode }) =>
    replaceRow(transaction, OrganisationCopy, { uscc, kind, ...regionColumns(regionCode) }),
  ),
  gridWorkerChanged: defineConsumer(gridWorkerChanged, (transaction, { workerId, displayName, gridCodes }) =>
    replaceRow(transaction, WorkerCopy, {
      workerId,
      displayName: maskName(displayName),
      gridCodes: JSON.stringify(gridCodes.match(/\d{15}/g) ?? []),
    }),
  ),
}

/** Tables that hold nothing but what the events told. */
export const projections = [OrganisationCopy, WorkerCopy]
