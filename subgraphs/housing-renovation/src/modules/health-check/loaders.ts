import { defineBatch } from '@yiwang/shared/graphql'
import type { HealthCheckRow } from './entities.ts'
import { firstHealthChecks } from './repository.ts'

export const healthChecksByQuarter = defineBatch<number, HealthCheckRow[]>(
  (quarterIds, first, { database }) => firstHealthChecks(database, quarterIds, first),
  () => [],
)
