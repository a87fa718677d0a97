import { invariant } from '@yiwang/shared/errors'

/** Digits of village, township, county, city and province. */
const PREFIXES = [12, 9, 6, 4, 2]

/** The smallest region that holds all the grids. */
export function smallestRegionOf(gridCodes: readonly string[]): string {
  const [first] = gridCodes
  invariant(first, 'no grids')
  const length = PREFIXES.find((digits) => gridCodes.every((code) => code.startsWith(first.slice(0, digits))))
  invariant(length, `grids of several provinces: ${gridCodes.join(' ')}`)
  return first.slice(0, length).padEnd(12, '0')
}
