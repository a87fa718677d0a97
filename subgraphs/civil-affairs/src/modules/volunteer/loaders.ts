import { type Connection, emptyConnection } from '@yiwang/shared/database'
import { defineBatch } from '@yiwang/shared/graphql'
import type { PointsEntryRow, VolunteerRow } from './entities.ts'
import { findVolunteers, type LedgerPage, pageOfLedgers, sumHours, sumPoints } from './repository.ts'

export const volunteerByPerson = defineBatch<null, VolunteerRow | null>(
  (persons, _, { database, scope }) => findVolunteers(database, scope, persons),
  () => null,
)

export const hoursByVolunteer = defineBatch<null, bigint>(
  (persons, _, { database }) => sumHours(database, persons),
  () => 0n,
)

export const pointsByVolunteer = defineBatch<null, number>(
  (persons, _, { database }) => sumPoints(database, persons),
  () => 0,
)

export const ledgerByVolunteer = defineBatch<LedgerPage, Connection<PointsEntryRow>>(
  (persons, page, { database }) => pageOfLedgers(database, persons, page),
  () => emptyConnection,
)
