import { defineBatch } from '@yiwang/shared/graphql'
import type { PersonRow } from './entities.ts'
import { findPersons, findPersonsByIdHash } from './repository.ts'

export const personById = defineBatch<null, PersonRow | null>(
  (ids, _, { database, scope }) => findPersons(database, scope, ids),
  () => null,
)

/** Departmental systems know a person by ID number only; its digest is the second key. */
export const personByIdHash = defineBatch<null, PersonRow | null>(
  (hashes, _, { database, scope }) => findPersonsByIdHash(database, scope, hashes),
  () => null,
)
