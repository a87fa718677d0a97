import type { BuildingStructure } from '../../generated/resolver-types.ts'

/** Buildings belong to housing renovation: the key, and the facts that fireRiskGrade requires. */
export interface BuildingFacts {
  readonly buildingId: string
  readonly builtYear?: number | null
  readonly storeys?: number | null
  readonly structure?: BuildingStructure | null
}
