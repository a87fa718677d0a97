import { type Connection, emptyConnection } from '@yiwang/shared/database'
import { defineBatch } from '@yiwang/shared/graphql'
import type { InstantRange } from '@yiwang/shared/time'
import type { MedicalSettlementRow } from './entities.ts'
import {
  findSettlements,
  pageOfSettlements,
  type SettlementPage,
  type SettlementSums,
  sumSettlements,
} from './repository.ts'

export const settlementById = defineBatch<null, MedicalSettlementRow | null>(
  (ids, _, { database, scope }) => findSettlements(database, scope, ids),
  () => null,
)

export const settlementsOfPerson = defineBatch<SettlementPage, Connection<MedicalSettlementRow>>(
  (persons, page, { database, scope }) => pageOfSettlements(database, scope, { ...page, persons }),
  () => emptyConnection,
)

/** Null for a person the caller may not see. */
export const settlementSumsOfPerson = defineBatch<InstantRange, SettlementSums | null>(
  (persons, range, { database, scope }) => sumSettlements(database, scope, { persons, range }),
  () => null,
)
