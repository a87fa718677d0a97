import { type Connection, emptyConnection } from '@yiwang/shared/database'
import { type Batch, defineBatch, type RequestContext } from '@yiwang/shared/graphql'

/** The arguments of a list, defaults applied. */
export interface ListArgs<Filter> {
  readonly filter: Filter
  readonly first: number
  readonly after: string | null
}

/** A list that is asked for at the root by region: a statement per list, shared by aliases that ask the same. */
export function defineRegionList<Filter, Row extends object>(
  pageOfRegion: (region: string, args: ListArgs<Filter>, context: RequestContext) => Promise<Connection<Row>>,
): Batch<ListArgs<Filter>, Connection<Row>> {
  return defineBatch<ListArgs<Filter>, Connection<Row>>(
    async (regions, args, context) =>
      new Map(
        await Promise.all(regions.map(async (region) => [region, await pageOfRegion(region, args, context)] as const)),
      ),
    () => emptyConnection,
  )
}
