import { type Connection, emptyConnection } from '@yiwang/shared/database'
import { defineBatch } from '@yiwang/shared/graphql'
import type { DangerGrade } from '../../generated/resolver-types.ts'
import type { PageArgs } from '../quarter/repository.ts'
import type { BuildingRow } from './entities.ts'
import { findBuildings, pageOfBuildings, type QuarterTotals, sumBuildings, worstGrades } from './repository.ts'

export const buildingById = defineBatch<null, BuildingRow | null>(
  (buildingIds, _, { database }) => findBuildings(database, buildingIds),
  () => null,
)

export const buildingsByQuarter = defineBatch<PageArgs, Connection<BuildingRow>>(
  (quarterIds, args, { database }) => pageOfBuildings(database, quarterIds, args),
  () => emptyConnection,
)

export const totalsByQuarter = defineBatch<null, QuarterTotals>(
  (quarterIds, _, { database }) => sumBuildings(database, quarterIds),
  () => ({ households: 0, floorAreaSqmX100: 0n }),
)

export const gradeByBuilding = defineBatch<null, DangerGrade>(
  (buildingIds, _, { database }) => worstGrades(database, buildingIds),
  () => 'NOT_APPRAISED',
)
