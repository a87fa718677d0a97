import { departments } from '@yiwang/cli'
import { raw, type Sql, sql } from '@yiwang/shared/database'
import type { Vault } from '@yiwang/shared/vault'
import { type PersonalColumn, personalColumnsOf } from './personal-columns.ts'

/** A value that stands in one personal column and, unless it leaks, nowhere else. */
export interface Sentinel extends PersonalColumn {
  /** `department.table.column` */
  readonly name: string
  readonly text: string
}

/** One for each column that can hold a value of its own. */
export const sentinels: readonly Sentinel[] = departments
  .flatMap(({ definition }) => personalColumnsOf(definition.name))
  .filter(({ kind }) => kind !== 'word' && kind !== 'deed')
  .map((one, index) => ({
    ...one,
    name: `${one.department}.${one.table}.${one.column}`,
    text: textOf(one.kind, index),
  }))

function textOf(kind: PersonalColumn['kind'], index: number): string {
  const number = String(index).padStart(3, '0')
  if (kind === 'phone') return `10077700${number}`
  if (kind === 'day') return `1907-${number.slice(0, 1).padStart(2, '1')}-${String((index % 28) + 1).padStart(2, '0')}`
  return kind === 'cents' ? `7100777${number}` : `QZX${number}QZ`
}

/** What a column is to hold, as SQL; all rows of a table hold the same. */
export function plantedValue({ kind, text, table }: Sentinel, vault: Vault): Sql {
  if (kind === 'phone') return sql`${vault.encrypt(text)}`
  if (kind === 'hash') return sql`${text} || ${raw(`${table}.person_id`)}`
  if (kind === 'cents') return sql`${Number(text)}`
  return sql`${kind === 'list' ? JSON.stringify([text]) : text}`
}

/** What a client wrote where it does not belong, by its place. */
export interface Planted {
  readonly given: Map<string, string>
  /** A text that nothing else has, for this place. */
  textFor(place: string): string
}

export function createPlanted(): Planted {
  const given = new Map<string, string>()
  return {
    given,
    textFor: (place) => {
      const text = `QZY${String(given.size).padStart(5, '0')}QZ`
      given.set(text, place)
      return text
    },
  }
}

const looks =
  /QZX\d{3}QZ|QZY\d{5}QZ|QZZQZ|\b10077700\d{3}\b|\b1907-\d\d-\d\d\b|(?<!\d)7100777\d(?:\d\d|\d\.\d|\.\d\d)(?!\d)/g

/** Everything in a text that looks like a sentinel, each once. */
export function sentinelsIn(text: string): string[] {
  return [...new Set(text.match(looks) ?? [])].map((found) => found.replace('.', ''))
}

/** The columns and places that the sentinels of a text are of; what nobody planted is called by its own text. */
export function sentinelNamesIn(text: string, { given }: Pick<Planted, 'given'>): string[] {
  const names = sentinelsIn(text).map((found) => given.get(found) ?? byText.get(found) ?? found)
  return [...new Set(names)].sort()
}

const byText = new Map(sentinels.map(({ text, name }) => [text, name]))
