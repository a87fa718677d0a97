import { readFileSync } from 'node:fs'
import { invariant } from '../errors/index.ts'
import { ancestorAt, levelOf } from '../region/index.ts'
import type { RegionKey } from './sample-keys.ts'

/** Run by the development zone (开发区托管): 横龙 and 光丰. No sample record lies in them. */
const ENTRUSTED = new Set(['360302007000', '360302008000'])

/** A village or community that records may lie in, with what addresses and names are made of. */
export interface Village {
  readonly code: string
  /** without 居委会 or 村委会: 人民路社区, 草塘村 */
  readonly shortName: string
  readonly urban: boolean
  readonly townCode: string
  readonly townName: string
  readonly countyCode: string
  readonly countyName: string
}

/** All rows of shared/data/regions.csv: code12, level, name, parent12. */
export function readRegions(): RegionKey[] {
  const text = readFileSync(new URL('../../data/regions.csv', import.meta.url), 'utf8')
  return text.trim().split('\n').slice(1).map(parseRegion)
}

function parseRegion(line: string): RegionKey {
  const [code = '', , name = '', parent = ''] = line.trim().split(',')
  return { code, level: levelOf(code), name, parentCode: parent || null, entrusted: ENTRUSTED.has(code) }
}

/** The villages in the order of their codes, without those of entrusted units. */
export function villagesOf(regions: readonly RegionKey[]): Village[] {
  const names = new Map(regions.map(({ code, name }) => [code, name]))
  const nameOf = (code: string) => {
    const name = names.get(code)
    invariant(name !== undefined, `regions.csv has no ${code}`)
    return name
  }
  return regions
    .filter(({ level, parentCode }) => level === 'VILLAGE' && !ENTRUSTED.has(parentCode ?? ''))
    .map(({ code, name }) => {
      const townCode = ancestorAt('TOWNSHIP', code) ?? code
      const countyCode = ancestorAt('COUNTY', code) ?? code
      const place = { townCode, townName: nameOf(townCode), countyCode, countyName: nameOf(countyCode) }
      return { code, shortName: shortNameOf(name), urban: code.slice(9) < '200', ...place }
    })
    .sort((a, b) => (a.code < b.code ? -1 : 1))
}

/** Committees are named in several ways in the list: 居委会, 社区居民委员会, 居委员会, 村委会（大）. */
function shortNameOf(name: string): string {
  return name
    .replace(/(社区)?(居民委员会|居委员会|居委会)$/, '社区')
    .replace(/村?(村民委员会|村委会)(（?大）?)?$/, '村')
}

/** 汉台区武乡镇草塘村 */
export function placeName(village: Village): string {
  return `${village.countyName}${village.townName}${village.shortName}`
}
