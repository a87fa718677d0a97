import { type Access, badInput, isRefusal, notFound, outOfRegion, type Refusal } from '@yiwang/shared/mutation'
import { contains } from '@yiwang/shared/region'
import { checkGrid, checkRegion, covers } from '../../scope/input-region.ts'
import { findBuilding } from '../building/write-repository.ts'
import { findGrid } from '../grid/write-repository.ts'
import { regionExists } from '../region/write-repository.ts'

/** Where a case happened. */
export interface CasePlace {
  /** finest known unit */
  readonly regionCode: string
  readonly gridCode: string | null
  readonly buildingId: string | null
}

export interface NamedPlace {
  readonly gridCode?: string | null | undefined
  readonly buildingId?: string | null | undefined
  readonly regionCode?: string | null | undefined
}

/** The grid of an input: inside the caller's region, and there. */
export async function gridPlace({ transaction, scope }: Access, gridCode: string): Promise<CasePlace | Refusal> {
  const refused = checkGrid(isPublic(scope.kind) ? anywhere : scope, gridCode, 'gridCode')
  if (refused) return refused
  if (!(await findGrid(transaction, gridCode))) return notFound('网格', 'gridCode')
  return { regionCode: gridCode.slice(0, 12), gridCode, buildingId: null }
}

/** The region of an input, narrowed to a grid inside it where one is named. */
export async function regionPlace(
  access: Access,
  { regionCode, gridCode }: { readonly regionCode: string; readonly gridCode?: string | null | undefined },
): Promise<CasePlace | Refusal> {
  const refused = checkRegion(isPublic(access.scope.kind) ? anywhere : access.scope, regionCode)
  if (refused) return refused
  if (!(await regionExists(access, regionCode))) return notFound('区划', 'regionCode')
  if (!gridCode) return { regionCode, gridCode: null, buildingId: null }
  const grid = await gridPlace(access, gridCode)
  if (isRefusal(grid) || contains(regionCode, grid.regionCode)) return grid
  return badInput(`网格 ${gridCode} 不在区划 ${regionCode} 之内`, 'gridCode')
}

/** The place of a report: grid, building and village, as far as they are named, agree with each other. */
export async function reportedPlace(access: Access, named: NamedPlace): Promise<CasePlace | Refusal> {
  const { gridCode, buildingId, regionCode } = named
  const places: CasePlace[] = []
  if (gridCode) {
    const grid = await gridPlace(access, gridCode)
    if (isRefusal(grid)) return grid
    places.push(grid)
  }
  if (buildingId) {
    const building = await buildingPlace(access, buildingId)
    if (isRefusal(building)) return building
    places.push(building)
  }
  if (regionCode) {
    const village = await regionPlace(access, { regionCode })
    if (isRefusal(village)) return village
    places.push(village)
  }
  return combined(places)
}

/** A building is a record of the housing department, so one elsewhere is as good as none. */
async function buildingPlace({ transaction, scope }: Access, buildingId: string): Promise<CasePlace | Refusal> {
  const building = await findBuilding(transaction, buildingId)
  if (!building || !(isPublic(scope.kind) || covers(scope, building.regionCode))) return notFound('楼栋', 'buildingId')
  return { regionCode: building.regionCode, gridCode: building.gridCode, buildingId }
}

function combined(places: readonly CasePlace[]): CasePlace | Refusal {
  const [first] = places
  if (!first) return badInput('网格、楼栋、村级区划至少填一项', 'gridCode')
  if (places.some(({ regionCode }) => regionCode !== first.regionCode))
    return badInput('网格、楼栋、区划不在同一个村（社区）', 'gridCode')
  return {
    regionCode: first.regionCode,
    gridCode: places.find(({ gridCode }) => gridCode !== null)?.gridCode ?? null,
    buildingId: places.find(({ buildingId }) => buildingId !== null)?.buildingId ?? null,
  }
}
