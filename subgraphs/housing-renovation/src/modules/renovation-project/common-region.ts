import { ancestorAt, type RegionLevel } from '@yiwang/shared/region'

const finestFirst: readonly RegionLevel[] = ['VILLAGE', 'TOWNSHIP', 'COUNTY', 'CITY', 'PROVINCE']

/** The smallest region that holds all the given ones; null where they share not even a province. */
export function commonRegion(codes: readonly string[]): string | null {
  for (const level of finestFirst) {
    const [first, ...others] = new Set(codes.map((code) => ancestorAt(level, code)))
    if (typeof first === 'string' && others.length === 0) return first
  }
  return null
}
