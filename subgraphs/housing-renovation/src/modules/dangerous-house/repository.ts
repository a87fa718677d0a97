import {
  all,
  byKey,
  type Connection,
  inList,
  inRegion,
  join,
  pageOf,
  raw,
  sql,
  visibleTo,
} from '@yiwang/shared/database'
import type { DangerGrade, DangerousHouseStatus } from '../../generated/resolver-types.ts'
import type { DwellingRow } from '../dwelling/entities.ts'
import type { Reader } from '../dwelling/repository.ts'
import { dwellingVisibility } from '../dwelling/visibility.ts'
import type { PageArgs } from '../quarter/repository.ts'
import type { RemediationRow } from './entities.ts'

export interface DangerousHouseArgs extends PageArgs {
  readonly regionCode: string
  readonly grades: readonly DangerGrade[]
  readonly statuses: readonly DangerousHouseStatus[] | null
}

/** A flat with the two values that the list is ordered by. */
type RankedDwelling = DwellingRow & { readonly gradeRank: number; readonly dueBy: string }

const gradeRank = `CASE d.danger_grade WHEN 'D' THEN 0 WHEN 'C' THEN 1 WHEN 'B' THEN 2 WHEN 'A' THEN 3 ELSE 4 END`
/** Flats without remediation come last. */
const dueBy = `COALESCE(r.deadline, '9999-12-31')`

/** D before C, then the nearest deadline first (transitions.md, 排序). */
export function pageOfDangerousHouses(
  { database, scope }: Reader,
  { regionCode, grades, statuses, first, after }: DangerousHouseArgs,
): Promise<Connection<DwellingRow>> {
  return pageOf<RankedDwelling>(database, {
    select: join([sql`d.*`, raw(`${gradeRank} AS grade_rank`), raw(`${dueBy} AS due_by`)], ', '),
    from: sql`dwelling d LEFT JOIN dangerous_house_remediation r ON r.dwelling_id = d.dwelling_id`,
    where: all(
      inRegion(regionCode, 'd'),
      inList('d.danger_grade', grades),
      inList('r.status', statuses),
      visibleTo(scope, dwellingVisibility),
    ),
    order: [
      { column: gradeRank, property: 'gradeRank', direction: 'ASC' },
      { column: dueBy, property: 'dueBy', direction: 'ASC' },
      { column: 'd.dwelling_id', property: 'dwellingId', direction: 'ASC' },
    ],
    first,
    after,
  })
}

export async function findRemediations(
  { database, scope }: Reader,
  dwellingIds: readonly string[],
): Promise<Map<string, RemediationRow>> {
  const rows = await database.rows<RemediationRow>(sql`
    SELECT r.* FROM dangerous_house_remediation r JOIN dwelling d ON d.dwelling_id = r.dwelling_id
    WHERE r.dwelling_id IN (${join([...dwellingIds])}) AND ${visibleTo(scope, dwellingVisibility)}`)
  return byKey(rows, ({ dwellingId }) => dwellingId)
}
