import { type RegionColumns } from '@yiwang/shared/region'

/** The region whose donations pay a batch: the county keeps the fund; a batch above counties draws on its own region. */
export function fundOf({ countyCode, regionCode }: RegionColumns): string {
  return countyCode ?? regionCode
}
