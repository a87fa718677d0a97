import { defineBatch } from '@yiwang/shared/graphql'
import type { KeyAttentionRow } from './entities.ts'
import { firstAttentionsOfPersons } from './repository.ts'

export const attentionsByPerson = defineBatch<{ first: number }, KeyAttentionRow[]>(
  (persons, { first }, { database, scope }) => firstAttentionsOfPersons(database, scope, persons, first),
  () => [],
)
