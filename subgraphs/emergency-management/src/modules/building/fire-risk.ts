import type { RiskGrade } from '../../generated/resolver-types.ts'
import type { BuildingFacts } from './entities.ts'

const MAX_HAZARD_POINTS = 6

/**
 * Fire risk of a building from its age, height, structure and open fire hazards. A missing fact gives no points; a
 * building of which none is known has no grade. The points are a convention of this graph, not a standard.
 */
export function fireRiskGrade(facts: Omit<BuildingFacts, 'buildingId'>, openFireHazards: number): RiskGrade | null {
  const { builtYear, storeys, structure } = facts
  if (builtYear == null && storeys == null && structure == null) return null
  return gradeOf(fireRiskPoints(facts, openFireHazards))
}

function fireRiskPoints({ builtYear, storeys, structure }: Omit<BuildingFacts, 'buildingId'>, openFireHazards: number) {
  const age = builtYear == null ? 0 : builtYear < 1980 ? 3 : builtYear < 2000 ? 2 : 0
  const height = storeys != null && storeys >= 7 ? 2 : 0
  const material = structure === 'BRICK_TIMBER' ? 4 : structure === 'BRICK_CONCRETE' ? 1 : 0
  return age + height + material + Math.min(2 * openFireHazards, MAX_HAZARD_POINTS)
}

function gradeOf(points: number): RiskGrade {
  if (points >= 8) return 'RED'
  if (points >= 6) return 'ORANGE'
  return points >= 3 ? 'YELLOW' : 'BLUE'
}
