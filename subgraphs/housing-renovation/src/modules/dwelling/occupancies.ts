import type { Occupancy } from '../../generated/resolver-types.ts'

/** In the order of the contract's enum. */
export const occupancies = ['OWNER', 'RENTED', 'VACANT', 'PUBLIC_RENTAL'] as const satisfies readonly Occupancy[]
