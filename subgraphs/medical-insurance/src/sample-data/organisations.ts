import { regionColumns } from '@yiwang/shared/region'
import type { OrganisationKey } from '@yiwang/shared/sample-data'
import type { OrganisationCopyRow } from '../modules/organisation/entities.ts'

export function createOrganisations(organisations: readonly OrganisationKey[]): OrganisationCopyRow[] {
  return organisations.map(({ uscc, kind, regionCode }) => ({ uscc, kind, ...regionColumns(regionCode) }))
}
