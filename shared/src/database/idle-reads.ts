import type { StatementCounter } from './statement-counter.ts'

export interface ReadingConnection {
  prepare(text: string): { all(parameters: readonly unknown[]): unknown[] }
}

/** Reads on the writer's connection while nothing is written. */
export interface IdleReads {
  useConnection(connection: ReadingConnection): void
  /** The rows; with null something is being written, or the statement may be more than a read. */
  tryQuery(text: string, parameters: readonly unknown[]): Promise<unknown[] | null>
  /** Keeps reads away from what `work` has not committed yet; they wait for brief work. */
  notDuring<Result>(work: () => Promise<Result>, isBrief: boolean): Promise<Result>
}

/** SQLite has no SELECT that writes; WITH may begin either. */
const READS = /^\s*SELECT\b/i

/** the statements of a department, those with lists of keys in some lengths */
const MAX_PREPARED = 500

/**
 * With every commit SQLite throws away what other connections keep in memory of the file. Audits are committed all the
 * time, and a third of what the screens cost was reading the same pages again. The connection that writes keeps its own.
 */
export function createIdleReads(statements: StatementCounter): IdleReads {
  const prepared = new Map<string, ReturnType<ReadingConnection['prepare']>>()
  let prepare: ReadingConnection['prepare'] | undefined
  let writing: { readonly brief: Promise<unknown> | null } | null = null
  const statementOf = (text: string, connect: ReadingConnection['prepare']) => {
    const known = prepared.get(text)
    if (known) return known
    if (prepared.size >= MAX_PREPARED) prepared.clear()
    const statement = connect(text)
    prepared.set(text, statement)
    return statement
  }
  // from here to the rows nothing else runs, a write neither
  const query = (text: string, parameters: readonly unknown[], connect: ReadingConnection['prepare']) => {
    statements.logQuery(text, parameters)
    return statementOf(text, connect).all(parameters.map(toStored))
  }
  return {
    useConnection: (connection) => {
      prepare = connection.prepare.bind(connection)
    },
    tryQuery: async (text, parameters) => {
      const connect = prepare
      if (connect === undefined || !READS.test(text)) return null
      if (writing?.brief) await writing.brief
      return writing ? null : query(text, parameters, connect)
    },
    notDuring: async (work, isBrief) => {
      let end = () => {}
      writing = { brief: isBrief ? new Promise<void>((resolve) => (end = resolve)) : null }
      try {
        return await work()
      } finally {
        writing = null
        end()
      }
    },
  }
}

function toStored(value: unknown): unknown {
  return typeof value === 'boolean' ? Number(value) : value
}
