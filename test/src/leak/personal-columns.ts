import { readFileSync } from 'node:fs'
import type { OpenDepartment } from '@yiwang/cli'

export type Kind = 'text' | 'travels' | 'hash' | 'phone' | 'day' | 'cents' | 'list' | 'word' | 'deed'

/** A column of which somebody decided that it tells of natural persons. */
export interface PersonalColumn {
  readonly department: string
  readonly table: string
  readonly column: string
  readonly kind: Kind
}

type ByDepartment = Readonly<Record<string, Readonly<Record<string, string>>>>

interface Columns {
  /** by field that the schemas declare personal: the columns that its value is made of */
  readonly fields: Readonly<Record<string, string>>
  readonly personal: ByDepartment
  readonly other: ByDepartment
}

// written by hand; its own words say how
const columns = JSON.parse(readFileSync(new URL('personal-columns.json', import.meta.url), 'utf8')) as Columns

/** The tables that every department has because of the kit stand in the list once. */
const EVERY = 'every department'
const REGION = ['region_code', 'city_code', 'county_code', 'town_code', 'village_code']

export const columnsOfField: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(columns.fields).map(([field, names]) => [field, names.split(' ')]),
)

export function personalColumnsOf(department: string): PersonalColumn[] {
  return [columns.personal[department], columns.personal[EVERY]].flatMap((tables) =>
    Object.entries(tables ?? {}).flatMap(([table, names]) =>
      names.split(' ').map((name) => {
        const [column = '', kind] = name.split(':')
        // the list has no other kinds, which the completeness of the sentinels checks
        return { department, table, column, kind: kind as Kind }
      }),
    ),
  )
}

/** Every column of a department's tables, `table.column`, that the list knows, personal or not. */
export function knownColumnsOf(department: string): string[] {
  const other = [columns.other[department], columns.other[EVERY]].flatMap((tables) =>
    Object.entries(tables ?? {}).flatMap(([table, names]) =>
      names
        .split(' ')
        .filter((name) => name !== '')
        .flatMap((name) => (name === '(region)' ? REGION : [name]))
        .map((column) => `${table}.${column}`),
    ),
  )
  return [...other, ...personalColumnsOf(department).map(({ table, column }) => `${table}.${column}`)].sort()
}

/** The same as the department's own tables have them. */
export function ownColumnsOf({ subgraph }: OpenDepartment): string[] {
  return subgraph.database.tables
    .flatMap(({ options }) => Object.values(options.columns).map((column) => `${options.name}.${String(column?.name)}`))
    .sort()
}
