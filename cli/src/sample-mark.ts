import { insertAll, sql } from '@yiwang/shared/database'
import { SampleMark, type SampleKeys } from '@yiwang/shared/sample-data'
import { type DemoFacts, toDemoFacts } from './demo-facts.ts'
import type { OpenDepartment } from './open-departments.ts'

/** Leaves beside the department's rows when they were loaded and what they show, for every later start. */
export async function markAsSample({ subgraph }: OpenDepartment, keys: SampleKeys): Promise<void> {
  const mark = { loadedOn: keys.loadedOn, shown: JSON.stringify(toDemoFacts(keys)) }
  await subgraph.database.write(async (transaction) => {
    await transaction.run(sql`DELETE FROM sample_mark`)
    await insertAll(transaction, SampleMark, [mark])
  })
}

/** What the loaded rows show; null where no department has sample data. */
export async function loadedFacts(open: readonly OpenDepartment[]): Promise<DemoFacts | null> {
  for (const { subgraph } of open) {
    const [mark] = await subgraph.database.rows<{ shown: string }>(sql`SELECT shown FROM sample_mark`)
    // written by markAsSample
    if (mark) return JSON.parse(mark.shown) as DemoFacts
  }
  return null
}
