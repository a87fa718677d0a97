import { raw, sql, wholeCity } from '@yiwang/shared/database'
import { createSampleKeys } from '@yiwang/shared/sample-data'
import { beijingDate } from '@yiwang/shared/time'
import { lastCalendarDay } from '@yiwang/shared/working-time'
import { demonstrationDay } from './demonstration-day.ts'
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
  const day = demonstrationDay()
  tellDay(day)
  const keys = createSampleKeys(day)
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

/** Says so when the demonstration rows are not of today. */
function tellDay(day: string): void {
  if (day === beijingDate(Date.now())) return
  process.stderr.write(
    `工作日历只到 ${lastCalendarDay()}，演示数据以 ${day} 为准 (demonstration rows are dated ${day})\n`,
  )
}
