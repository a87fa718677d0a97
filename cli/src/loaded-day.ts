import { sql } from '@yiwang/shared/database'
import { createSampleKeys } from '@yiwang/shared/sample-data'
import { addDays, beijingDate } from '@yiwang/shared/time'
import type { OpenDepartment } from './open-departments.ts'

/**
 * The day that the demonstration rows were loaded on. Their case numbers carry a date, so the newest demonstration case
 * of the example county tells it; without one it is today.
 */
export async function loadedDay(open: readonly OpenDepartment[]): Promise<string> {
  const today = beijingDate(Date.now())
  const grid = open.find(({ subgraph }) => subgraph.name === 'grid-governance')
  const { caseNo, countyCode } = createSampleKeys(today).examples
  const [county, order] = [countyCode.slice(0, 6), caseNo.slice(14)]
  const rows = await grid?.subgraph.database.rows<{ newest: string | null }>(
    sql`SELECT MAX(case_no) AS newest FROM governance_case WHERE case_no LIKE ${`${county}________${order}`}`,
  )
  const newest = rows?.[0]?.newest
  if (!newest) return today
  const [year, month, day] = [newest.slice(6, 10), newest.slice(10, 12), newest.slice(12, 14)]
  const back = (Date.parse(today) - Date.parse(dateOf(caseNo))) / 86_400_000
  return addDays(`${year}-${month}-${day}`, back)
}

function dateOf(caseNo: string): string {
  return `${caseNo.slice(6, 10)}-${caseNo.slice(10, 12)}-${caseNo.slice(12, 14)}`
}
