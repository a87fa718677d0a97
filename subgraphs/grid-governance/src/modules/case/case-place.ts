import { mayEnterFor, type RowScope } from '@yiwang/shared/caller'
import {
  type Access,
  badInput,
  checkRegion,
  isRefusal,
  malformedRegion,
  notFound,
  type Refusal,
} from '@yiwang/shared/mutation'
import { contains } from '@yiwang/shared/region'
import { checkGrid } from '../../scope/check-grid.ts'
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

/**
 * Who has no region of responsibility, a citizen or a firm, may report what happens anywhere (契约: 一键上报只需登录);
 * everybody else reports from the own region.
 */
type Reach = 'OWN_REGION' | 'ANYWHERE'

/** The grid of an input: within reach, and there. */
export async function gridPlace(
  { transaction, scope }: Access,
  gridCode: string,
  reach: Reach = 'OWN_REGION',
): Promise<CasePlace | Refusal> {
  const refused = reach === 'ANYWHERE' ? null : checkGrid(scope, gridCode, 'gridCode')
  if (refused) return refused
  if (!(await findGrid(transaction, gridCode))) return notFound('网格', 'gridCode')
  return { regionCode: gridCode.slice(0, 12), gridCode, buildingId: null }
}

/** The region of an input, narrowed to a grid inside it where one is named. */
export async function regionPlace(
  access: Access,
  { regionCode, gridCode }: { readonly regionCode: string; readonly gridCode?: string | null | undefined },
  reach: Reach = 'OWN_REGION',
): Promise<CasePlace | Refusal> {
  const refused = reach === 'ANYWHERE' ? malformedRegion(regionCode) : checkRegion(access.scope, regionCode)
  if (refused) return refused
  if (!(await regionExists(access, regionCode))) return notFound('区划', 'regionCode')
  if (!gridCode) return { regionCode, gridCode: null, buildingId: null }
  const grid = await gridPlace(access, gridCode, reach)
  if (isRefusal(grid) || contains(regionCode, grid.regionCode)) return grid
  return badInput(`网格 ${gridCode} 不在区划 ${regionCode} 之内`, 'gridCode')
}

/** The place of a report: grid, building and village, as far as they are named, agree with each other. */
export async function reportedPlace(access: Access, named: NamedPlace): Promise<CasePlace | Refusal> {
  const { gridCode, buildingId, regionCode } = named
  const reach = hasRegion(access.scope) ? 'OWN_REGION' : 'ANYWHERE'
  const places = [
    gridCode ? await gridPlace(access, gridCode, reach) : null,
    buildingId ? await buildingPlace(access, buildingId, reach) : null,
    regionCode ? await regionPlace(access, { regionCode }, reach) : null,
  ].filter((place) => place !== null)
  return places.find(isRefusal) ?? combined(places.filter((place): place is CasePlace => !isRefusal(place)))
}

function hasRegion({ kind }: RowScope): boolean {
  return kind === 'regions' || kind === 'grids'
}

/** A building is a record of the housing department, so one out of reach is as good as none. */
async function buildingPlace(
  { transaction, scope }: Access,
  buildingId: string,
  reach: Reach,
): Promise<CasePlace | Refusal> {
  const building = await findBuilding(transaction, buildingId)
  if (!building || !(reach === 'ANYWHERE' || mayEnterFor(scope, building.regionCode)))
    return notFound('楼栋', 'buildingId')
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
