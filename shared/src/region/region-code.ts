import { AppError } from '../errors/index.ts'

/** Level of a 12-digit 统计用区划代码 (province 2, city 2, county 2, township 3, village 3 digits). */
export type RegionLevel = 'PROVINCE' | 'CITY' | 'COUNTY' | 'TOWNSHIP' | 'VILLAGE'

/** Digits that tell a unit of the level apart; the rest of its code is zero. */
const prefixLength = { PROVINCE: 2, CITY: 4, COUNTY: 6, TOWNSHIP: 9, VILLAGE: 12 } as const satisfies Record<
  RegionLevel,
  number
>

const CODE = /^[1-9]\d{11}$/

export function isRegionCode(code: string): boolean {
  return CODE.test(code)
}

/**
 * The level is that of the last segment which is not all zeros. Zeros are never trimmed: 铺镇 610702100000 ends in
 * five zeros, but its township segment is 100, so its prefix has nine digits.
 */
export function levelOf(code: string): RegionLevel {
  if (!isRegionCode(code)) throw invalidRegionCode()
  if (code.slice(9) !== '000') return 'VILLAGE'
  if (code.slice(6, 9) !== '000') return 'TOWNSHIP'
  if (code.slice(4, 6) !== '00') return 'COUNTY'
  if (code.slice(2, 4) !== '00') return 'CITY'
  return 'PROVINCE'
}

/** The leading digits that all units inside the region share. */
export function regionPrefix(code: string): string {
  return code.slice(0, prefixLength[levelOf(code)])
}

/** True when `inner` is `outer` or lies inside it. */
export function contains(outer: string, inner: string): boolean {
  return isRegionCode(inner) && inner.startsWith(regionPrefix(outer))
}

/** The unit of the given level that `code` lies in, or null when `code` is itself above that level. */
export function ancestorAt(level: RegionLevel, code: string): string | null {
  return prefixLength[levelOf(code)] < prefixLength[level] ? null : unitAt(level, code)
}

function unitAt(level: RegionLevel, code: string): string {
  return code.slice(0, prefixLength[level]).padEnd(12, '0')
}

/** The region columns that every scoped table carries, so that scope and statistics are equality look-ups. */
export interface RegionColumns {
  /** the finest known unit */
  regionCode: string
  cityCode: string | null
  countyCode: string | null
  townCode: string | null
  villageCode: string | null
}

export function regionColumns(code: string): RegionColumns {
  const known = prefixLength[levelOf(code)]
  const at = (level: RegionLevel) => (known < prefixLength[level] ? null : unitAt(level, code))
  return {
    regionCode: code,
    cityCode: at('CITY'),
    countyCode: at('COUNTY'),
    townCode: at('TOWNSHIP'),
    villageCode: at('VILLAGE'),
  }
}

function invalidRegionCode(): AppError {
  return new AppError('BAD_USER_INPUT', '区划代码应为12位数字')
}
