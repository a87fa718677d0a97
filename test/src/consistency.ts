import { readFileSync } from 'node:fs'
import type { AskAs } from './ask.ts'

/** A rule over the answers of named operations (consistency.json). */
export interface ConsistencyRule {
  readonly id: string
  readonly description: string
  readonly operations: readonly {
    readonly name: string
    readonly query: string
    readonly variables: Record<string, unknown>
  }[]
  readonly rule: string
}

const file = new URL('../../shared/contract/consistency.json', import.meta.url)

export function readConsistencyRules(): ConsistencyRule[] {
  return JSON.parse(readFileSync(file, 'utf8')) as ConsistencyRule[]
}

/** True when the rule holds; its operations run in order, a later one may take a value of an earlier answer. */
export async function holds({ operations, rule }: ConsistencyRule, ask: AskAs): Promise<boolean> {
  const answers: Record<string, unknown> = {}
  for (const { name, query, variables } of operations) answers[name] = await ask(query, filledIn(variables, answers))
  return evaluate(rule, answers) === true
}

/** "${p1.data.cases.pageInfo.endCursor}" is the value at that place of an earlier answer. */
function filledIn(variables: Record<string, unknown>, answers: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(variables).map(([name, value]) => {
      const place = typeof value === 'string' ? /^\$\{(.+)\}$/.exec(value)?.[1] : undefined
      return [name, place === undefined ? value : evaluate(place, answers)]
    }),
  )
}

const helpers = {
  sum: (list: unknown[], of: (item: unknown) => number | bigint) => {
    const values = list.map(of)
    return typeof values[0] === 'bigint'
      ? (values as bigint[]).reduce((a, b) => a + b, 0n)
      : (values as number[]).reduce((a, b) => a + b, 0)
  },
  big: (text: string) => BigInt(text),
  pct: (n: number, d: number, k: number) => ((100 * n) / d).toFixed(k),
  addMonths: (date: string, months: number) => {
    const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
    const last = new Date(Date.UTC(year, month + months, 0))
    const clamped = Math.min(day, last.getUTCDate())
    return new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), clamped)).toISOString().slice(0, 10)
  },
}

/** The rules are expressions of a committed file, never of a user. */
function evaluate(expression: string, answers: Record<string, unknown>): unknown {
  const names = [...Object.keys(helpers), ...Object.keys(answers)]
  // eslint-disable-next-line @typescript-eslint/no-implied-eval
  const run = new Function(...names, `return (${expression})`) as (...values: unknown[]) => unknown
  return run(...Object.values(helpers), ...Object.values(answers))
}
