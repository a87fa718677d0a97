import { AppError } from '@yiwang/shared/errors'
import type { CareGroup, CareProgrammeFilter } from '../../generated/resolver-types.ts'

/** In the order of the contract's enum. */
const careGroups = [
  'VETERAN',
  'FIVE_ELDERS',
  'DISABLED_ELDER',
  'CHILD_IN_DIFFICULTY',
  'OTHER',
] as const satisfies readonly CareGroup[]

/** A keyword needs two characters: one would match nearly every name. */
export function checkProgrammeFilter(filter: CareProgrammeFilter | null | undefined): CareProgrammeFilter | null {
  if (typeof filter?.keyword === 'string' && [...filter.keyword].length < 2)
    throw new AppError('BAD_USER_INPUT', `名称关键词至少2字，收到“${filter.keyword}”`, { argument: 'filter.keyword' })
  return filter ?? null
}

/** Every group in the order of the enum, zeros included. */
export function countsByGroup(delivered: readonly { readonly group: CareGroup; readonly persons: number }[]) {
  return careGroups.map((group) => ({ group, count: delivered.find((row) => row.group === group)?.persons ?? 0 }))
}
