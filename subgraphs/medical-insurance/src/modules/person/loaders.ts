import { defineBatch } from '@yiwang/shared/graphql'
import type { PersonCopyRow } from './entities.ts'
import { findPersons } from './repository.ts'

/** A visible person by personId or idHash, whichever the representation brought. */
export const personByKey = defineBatch<null, PersonCopyRow | null>(
  (keys, _, { database, scope }) => findPersons(database, scope, keys),
  () => null,
)
