import { coversRegion, mayEnterFor, type RowScope } from '../caller/index.ts'
import { ancestorAt, isRegionCode } from '../region/index.ts'
import { badInput, outOfRegion, type Refusal } from './refusal.ts'

/** The region that an input puts a new record at: well formed, a county or finer, where the caller may enter records. */
export function checkRegion(scope: RowScope, code: string): Refusal | null {
  return malformedRegion(code) ?? (mayEnterFor(scope, code) ? null : elsewhere(code, 'regionCode'))
}

export function malformedRegion(code: string): Refusal | null {
  if (!isRegionCode(code)) return badInput('区划代码应为12位数字', 'regionCode')
  return ancestorAt('COUNTY', code) === null ? badInput(`区划应为区县级或以下，收到 ${code}`, 'regionCode') : null
}

/** A region all of which the caller has to be responsible for, of any level. */
export function requireCovered(scope: RowScope, code: string, field = 'regionCode'): Refusal | null {
  return coversRegion(scope, code) ? null : elsewhere(code, field)
}

/** Region codes are public, so the refusal may say that this one lies elsewhere. */
function elsewhere(code: string, field: string): Refusal {
  return outOfRegion(`区划 ${code} 超出本人辖区`, field)
}
