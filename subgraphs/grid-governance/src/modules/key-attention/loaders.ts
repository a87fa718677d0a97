import type { Connection } from '@yiwang/shared/database'
import { defineBatch, type RequestContext } from '@yiwang/shared/graphql'
import type { KeyAttentionRow } from './entities.ts'
import { firstAttentionsOfPersons, pageOfAttentions, type KeyAttentionSearch } from './repository.ts'

export const attentionsByPerson = defineBatch<{ first: number }, KeyAttentionRow[]>(
  (persons, { first }, { database, scope }) => firstAttentionsOfPersons(database, scope, persons, first),
  () => [],
)

export function listAttentions(
  { database, scope }: RequestContext,
  search: KeyAttentionSearch,
): Promise<Connection<KeyAttentionRow>> {
  return pageOfAttentions(database, scope, search)
}
