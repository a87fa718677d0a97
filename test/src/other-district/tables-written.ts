import type { OpenGraph } from '../open-graph.ts'
import { statementsDuring } from '../statements-during.ts'

const writing = /^\s*(?:INSERT|UPDATE|DELETE|REPLACE)\b/i
const named = /^\s*(?:INSERT\s+(?:IGNORE\s+|OR\s+\w+\s+)?INTO|REPLACE\s+INTO|UPDATE|DELETE\s+FROM)\s+[`"]?(\w+)/i

/** Names of the tables that statements change while `work` runs, in whichever department; those of a rollback too. */
export async function tablesWritten({ departments }: OpenGraph, work: () => Promise<unknown>): Promise<string[]> {
  const sent = await statementsDuring(departments, work)
  const tables = sent.filter((text) => writing.test(text)).map((text) => named.exec(text)?.[1] ?? text)
  return [...new Set(tables)].sort()
}
