import { raw } from '@yiwang/shared/database'
import type { Subgraph } from '@yiwang/shared/subgraph'
import { everyRow } from '@yiwang/shared/testing'
import type { OpenGraph } from '../open-graph.ts'
import type { RegionalKey } from './regional-keys.ts'

/** 汉台区, whose records are asked for, and 平鲁区, where whoever asks may do everything. */
export const theirCounty = '610702000000'
export const ownCounty = '140603000000'

/** A record's own number, and one of the same form that no record has. */
export interface KeyPair {
  readonly theirs: string
  readonly nobodys: string
}

/** Numbers of the county's records, one of each state or kind. */
export async function keysIn(
  graph: OpenGraph,
  { subgraph, table, column, each, county = 't.county_code' }: RegionalKey,
  code: string,
): Promise<string[]> {
  const rows = await subgraphOf(graph, subgraph).database.rows<{ id: string }>(
    everyRow`SELECT MIN(t.${raw(column)}) AS id FROM ${raw(table)} t WHERE ${raw(county)} = ${code} GROUP BY ${raw(each)}`,
  )
  return rows.map(({ id }) => id).sort()
}

export async function pairsIn(graph: OpenGraph, key: RegionalKey, code: string): Promise<KeyPair[]> {
  const pairs = (await keysIn(graph, key, code)).map((theirs) => ({ theirs, nobodys: unused(theirs) }))
  for (const { nobodys } of pairs) {
    const taken = await subgraphOf(graph, key.subgraph).database.rows(
      everyRow`SELECT 1 AS one FROM ${raw(key.table)} WHERE ${raw(key.column)} = ${nobodys}`,
    )
    if (taken.length > 0) throw new Error(`${nobodys} is a record's number`)
  }
  if (pairs.length === 0) throw new Error(`no ${key.table} in ${code}`)
  return pairs
}

/** The last of its kind: five digits or letters at the end are the highest there are. */
function unused(id: string): string {
  return id.slice(0, -5) + id.slice(-5).replaceAll(/[A-Z]/g, 'Z').replaceAll(/\d/g, '9')
}

export function subgraphOf(graph: OpenGraph, name: string): Subgraph {
  const found = graph.departments.find(({ subgraph }) => subgraph.name === name)
  if (!found) throw new Error(`no department ${name}`)
  return found.subgraph
}

/** What was answered about a record, without its number. */
export const without = (answer: unknown, id: string) => JSON.stringify(answer).replaceAll(id, '…')
