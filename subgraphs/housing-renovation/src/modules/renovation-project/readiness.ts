import { sql, type Transaction } from '@yiwang/shared/database'
import { type Refusal, violates } from '@yiwang/shared/mutation'
import type { RenovationStatus } from '../../generated/resolver-types.ts'
import { findTalliedVotes } from '../owner-vote/repository.ts'
import { resultOf } from '../owner-vote/service.ts'
import type { QuarterRow } from '../quarter/entities.ts'
import { ProjectQuarter } from './entities.ts'
import { Item } from '../renovation-item/entities.ts'

/** What must hold before a project may take a step; the steps that are not named here need nothing more. */
const requirements: Partial<Record<RenovationStatus, readonly Requirement[]>> = {
  PLANNED: [everyQuarterChecked, votePassed],
  COMPLETED: [everyItemDone],
  MAINTAINED: [everyQuarterServed],
}

type Requirement = (transaction: Transaction, projectNo: string) => Promise<Refusal | null>

export async function refuseUnready(
  transaction: Transaction,
  projectNo: string,
  to: RenovationStatus,
): Promise<Refusal | null> {
  for (const requirement of requirements[to] ?? []) {
    const refusal = await requirement(transaction, projectNo)
    if (refusal) return refusal
  }
  return null
}

async function everyQuarterChecked(transaction: Transaction, projectNo: string): Promise<Refusal | null> {
  const unchecked = await transaction.rows<QuarterRow>(sql`
    SELECT q.* FROM ${ProjectQuarter.open} pq JOIN residential_quarter q ON q.quarter_id = pq.quarter_id
    WHERE pq.project_no = ${projectNo}
      AND NOT EXISTS (SELECT 1 FROM health_check c WHERE c.quarter_id = q.quarter_id) ORDER BY pq.position`)
  return refuseUnchecked(unchecked)
}

/** "无体检、不更新" (S55). */
export function refuseUnchecked(unchecked: readonly QuarterRow[]): Refusal | null {
  const names = unchecked.map(({ name }) => `“${name}”`).join('、')
  return unchecked.length === 0 ? null : violates('R-HEALTH-CHECK', `无体检不更新：小区${names}还没有体检`)
}

async function votePassed(transaction: Transaction, projectNo: string): Promise<Refusal | null> {
  const vote = (await findTalliedVotes(transaction, [projectNo])).get(projectNo)
  return vote && resultOf(vote) === true ? null : violates('R-VOTE-PASSED', '业主表决未通过，不能列入计划')
}

async function everyItemDone(transaction: Transaction, projectNo: string): Promise<Refusal | null> {
  const open = await transaction.rows<{ name: string }>(sql`
    SELECT i.name FROM ${Item.open} i
    WHERE i.project_no = ${projectNo} AND i.adopted = 1 AND i.done = 0 ORDER BY i.item_id`)
  const names = open.map(({ name }) => `“${name}”`).join('、')
  return open.length === 0 ? null : violates('R-ITEM-DONE', `已采纳的${names}还未完工，不能竣工验收`)
}

/** 无物业 (NONE) is a record that nobody looks after the quarter. */
async function everyQuarterServed(transaction: Transaction, projectNo: string): Promise<Refusal | null> {
  const unserved = await transaction.rows<QuarterRow>(sql`
    SELECT q.* FROM ${ProjectQuarter.open} pq JOIN residential_quarter q ON q.quarter_id = pq.quarter_id
    WHERE pq.project_no = ${projectNo} AND NOT EXISTS
      (SELECT 1 FROM property_service s WHERE s.quarter_id = q.quarter_id AND s.mode <> 'NONE') ORDER BY pq.position`)
  const names = unserved.map(({ name }) => `“${name}”`).join('、')
  return unserved.length === 0 ? null : violates('R-PROPERTY', `小区${names}还未落实物业服务，不能转入长效管护`)
}
