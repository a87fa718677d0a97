import type { Logger } from 'typeorm'

export interface RecordedStatement {
  readonly text: string
  readonly parameters: readonly unknown[]
}

/** Counts every statement that reaches the engine, so that tests can assert batching. */
export class StatementCounter implements Logger {
  #count = 0
  #recorded: RecordedStatement[] | null = null

  get count(): number {
    return this.#count
  }

  /** The statements that `work` sends, with their parameters. */
  async record(work: () => Promise<unknown>): Promise<readonly RecordedStatement[]> {
    const recorded: RecordedStatement[] = []
    this.#recorded = recorded
    try {
      await work()
    } finally {
      this.#recorded = null
    }
    return recorded
  }

  /** The texts of the statements that `work` sends. */
  async during(work: () => Promise<unknown>): Promise<readonly string[]> {
    return (await this.record(work)).map(({ text }) => text)
  }

  logQuery(text: string, parameters: readonly unknown[] = []): void {
    this.#count += 1
    this.#recorded?.push({ text, parameters })
  }

  logQueryError(): void {
    // the error itself is thrown to the caller
  }
  logQuerySlow(): void {
    // no threshold is set
  }
  logSchemaBuild(): void {
    // schemas change by migrations only
  }
  logMigration(): void {
    // migrations are run by the command, which says so
  }
  log(): void {
    // nothing of TypeORM's talk is for users
  }
}
