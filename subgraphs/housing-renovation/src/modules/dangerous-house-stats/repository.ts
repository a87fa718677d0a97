import { aggregateByRegion, type Database, sql, toCount, type OwnRegions } from '@yiwang/shared/database'

export interface DangerousHouseCounts {
  readonly cGrade: number
  readonly dGrade: number
  readonly identified: number
  readonly writtenOff: number
}

interface GradeCounts {
  readonly cGrade: string | number
  readonly dGrade: string | number
}

interface RemediationCounts {
  readonly identified: string | number
  readonly writtenOff: string | number
}

/** One statement over flats, one over remediations, for any number of regions. */
export async function countDangerousHouses(
  database: Database,
  regions: OwnRegions,
): Promise<Map<string, DangerousHouseCounts>> {
  const grades = await aggregateByRegion<GradeCounts>(database, regions, {
    from: sql`dwelling d`,
    alias: 'd',
    select: sql`SUM(CASE WHEN d.danger_grade = 'C' THEN 1 ELSE 0 END) AS c_grade,
      SUM(CASE WHEN d.danger_grade = 'D' THEN 1 ELSE 0 END) AS d_grade`,
    where: sql`d.danger_grade IN ('C', 'D')`,
    persons: {},
  })
  const remediations = await aggregateByRegion<RemediationCounts>(database, regions, {
    from: sql`dangerous_house_remediation r`,
    alias: 'r',
    select: sql`COUNT(*) AS identified, SUM(CASE WHEN r.status = 'WRITTEN_OFF' THEN 1 ELSE 0 END) AS written_off`,
    where: sql`1 = 1`,
    persons: {},
  })
  return new Map(regions.map((region) => [region, countsOf(grades.get(region)?.[0], remediations.get(region)?.[0])]))
}

function countsOf(grades: GradeCounts | undefined, remediations: RemediationCounts | undefined): DangerousHouseCounts {
  return {
    cGrade: toCount(grades?.cGrade ?? 0),
    dGrade: toCount(grades?.dGrade ?? 0),
    identified: toCount(remediations?.identified ?? 0),
    writtenOff: toCount(remediations?.writtenOff ?? 0),
  }
}
