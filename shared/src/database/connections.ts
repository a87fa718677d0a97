import type { DataSource } from 'typeorm'

/** Runs the text of a query that reads. */
export interface QueryRunnerLike {
  query(text: string, parameters?: unknown[]): Promise<unknown>
}

export interface Connections {
  readonly writer: DataSource
  /** sees what is committed, and nothing else */
  readonly reader: QueryRunnerLike
  /** Runs writes one after the other where the engine needs it; it may let reads wait for a brief one. */
  readonly serialise: <Result>(work: () => Promise<Result>, isBrief?: boolean) => Promise<Result>
  readonly close: () => Promise<void>
}
