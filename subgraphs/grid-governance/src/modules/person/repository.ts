import {
  all,
  byKey,
  type Connection,
  containsKeyword,
  type Database,
  inList,
  inRegion,
  join,
  pageOf,
  raw,
  type Sql,
  sql,
  visibleTo,
  type ScopedSql,
  wholeCity,
} from '@yiwang/shared/database'
import type { RowScope } from '@yiwang/shared/caller'
import { CHILD_AGE } from '@yiwang/shared/privacy'
import type { PersonFilter } from '../../generated/resolver-types.ts'
import type { PersonRow } from './entities.ts'
import { bornOnOrBefore } from './age.ts'
import { phoneHash } from './phone.ts'

/** Persons in scope: the region's, the grid's, the citizen's own record; none for enterprises and analysts. */
export function visiblePersons(scope: RowScope, alias: string): ScopedSql {
  return visibleTo(scope, {
    alias,
    grid: `${alias}.grid_code`,
    person: (personId) => sql`${raw(`${alias}.person_id`)} = ${personId}`,
  })
}

export async function findPersons(
  database: Database,
  scope: RowScope,
  ids: readonly string[],
): Promise<Map<string, PersonRow>> {
  const rows = await database.rows<PersonRow>(
    sql`SELECT p.* FROM person p WHERE p.person_id IN (${join([...ids])}) AND ${visiblePersons(scope, 'p')}`,
  )
  return byKey(rows, ({ personId }) => personId)
}

export async function findPersonsByIdHash(
  database: Database,
  scope: RowScope,
  hashes: readonly string[],
): Promise<Map<string, PersonRow>> {
  const rows = await database.rows<PersonRow>(
    sql`SELECT p.* FROM person p WHERE p.id_hash IN (${join([...hashes])}) AND ${visiblePersons(scope, 'p')}`,
  )
  return byKey(rows, ({ idHash }) => idHash)
}

/** The record of a person who asks for their own, whatever their other roles see. */
export async function findOwnPerson(database: Database, personId: string): Promise<PersonRow | null> {
  const [row] = await database.rows<PersonRow>(
    wholeCity('OWN')`SELECT p.* FROM person p WHERE p.person_id = ${personId}`,
  )
  return row ?? null
}

/** What a keyword may be compared with: the caller must not find out by it what the answer masks. */
export interface Searchable {
  readonly names: boolean
  /** whole telephone numbers, by digest */
  readonly phones: boolean
  /** masked names and numbers of children */
  readonly children: boolean
}

export interface PersonSearch {
  readonly filter: PersonFilter
  readonly searchable: Searchable
  readonly now: number
  readonly first: number
  readonly after: string | null
}

export function pageOfPersons(
  database: Database,
  scope: RowScope,
  search: PersonSearch,
): Promise<Connection<PersonRow>> {
  const { first, after } = search
  return pageOf<PersonRow>(database, {
    select: sql`p.*`,
    from: sql`person p`,
    where: all(visiblePersons(scope, 'p'), ...matching(search, database)),
    order: [{ column: 'p.person_id', property: 'personId', direction: 'ASC' }],
    first,
    after,
  })
}

function matching({ filter, now, searchable }: PersonSearch, { vault }: Database): (Sql | null)[] {
  const { gridCode, regionCode, keyword, minAge, maxAge, residenceTypes } = filter
  return [
    gridCode === null || gridCode === undefined ? null : sql`p.grid_code = ${gridCode}`,
    regionCode === null || regionCode === undefined ? null : inRegion(regionCode, 'p'),
    keyword === null || keyword === undefined ? null : withKeyword(keyword, searchable, { now, vault }),
    minAge === null || minAge === undefined ? null : sql`p.birth_date <= ${bornOnOrBefore(minAge, now)}`,
    maxAge === null || maxAge === undefined ? null : sql`p.birth_date > ${bornOnOrBefore(maxAge + 1, now)}`,
    inList('p.residence_type', residenceTypes),
  ]
}

function withKeyword(
  keyword: string,
  { names, phones, children }: Searchable,
  { now, vault }: { readonly now: number; readonly vault: Database['vault'] },
): Sql {
  const shown = sql`${containsKeyword(names ? 'p.name' : 'p.display_name', keyword)}
    OR ${containsKeyword('p.id_number_masked', keyword)}`
  const matches = phones ? sql`(${shown} OR p.phone_hash = ${phoneHash(keyword.trim(), vault)})` : sql`(${shown})`
  return children ? matches : sql`(${matches} AND p.birth_date <= ${bornOnOrBefore(CHILD_AGE, now)})`
}
