import { insertAll, sql } from '@yiwang/shared/database'
import { invariant } from '@yiwang/shared/errors'
import { SampleMark, type SampleKeys, type SampleMarkRow } from '@yiwang/shared/sample-data'
import { type DemoFacts, toDemoFacts } from './demo-facts.ts'
import type { OpenDepartment } from './open-departments.ts'

/** Leaves beside the department's rows when they were loaded and what they show, for every later start. */
export async function markAsSample({ subgraph }: OpenDepartment, keys: SampleKeys): Promise<void> {
  const mark = { loadedOn: keys.loadedOn, shown: JSON.stringify(toDemoFacts(keys)) }
  await subgraph.database.write(async (transaction) => {
    await transaction.run(sql`DELETE FROM ${SampleMark.open}`)
    await insertAll(transaction, SampleMark, [mark])
  })
}

/** What the loaded rows show; null where no department has sample data. */
export async function loadedFacts(open: readonly OpenDepartment[]): Promise<DemoFacts | null> {
  const mark = await findMark(open)
  // written by markAsSample
  return mark && (JSON.parse(mark.shown) as DemoFacts)
}

/** The day, YYYY-MM-DD, around which the demonstration rows lie. */
export async function loadedDay(open: readonly OpenDepartment[]): Promise<string> {
  const mark = await findMark(open)
  invariant(mark, 'sample data has been loaded')
  return mark.loadedOn
}

async function findMark(open: readonly OpenDepartment[]): Promise<SampleMarkRow | null> {
  for (const { subgraph } of open) {
    const [mark] = await subgraph.database.rows<SampleMarkRow>(sql`SELECT * FROM ${SampleMark.open}`)
    if (mark) return mark
  }
  return null
}
