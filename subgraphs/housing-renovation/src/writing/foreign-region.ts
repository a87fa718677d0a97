import { type Access, outOfRegion, type Refusal } from '@yiwang/shared/mutation'
import { contains } from '@yiwang/shared/region'

/** Region codes are public, so the refusal may say that this one lies elsewhere. */
export function foreignRegion({ scope }: Access, code: string): Refusal | null {
  const isOwn = scope.kind === 'regions' && scope.regions.some((own) => contains(own, code))
  return isOwn ? null : outOfRegion(`区划 ${code} 超出本人辖区`, 'regionCode')
}
