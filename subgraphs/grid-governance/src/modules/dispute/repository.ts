import { aggregateByRegion, type Database, listPerParent, sql, type OwnRegions } from '@yiwang/shared/database'
import { type Period } from '@yiwang/shared/time'
import type { MediationLevel } from '../../generated/resolver-types.ts'
import { Mediation, type MediationRow } from './entities.ts'

/** Mediations of disputes that the caller was given before, newest first. */
export function firstMediations(database: Database, cases: readonly string[], first: number) {
  return listPerParent<MediationRow>(database, cases, {
    select: sql`m.*`,
    from: sql`${Mediation.open} m`,
    parent: 'm.case_no',
    where: sql`1 = 1`,
    order: [
      { column: 'm.mediated_at', property: 'mediatedAt', direction: 'DESC' },
      { column: 'm.mediation_id', property: 'mediationId', direction: 'ASC' },
    ],
    first,
    maximum: 50,
  })
}

export interface LevelCount {
  readonly mediationLevel: MediationLevel
  readonly resolved: number
  readonly confirmed: number
}

/** 化解数 by level: resolved in the period by an agreement; a dispute that went to court is not resolved here. */
export function countResolvedDisputes(database: Database, regions: OwnRegions, period: Period | null) {
  return aggregateByRegion<LevelCount>(database, regions, {
    from: sql`governance_case c`,
    alias: 'c',
    select: sql`COUNT(*) AS resolved, SUM(CASE WHEN c.judicial_result = 'CONFIRMED' THEN 1 ELSE 0 END) AS confirmed`,
    where: sql`c.mediation_result = 'AGREED' AND c.resolved_at IS NOT NULL`,
    groupBy: ['mediation_level'],
    during: { column: 'c.resolved_at', of: 'INSTANTS', period },
    persons: {},
  })
}
