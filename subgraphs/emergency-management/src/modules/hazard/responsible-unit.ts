import type { Caller } from '@yiwang/shared/caller'
import { forbidden, type Refusal } from '@yiwang/shared/mutation'
import type { HazardRow } from './entities.ts'

/** Whether the caller acts for the unit that has to put the hazard right, an enterprise or a department. */
export function isResponsible({ organisation }: Caller, { organisationUscc }: HazardRow): boolean {
  return organisation !== null && organisation === organisationUscc
}

export function mustBeResponsible(caller: Caller, hazard: HazardRow): Refusal | null {
  return isResponsible(caller, hazard) ? null : forbidden('只有责任单位可以整改本隐患')
}
