import { wholeCity } from '@yiwang/shared/database'
import type { SnapshotEvents } from '@yiwang/shared/events'
import type { LowIncomeCategory } from './generated/resolver-types.ts'
import { lowIncomeEmission } from './modules/low-income/low-income-facts.ts'

interface Classified {
  readonly personId: string
  readonly category: LowIncomeCategory
  readonly effectiveFrom: string
  readonly regionCode: string
}

const PAGE = 1000

/** Every category that has not ended; whoever is not told is NONE. */
export const snapshotEvents: SnapshotEvents = async function* (database) {
  for (let after = ''; ;) {
    const rows = await database.rows<Classified>(
      wholeCity('EVENTS')`
      SELECT l.person_id, l.category, l.effective_from, p.region_code
      FROM low_income_record l JOIN person_copy p ON p.person_id = l.person_id
      WHERE l.effective_to IS NULL AND l.person_id > ${after} ORDER BY l.person_id LIMIT ${PAGE}`,
    )
    for (const { effectiveFrom, ...row } of rows) yield lowIncomeEmission({ ...row, since: effectiveFrom })
    if (rows.length < PAGE) return
    after = rows.at(-1)?.personId ?? ''
  }
}
