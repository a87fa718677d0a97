import type { Logger } from 'typeorm'

/** Counts every statement that reaches the engine, so that tests can assert batching. */
export class StatementCounter implements Logger {
  #count = 0
  #texts: string[] | null = null

  get count(): number {
    return this.#count
  }

  /** The statements that `work` sends. */
  async during(work: () => Promise<unknown>): Promise<readonly string[]> {
    const texts: string[] = []
    this.#texts = texts
    await work()
    this.#texts = null
    return texts
  }

  logQuery(query: string): void {
    this.#count += 1
    this.#texts?.push(query)
  }

  logQueryError(): void {}
  logQuerySlow(): void {}
  logSchemaBuild(): void {}
  logMigration(): void {}
  log(): void {}
}
