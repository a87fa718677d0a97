import { type Database, databaseLocation, type DatabaseOptions, openDatabase } from '../database/index.ts'
import type { DatabaseSchema } from '../database/open-database.ts'
import { withKitTables } from './kit-tables.ts'

/** A department's database with all of its tables, for a command that works on rows and serves nobody. */
export async function openDepartmentDatabase(
  { name, schema }: { readonly name: string; readonly schema: DatabaseSchema },
  options: DatabaseOptions,
): Promise<Database> {
  const database = await openDatabase(databaseLocation(name, options), withKitTables(schema), options.vault)
  await database.migrate()
  return database
}
