import { isDeepStrictEqual } from 'node:util'
import type { Answer } from './executors.ts'

/**
 * When two answers count as equal.
 *
 * `clean`: nothing fails. Our data equal graphql-js's on the merged schema, to the last key and in the same order, and
 * neither has errors but for null where a type forbids it, which no injected fault causes here. Stock's data must equal
 * them as well; where they do not, the case falls under one of the `stockDefects` or is a difference.
 *
 * `faults`: fields fail, or are null against their type, in the same places for everybody; never fields that a key or a
 * `@requires` needs, nor against their type those beside them in an object that it needs, which nulls that object in the
 * subgraph's answer: a representation holds what subgraphs answered, and what comes of a null in it is the business of the one that
 * requires it. Data equal as before. Error
 * paths: every error of ours lies where our data are null, or at or below a null above it (specification §7.1.2), and
 * each null of ours that a fault caused has an error at, above or below it. When no null has bubbled, the paths equal
 * graphql-js's exactly; when one has, §6.4.4 leaves open which of the other errors below it are still reported.
 *
 * `outage`: subgraphs are down, entities are not found. graphql-js knows no subgraphs, so that it only bounds the answer:
 * where ours has a value it is graphql-js's value, and each null that graphql-js has not is explained by an error at,
 * above or below it. An entity that is not found is no error by the federation specification, so that with missing
 * entities nulls need no error. Stock's data equal ours, because both execute the same plan against the same
 * failures.
 */
export type Mode = 'clean' | 'faults' | 'outage'

export interface Answers {
  readonly ours: Answer
  readonly stock: Answer | null
  readonly oracle: Answer
}

/** What is wrong with our answer; null when nothing is. */
export function differenceOfOurs(mode: Mode, { ours, oracle }: Answers, withMissing: boolean): string | null {
  const ourData = ours.data ?? null
  const data = oracle.data ?? null
  if (mode === 'outage') return boundedDifference(ourData, data, { errors: pathsOf(ours), withMissing })
  if (!isSame(ourData, data)) return `data differ from graphql-js at ${firstDifference(ourData, data)}`
  const paths = pathsOf(ours)
  const theirs = pathsOf(oracle)
  const misplaced = paths.find((path) => !isNullAt(ourData, path))
  if (misplaced) return `an error at ${misplaced.join('.')}, where there is a value`
  const silent = theirs.find((path) => !paths.some((own) => isNear(own, nullAbove(ourData, path))))
  if (silent) return `no error explains the null at ${silent.join('.')}`
  if (theirs.length === 0 && paths.length > 0) return `an error at ${paths[0]?.join('.') ?? ''}, where nothing failed`
  const hasBubbled = theirs.some((path) => nullAbove(ourData, path).length < path.length)
  if (hasBubbled) return null
  const own = new Set(paths.map((path) => path.join('.')))
  const expected = new Set(theirs.map((path) => path.join('.')))
  if (isSame([...own].sort(), [...expected].sort())) return null
  return `error paths ${[...own].sort().join()} instead of ${[...expected].sort().join()}`
}

/** Whether stock agrees with ours; its errors are not compared, because its paths are known to be shifted. */
export function agreesWithStock({ ours, stock }: Answers): boolean {
  return stock === null || isDeepStrictEqual(plain(ours.data ?? null, sorted), plain(stock.data ?? null, sorted))
}

type Path = readonly (string | number)[]

type Entries = [string, unknown][]

const inOrder = (entries: Entries): Entries => entries
const sorted = (entries: Entries): Entries => entries.sort(([a], [b]) => (a < b ? -1 : 1))

/** The order of fields counts: it is that of the operation (specification §7.2.2). */
function isSame(a: unknown, b: unknown): boolean {
  return isDeepStrictEqual(plain(a, inOrder), plain(b, inOrder))
}

/** Objects as their entries: graphql-js's have no prototype, and `__proto__` is a key like others. */
function plain(value: unknown, order: (entries: Entries) => Entries): unknown {
  if (Array.isArray(value)) return value.map((each) => plain(each, order))
  if (typeof value !== 'object' || value === null) return value
  return { entries: order(Object.entries(value)).map(([name, inner]) => [name, plain(inner, order)]) }
}

function pathsOf({ errors = [] }: Answer): readonly Path[] {
  return errors.map(({ path }) => path ?? [])
}

function valueAt(data: unknown, path: Path): unknown {
  let at = data
  for (const step of path) {
    if (typeof at !== 'object' || at === null) return at
    at = Object.hasOwn(at, step) ? (at as Record<string | number, unknown>)[step] : undefined
  }
  return at
}

function isNullAt(data: unknown, path: Path): boolean {
  const value = valueAt(data, path)
  return value === null || value === undefined
}

/** The path to the null that stands at `path` or took its place. */
function nullAbove(data: unknown, path: Path): Path {
  for (let length = 0; length <= path.length; length += 1) {
    if (valueAt(data, path.slice(0, length)) === null) return path.slice(0, length)
  }
  return path
}

/** At, above or below; `@` in the path of an error of ours stands for every element of a list. */
function isNear(ours: Path, other: Path): boolean {
  const length = Math.min(ours.length, other.length)
  return ours
    .slice(0, length)
    .every((step, at) => step === other[at] || (step === '@' && typeof other[at] === 'number'))
}

interface Bound {
  readonly errors: readonly Path[]
  readonly withMissing: boolean
}

function boundedDifference(ours: unknown, oracle: unknown, bound: Bound, path: Path = []): string | null {
  if (ours === null) {
    const explained = oracle === null || bound.withMissing || bound.errors.some((each) => isNear(each, path))
    return explained ? null : `no error explains the null at ${path.join('.')}`
  }
  if (Array.isArray(ours) && Array.isArray(oracle)) {
    if (ours.length !== oracle.length) return `a list of another length at ${path.join('.')}`
    return first(ours.map((each, index) => boundedDifference(each, oracle[index], bound, [...path, index])))
  }
  if (!isObject(ours) || !isObject(oracle)) {
    return isSame(ours, oracle) ? null : `another value at ${path.join('.')}`
  }
  if (!isSame(Object.keys(ours), Object.keys(oracle))) return `other fields at ${path.join('.')}`
  return first(Object.keys(ours).map((name) => boundedDifference(ours[name], oracle[name], bound, [...path, name])))
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function first(differences: readonly (string | null)[]): string | null {
  return differences.find((each) => each !== null) ?? null
}

function firstDifference(a: unknown, b: unknown, path: Path = []): string {
  if (Array.isArray(a) && Array.isArray(b) && a.length === b.length) {
    const index = a.findIndex((each, at) => !isSame(each, b[at]))
    if (index >= 0) return firstDifference(a[index], b[index], [...path, index])
  }
  if (isObject(a) && isObject(b) && isSame(Object.keys(a), Object.keys(b))) {
    const name = Object.keys(a).find((each) => !isSame(a[each], b[each]))
    if (name !== undefined) return firstDifference(a[name], b[name], [...path, name])
  }
  return path.join('.')
}
