import type { Connection } from '@yiwang/shared/database'
import { defineBatch, type RequestContext } from '@yiwang/shared/graphql'
import type { PersonRow } from './entities.ts'
import { searchableFor } from './service.ts'
import { findOwnPerson, findPersons, findPersonsByIdHash, pageOfPersons, type PersonSearch } from './repository.ts'

export const personById = defineBatch<null, PersonRow | null>(
  (ids, _, { database, scope }) => findPersons(database, scope, ids),
  () => null,
)

/** Departmental systems know a person by ID number only; its digest is the second key. */
export const personByIdHash = defineBatch<null, PersonRow | null>(
  (hashes, _, { database, scope }) => findPersonsByIdHash(database, scope, hashes),
  () => null,
)

export function searchPersons(
  { database, scope, now, caller }: RequestContext,
  search: Omit<PersonSearch, 'now' | 'searchable'>,
): Promise<Connection<PersonRow>> {
  return pageOfPersons(database, scope, { ...search, now, searchable: searchableFor(caller) })
}

/** The caller's own record, if they have one. */
export async function ownPerson({ database, caller }: RequestContext): Promise<PersonRow | null> {
  return caller.personId === null ? null : findOwnPerson(database, caller.personId)
}
