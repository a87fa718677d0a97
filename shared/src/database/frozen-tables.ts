import { type QueryRunner, Table as TypeormTable, type TableOptions } from 'typeorm'

/** A table as a migration froze it; later changes of the entity do not reach into an old migration. */
export type FrozenTable = TableOptions

export async function createTables(runner: QueryRunner, tables: readonly FrozenTable[]): Promise<void> {
  for (const table of tables) await runner.createTable(new TypeormTable(table))
}

export async function dropTables(runner: QueryRunner, tables: readonly FrozenTable[]): Promise<void> {
  for (const table of [...tables].reverse()) await runner.dropTable(table.name, true)
}
