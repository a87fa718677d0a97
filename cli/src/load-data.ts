import { raw, sql, wholeCity } from '@yiwang/shared/database'
import { createSampleKeys } from '@yiwang/shared/sample-data'
import { addDays, beijingDate } from '@yiwang/shared/time'
import { lastCalendarDay } from '@yiwang/shared/working-time'
import type { OpenDepartment } from './open-departments.ts'
import { openProgressBars } from './progress-bars.ts'
import { markAsSample } from './sample-mark.ts'

/** Loads the sample data of every department that has none yet; a department loads whole or not at all. */
export async function loadMissingData(open: readonly OpenDepartment[]): Promise<number> {
  const empty: OpenDepartment[] = []
  for (const one of open) if (await isEmpty(one)) empty.push(one)
  return empty.length === 0 ? 0 : loadData(empty)
}

/** Drops and recreates the tables, then loads. */
export async function reloadData(open: readonly OpenDepartment[]): Promise<number> {
  for (const { subgraph } of open) {
    await subgraph.database.revert()
    await subgraph.database.migrate()
  }
  return loadData(open)
}

/** True when no table of the department has a row. */
export async function isEmpty({ department, subgraph }: OpenDepartment): Promise<boolean> {
  for (const name of tableNames(department)) {
    const any = sql`SELECT 1 AS found FROM ${raw(name)} LIMIT 1`
    const rows = await subgraph.database.rows(wholeCity('TABLE')`${any}`)
    if (rows.length > 0) return false
  }
  return true
}

function tableNames({ definition }: OpenDepartment['department']): string[] {
  return definition.schema.entities.map(({ options }) => options.name)
}

async function loadData(open: readonly OpenDepartment[]): Promise<number> {
  const keys = createSampleKeys(demonstrationDay())
  const bars = openProgressBars()
  let rows = 0
  for (const one of open) {
    const { department, subgraph } = one
    const bar = bars.add(department.title)
    // first: a mark without rows is written anew by the next load, rows without a mark would never get one
    await markAsSample(one, keys)
    rows += await department.loadSampleData(subgraph.database, keys, bar.show)
    bar.complete()
  }
  bars.stop()
  return rows
}

/** A month before the working calendar ends at the latest, since demonstration deadlines lie ahead of the day. */
function demonstrationDay(): string {
  const today = beijingDate(Date.now())
  const latest = addDays(lastCalendarDay(), -30)
  if (today <= latest) return today
  process.stderr.write(
    `工作日历只到 ${lastCalendarDay()}，演示数据以 ${latest} 为准 (demonstration rows are dated ${latest})\n`,
  )
  return latest
}
