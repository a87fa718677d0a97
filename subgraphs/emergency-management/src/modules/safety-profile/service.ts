import type { RowScope } from '@yiwang/shared/caller'
import type { Database } from '@yiwang/shared/database'
import type { SafetyListKind } from '../../generated/resolver-types.ts'
import type { SafetyListRow } from './entities.ts'
import { findSafetyLists } from './repository.ts'

/** 五张清单 in the order of the contract's enum. */
export const safetyListKinds = [
  'TASK',
  'RESPONSIBILITY',
  'RISK',
  'HAZARD',
  'PROBLEM',
] as const satisfies readonly SafetyListKind[]

/** The lists of each organisation in enum order. */
export async function fiveListsOf(
  database: Database,
  scope: RowScope,
  organisations: readonly string[],
): Promise<Map<string, readonly SafetyListRow[]>> {
  const lists = await findSafetyLists(database, scope, organisations)
  return new Map(organisations.map((uscc) => [uscc, inEnumOrder(lists.filter((list) => list.uscc === uscc))]))
}

/** A key unit must have all five lists on the wall (S10); a list that was never made is not posted either. */
export function allFivePosted(lists: readonly SafetyListRow[]): boolean {
  return safetyListKinds.every((kind) => lists.some((list) => list.kind === kind && list.posted === 1))
}

function inEnumOrder(lists: readonly SafetyListRow[]): SafetyListRow[] {
  return safetyListKinds.flatMap((kind) => lists.filter((list) => list.kind === kind))
}
