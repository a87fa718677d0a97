import { regionColumns } from '@yiwang/shared/region'
import type { SampleKeys } from '@yiwang/shared/sample-data'
import type { MedicalAlertCopyRow } from '../modules/medical-alert/entities.ts'
import type { OrganisationCopyRow } from '../modules/organisation/entities.ts'
import type { WorkerCopyRow } from '../modules/worker/entities.ts'

/** What the other departments would have told; visits arrive with the events of grid governance. */
export function createOrganisationCopies({ organisations }: SampleKeys): OrganisationCopyRow[] {
  return organisations.map(({ uscc, kind, regionCode }) => ({ uscc, kind, ...regionColumns(regionCode) }))
}

export function createWorkerCopies({ workers }: SampleKeys): WorkerCopyRow[] {
  return workers.map(({ workerId, gridCodes }) => ({ workerId, gridCodes: JSON.stringify(gridCodes) }))
}

/** The published alerts are closed; those of the demonstration are under way. */
export function createAlertCopies({ alerts }: SampleKeys): MedicalAlertCopyRow[] {
  return alerts.map(({ alertId, personId, demo }) => ({ alertId, personId, status: demo ? 'RECEIVED' : 'CLOSED' }))
}
