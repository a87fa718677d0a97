import { execFileSync } from 'node:child_process'
import { cpSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Config, loadKeys, loadMissingData, openDepartments } from '@yiwang/cli'
import { everyRow } from '@yiwang/shared/testing'
import { sampleConfig } from '../open-graph.ts'

/** The SQLite sample data for who changes it, as it is at one moment, whoever else works on it. @returns where it is */
export async function copySample(directory: string): Promise<Config> {
  const sample = sampleConfig()
  const departments = await openDepartments(sample, loadKeys(sample))
  await loadMissingData(departments)
  cpSync(join(sample.dataDir, 'keys'), join(directory, 'keys'), { recursive: true })
  for (const { subgraph } of departments) {
    await subgraph.database.write(async (transaction) => {
      // whoever has the lock of writers is the only one whom the files could change under
      await transaction.run(everyRow`UPDATE sample_mark SET shown = shown WHERE 1 = 0`)
      for (const file of readdirSync(sample.dataDir).filter((one) => one.startsWith(`${subgraph.name}.sqlite`)))
        if (!file.endsWith('-shm')) copyFromOutside(join(sample.dataDir, file), join(directory, file))
    })
    await subgraph.close()
  }
  if (process.env['TEST_SAMPLE_DIR'] === undefined) rmSync(sample.dataDir, { recursive: true, force: true })
  return { ...sample, dataDir: directory, databaseUrl: undefined }
}

/**
 * In a process of its own: who closes a file gives up all locks that its process has on it (POSIX `fcntl`), SQLite's as well,
 * and the next process to close the database takes the log away from under whoever still writes.
 */
function copyFromOutside(from: string, to: string): void {
  execFileSync(process.execPath, ['-e', 'fs.copyFileSync(process.argv[1], process.argv[2])', from, to])
}
