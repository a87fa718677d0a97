import { readFileSync } from 'node:fs'
import Table from 'cli-table3'

/** A number that an article published, and the query that answers it from rows. */
export interface Figure {
  readonly id: string
  readonly place: string
  readonly phrase: string
  readonly query: string
  readonly variables: Record<string, unknown>
  readonly path: readonly (string | number)[]
  readonly expect:
    { readonly equals: unknown } | { readonly between: readonly [number, number]; readonly exclusive: true }
}

export interface FigureResult {
  readonly id: string
  readonly place: string
  readonly phrase: string
  readonly expected: string
  readonly answered: unknown
  readonly ok: boolean
  readonly error: string | null
}

export interface GraphAnswer {
  readonly data?: unknown
  readonly errors?: readonly { readonly message: string }[] | undefined
}

/** Sends one operation to the graph. */
export type Ask = (query: string, variables: Record<string, unknown>) => Promise<GraphAnswer>

const file = new URL('../../shared/contract/figures.json', import.meta.url)

export function readFigures(): Figure[] {
  // a committed file whose form the contract test checks
  return JSON.parse(readFileSync(file, 'utf8')) as Figure[]
}

/** Runs every figure, one after the other. */
export async function checkFigures(ask: Ask, figures: readonly Figure[] = readFigures()): Promise<FigureResult[]> {
  const results: FigureResult[] = []
  for (const figure of figures) results.push(await checkFigure(figure, ask))
  return results
}

async function checkFigure(figure: Figure, ask: Ask): Promise<FigureResult> {
  const { id, place, phrase, query, variables, path } = figure
  const { data, errors } = await ask(query, variables)
  const answered = valueAt(data, path)
  const error = errors?.[0]?.message ?? null
  return {
    id,
    place,
    phrase,
    expected: show(figure.expect),
    answered,
    ok: error === null && matches(figure.expect, answered),
    error,
  }
}

function valueAt(data: unknown, path: Figure['path']): unknown {
  return path.reduce<unknown>(
    // each step goes into a list or an object of the answer; whatever is missing is undefined
    (value, key) =>
      typeof value === 'object' && value !== null ? (value as Record<string | number, unknown>)[key] : undefined,
    data,
  )
}

function matches(expected: Figure['expect'], answered: unknown): boolean {
  if ('equals' in expected) return answered === expected.equals
  const number = typeof answered === 'string' && answered !== '' ? Number(answered) : answered
  const [low, high] = expected.between
  return typeof number === 'number' && number > low && number < high
}

function show(expected: Figure['expect']): string {
  return 'equals' in expected ? String(expected.equals) : `${expected.between[0]} < … < ${expected.between[1]}`
}

/** The results for a terminal. */
export function figureTable(results: readonly FigureResult[]): string {
  const table = new Table({
    head: ['', '编号', '地方', '原文', '刊出', '答出'],
    style: { head: [], border: [] },
    wordWrap: true,
    colWidths: [3, 6, 22, 44, 20, 24],
  })
  for (const { ok, id, place, phrase, expected, answered, error } of results)
    table.push([
      ok ? '✓' : '✗',
      id,
      place,
      phrase,
      expected,
      error ?? (answered === undefined ? '—' : JSON.stringify(answered)),
    ])
  const right = results.filter(({ ok }) => ok).length
  return `${table.toString()}\n${right} of ${results.length}`
}
