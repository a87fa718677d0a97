import type { DataSource } from 'typeorm'

export interface Connections {
  readonly writer: DataSource
  readonly reader: DataSource
  /** Runs writes one after the other where the engine needs it. */
  readonly serialise: <Result>(work: () => Promise<Result>) => Promise<Result>
}
