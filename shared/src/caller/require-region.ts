import { AppError } from '../errors/index.ts'
import { contains, isRegionCode } from '../region/index.ts'
import type { Caller } from './caller.ts'

/**
 * Statistics of a region are answered only to a caller who is responsible for all of it. Region codes are public, so
 * the refusal may say so.
 */
export function requireRegion(caller: Caller, code: string): void {
  if (caller.regions.some((own) => contains(own, code))) return
  const region = isRegionCode(code) ? `区划 ${code} ` : '区划'
  throw new AppError('OUT_OF_REGION', `${region}超出本人辖区`)
}
