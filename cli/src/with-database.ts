import type { Database } from '@yiwang/shared/database'
import { openDepartmentDatabase } from '@yiwang/shared/subgraph'
import type { Config } from './config.ts'
import type { Department } from './departments.ts'
import { loadVault } from './keys.ts'

/** A command's work on the rows of one department, beside whatever serves it. */
export async function withDatabase<Result>(
  { definition }: Department,
  config: Config,
  work: (database: Database) => Promise<Result>,
): Promise<Result> {
  const { name } = definition
  const { dataDir, databaseUrl } = config
  const places = { dataDir, databaseUrl, ownDatabaseUrl: config.ownDatabaseUrl(name), vault: loadVault(config) }
  const database = await openDepartmentDatabase(definition, places)
  try {
    return await work(database)
  } finally {
    await database.close()
  }
}
