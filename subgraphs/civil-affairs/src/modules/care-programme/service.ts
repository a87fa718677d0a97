import type { CareGroup } from '../../generated/resolver-types.ts'

/** In the order of the contract's enum. */
export const careGroups = [
  'VETERAN',
  'FIVE_ELDERS',
  'DISABLED_ELDER',
  'CHILD_IN_DIFFICULTY',
  'OTHER',
] as const satisfies readonly CareGroup[]

/** Every group in the order of the enum, zeros included. */
export function countsByGroup(delivered: readonly { readonly group: CareGroup; readonly persons: number }[]) {
  return careGroups.map((group) => ({ group, count: delivered.find((row) => row.group === group)?.persons ?? 0 }))
}
