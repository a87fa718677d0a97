import { createGivenName, createSurname } from './names.ts'
import { createRandom, type Random } from './random.ts'
import type { GridKey, WorkerKey } from './sample-keys.ts'

/** 徐望镇: 14 villages with 8 workers each, 112 in all (F18); the first three of a village are full-time. */
const XUWANG = '610702107'
const XUWANG_WORKERS_PER_GRID = 8
const XUWANG_FULL_TIME = 3

/** Workers of all grids. Outside 徐望镇 each grid has one full-time worker, so 安源 has exactly 360. */
export function createWorkers(grids: readonly GridKey[]): WorkerKey[] {
  const random = createRandom(20_231_201)
  let order = 0
  return grids.flatMap(({ gridCode }) => {
    const count = gridCode.startsWith(XUWANG) ? XUWANG_WORKERS_PER_GRID : 1
    return Array.from({ length: count }, (_, index) => {
      order += 1
      return createWorker(random, { gridCode, order, fullTime: count === 1 || index < XUWANG_FULL_TIME })
    })
  })
}

function createWorker(random: Random, place: { gridCode: string; order: number; fullTime: boolean }): WorkerKey {
  const gender = random.chance(0.6) ? 'FEMALE' : 'MALE'
  return {
    workerId: `WGY${place.gridCode.slice(0, 6)}${String(place.order).padStart(6, '0')}`,
    displayName: createSurname(random) + createGivenName(random, gender),
    kind: place.fullTime ? 'FULL_TIME' : 'PART_TIME',
    gridCodes: [place.gridCode],
  }
}
