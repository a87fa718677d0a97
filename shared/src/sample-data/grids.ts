import { allocate } from './allocate.ts'
import { groupBy } from './group-by.ts'
import type { Village } from './regions.ts'
import type { GridKey } from './sample-keys.ts'

/** Grids by township; every other township has one grid per village. */
const GRIDS_BY_TOWN: Readonly<Record<string, number>> = {
  // 安源: 360 grids in the 11 units, "1+11+360+N" (S32)
  '360302001000': 27,
  '360302002000': 35,
  '360302003000': 25,
  '360302004000': 54,
  '360302005000': 24,
  '360302006000': 21,
  '360302100000': 42,
  '360302101000': 65,
  '360302102000': 21,
  '360302103000': 39,
  '360302400000': 7,
  // 平鲁: 506 grids in 12 townships (S51)
  '140603100000': 54,
  '140603101000': 28,
  '140603200000': 35,
  '140603201000': 30,
  '140603202000': 61,
  '140603203000': 33,
  '140603204000': 45,
  '140603205000': 39,
  '140603206000': 50,
  '140603207000': 56,
  '140603209000': 45,
  '140603210000': 30,
}

const ORDINALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']

/** Grids in the order of their codes; a code is the village's plus three digits. */
export function createGrids(villages: readonly Village[]): GridKey[] {
  return [...groupBy(villages, ({ townCode }) => townCode)].flatMap(([townCode, ofTown]) => {
    const total = GRIDS_BY_TOWN[townCode] ?? ofTown.length
    const weights = ofTown.map(({ urban }) => (urban ? 1.2 : 1))
    return allocate(total, weights).flatMap((count, index) => {
      const village = ofTown[index]
      return village === undefined ? [] : Array.from({ length: count }, (_, order) => gridOf(village, order))
    })
  })
}

function gridOf(village: Village, order: number): GridKey {
  return {
    gridCode: `${village.code}${String(order + 1).padStart(3, '0')}`,
    villageCode: village.code,
    name: `${village.shortName}第${ORDINALS[order] ?? String(order + 1)}网格`,
  }
}
