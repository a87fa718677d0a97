import type { Connection } from '@yiwang/shared/database'
import { defineBatch, type RequestContext, defineStatistic } from '@yiwang/shared/graphql'
import type { Period } from '@yiwang/shared/time'
import type { ServiceOrderRow } from './entities.ts'
import { countServiceOrders, findServiceOrders, pageOfServiceOrders, type ServiceOrderSearch } from './repository.ts'
import { type ServiceOrderFigures, serviceOrderFigures } from './service.ts'

export const serviceOrderByNo = defineBatch<null, ServiceOrderRow | null>(
  (numbers, _, { database, scope }) => findServiceOrders(database, scope, numbers),
  () => null,
)

export const serviceOrderFiguresByRegion = defineStatistic<{ period: Period | null }, ServiceOrderFigures>(
  async (regions, { period }, { database }) => {
    const counted = await countServiceOrders(database, regions, period)
    return new Map([...counted].map(([region, rows]) => [region, serviceOrderFigures(rows)]))
  },
  () => serviceOrderFigures([]),
)

export function listServiceOrders(
  { database, scope }: RequestContext,
  search: ServiceOrderSearch,
): Promise<Connection<ServiceOrderRow>> {
  return pageOfServiceOrders(database, scope, search)
}
