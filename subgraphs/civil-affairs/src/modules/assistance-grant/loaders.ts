import { type Connection, emptyConnection } from '@yiwang/shared/database'
import { defineBatch, defineStatistic } from '@yiwang/shared/graphql'
import type { Period } from '@yiwang/shared/time'
import type { AssistanceGrantRow } from './entities.ts'
import {
  findGrants,
  type GrantPage,
  pageOfGrantsPerPerson,
  sumTemporaryAssistance,
  type TemporaryAssistance,
} from './repository.ts'

export const grantById = defineBatch<null, AssistanceGrantRow | null>(
  (grants, _, { database, scope }) => findGrants(database, scope, grants),
  () => null,
)

export const grantsByPerson = defineBatch<Omit<GrantPage, 'persons'>, Connection<AssistanceGrantRow>>(
  (persons, page, { database, scope }) => pageOfGrantsPerPerson(database, scope, { ...page, persons }),
  () => emptyConnection,
)

export const temporaryAssistanceByRegion = defineStatistic<Period | null, TemporaryAssistance>(
  (regions, period, { database }) => sumTemporaryAssistance(database, regions, period),
  () => ({ count: 0, cents: 0n, fromMedicalAlerts: 0 }),
)
