import { coversRegion } from '@yiwang/shared/caller'
import { type Access, outOfRegion, type Refusal } from '@yiwang/shared/mutation'

/** Region codes are public, so the refusal may say that this one lies elsewhere. */
export function foreignRegion({ scope }: Access, code: string): Refusal | null {
  return coversRegion(scope, code) ? null : outOfRegion(`区划 ${code} 超出本人辖区`, 'regionCode')
}
