import { startOfDay } from '@yiwang/shared/time'
import { createRandom, type GridKey, type PersonKey, type SampleKeys } from '@yiwang/shared/sample-data'
import { invariant } from '@yiwang/shared/errors'
import { gridWorker } from './actors.ts'
import { type County, countyOf, departmentFor } from './county.ts'
import type { Cast } from './courses.ts'

/** One community with hand-made persons, and the moment of loading. */
export interface Stage {
  readonly county: County
  readonly grid: GridKey
  readonly persons: readonly PersonKey[]
  /** start of the day of loading: everything here happened before it */
  readonly now: number
  readonly cast: Cast
  readonly order: number
}

/** The communities of the hand-made persons. */
export function stagesOf(keys: SampleKeys, loadedOn: string): Stage[] {
  return [...new Set(keys.caseLinks.map(({ gridCode }) => gridCode))].map((gridCode, order) => {
    const county = countyOf(keys, `${gridCode.slice(0, 6)}000000`)
    const grid = county.grids.find((candidate) => candidate.gridCode === gridCode)
    invariant(grid, `demonstration grid ${gridCode} exists`)
    const worker = gridWorker(county.workerOf(gridCode))
    const persons = keys.persons.filter((person) => person.demo && person.gridCode.startsWith(gridCode.slice(0, 6)))
    const random = createRandom(900_000 + order)
    const cast = {
      random,
      countyCode: county.code,
      reporter: worker,
      worker,
      department: departmentFor(county, 'LIVELIHOOD', random),
    }
    return { county, grid, persons, now: startOfDay(loadedOn), cast, order }
  })
}
