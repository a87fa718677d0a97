import type { SampleKeys } from '@yiwang/shared/sample-data'
import { regionColumns } from '@yiwang/shared/region'
import type { OrganisationRow, ResidentRow } from '../projections/entities.ts'

/** What the events of grid governance have told of its residents. */
export function createResidents({ persons }: SampleKeys): ResidentRow[] {
  return persons.map(({ personId, householdId, gridCode, displayName, birthDate, villageCode }) => ({
    personId,
    householdId,
    gridCode,
    displayName,
    birthYear: Number(birthDate.slice(0, 4)),
    ...regionColumns(villageCode),
  }))
}

export function createOrganisations({ organisations }: SampleKeys): OrganisationRow[] {
  return organisations.map(({ uscc, kind, regionCode }) => ({ uscc, kind, ...regionColumns(regionCode) }))
}
