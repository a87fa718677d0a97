import type { AccessTokenClaims } from '@yiwang/shared/caller'
import { contains } from '@yiwang/shared/region'
import type { SampleKeys } from '@yiwang/shared/sample-data'

/** A citizen, a grid worker and the safety officer of an enterprise in the county, with the rights that are given. */
export function narrowAskers(
  rights: AccessTokenClaims,
  { persons, organisations }: SampleKeys,
  county: string,
): AccessTokenClaims[] {
  const person = persons.find(({ demo, villageCode }) => demo && contains(county, villageCode))
  const enterprise = organisations.find(({ kind, regionCode }) => kind === 'ENTERPRISE' && contains(county, regionCode))
  if (!person || !enterprise) throw new Error(`the sample data have persons and enterprises in ${county}`)
  const nobody = { ...rights, regions: [], grids: [], personId: null, workerId: null, organisation: null }
  return [
    { ...nobody, roles: ['CITIZEN'], personId: person.personId },
    { ...nobody, roles: ['GRID_WORKER'], regions: [county], grids: [person.gridCode], workerId: 'W1' },
    { ...nobody, roles: ['ENTERPRISE_OFFICER'], organisation: enterprise.uscc },
  ]
}
