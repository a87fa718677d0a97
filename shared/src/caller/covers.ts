import { contains } from '../region/index.ts'
import type { RowScope } from './row-scope.ts'

/** Whether all of the region is the caller's; grid workers, persons and units have no region. */
export function coversRegion(scope: RowScope, region: string): boolean {
  return scope.kind === 'regions' && scope.regions.some((own) => contains(own, region))
}

/** Whether the caller may enter records for the region; a grid worker for the villages of the own grids. */
export function mayEnterFor(scope: RowScope, region: string): boolean {
  return scope.kind === 'grids' ? scope.grids.some((grid) => grid.slice(0, 12) === region) : coversRegion(scope, region)
}
