import { defineBatch } from '@yiwang/shared/graphql'
import type { Period } from '@yiwang/shared/time'
import type { ServiceOrderRow } from './entities.ts'
import { countServiceOrders, findServiceOrders } from './repository.ts'
import { type ServiceOrderFigures, serviceOrderFigures } from './service.ts'

export const serviceOrderByNo = defineBatch<null, ServiceOrderRow | null>(
  (numbers, _, { database, scope }) => findServiceOrders(database, scope, numbers),
  () => null,
)

export const serviceOrderFiguresByRegion = defineBatch<{ period: Period | null }, ServiceOrderFigures>(
  async (regions, { period }, { database }) => {
    const counted = await countServiceOrders(database, regions, period)
    return new Map([...counted].map(([region, rows]) => [region, serviceOrderFigures(rows)]))
  },
  () => serviceOrderFigures([]),
)
