import { type Connection, emptyConnection } from '@yiwang/shared/database'
import { invariant } from '@yiwang/shared/errors'
import { defineBatch, type RequestContext } from '@yiwang/shared/graphql'
import type { RegionRow } from './entities.ts'
import { type ChildrenArgs, findRegions, pageOfChildren } from './repository.ts'

export const regionByCode = defineBatch<null, RegionRow | null>(
  (codes, _, { database }) => findRegions(database, codes),
  () => null,
)

export const childrenByCode = defineBatch<ChildrenArgs, Connection<RegionRow>>(
  (codes, args, { database }) => pageOfChildren(database, codes, args),
  () => emptyConnection,
)

/** The region of a record; every record lies in a known region. */
export async function regionOf(
  context: RequestContext,
  { regionCode }: { readonly regionCode: string },
): Promise<RegionRow> {
  const region = await context.load(regionByCode, null, regionCode)
  invariant(region, `record in unknown region ${regionCode}`)
  return region
}
