import { departments } from '@yiwang/cli'
import type { Database, DatabaseOptions } from '@yiwang/shared/database'
import { openDepartmentDatabase } from '@yiwang/shared/subgraph'
import { insertPlaces } from '../../../subgraphs/grid-governance/test/rows.ts'

/** The database of a department, beside the processes that work on it. */
export function databaseOf(name: string, options: DatabaseOptions): Promise<Database> {
  const found = departments.find(({ definition }) => definition.name === name)
  if (!found) throw new Error(`no department ${name}`)
  return openDepartmentDatabase(found.definition, options)
}

/** A district with two villages and a grid each, and nobody in it. */
export async function layOutDistrict(options: DatabaseOptions): Promise<void> {
  const database = await databaseOf('grid-governance', options)
  await insertPlaces(database)
  await database.close()
}
