import { sql, type Transaction, wholeCity, type ScopedSql } from '@yiwang/shared/database'
import type { Access } from '@yiwang/shared/mutation'
import { beijingDate } from '@yiwang/shared/time'
import type { PensionAuthenticationStatus } from '../../generated/resolver-types.ts'
import { visiblePersons } from '../person/repository.ts'
import type { PensionHoldRow, PlacedPensionAuthentication } from './entities.ts'
import { statusOn } from './pension-status.ts'

/** An archive locked for change, with what the rules look at. */
export interface LockedArchive {
  readonly archive: PlacedPensionAuthentication & { readonly gridCode: string | null }
  /** what people decided and did not end */
  readonly hold: PensionHoldRow | null
  /** today */
  readonly status: PensionAuthenticationStatus
}

export function lockArchive({ transaction, scope, now }: Access, authenticationId: string) {
  return lock(transaction, sql`a.authentication_id = ${authenticationId} AND ${visiblePersons(scope)}`, now)
}

/** The archive of a person whom the caller is responsible for or is. */
export function lockArchiveOfPerson({ transaction, scope, caller, now }: Access, personId: string) {
  const inSight = sql`(${visiblePersons(scope)} OR p.person_id = ${caller.personId ?? ''})`
  return lock(transaction, sql`a.person_id = ${personId} AND ${inSight}`, now)
}

/** The archive for the calendar, which has no scope. */
export function lockArchiveForScan(transaction: Transaction, authenticationId: string, now: number) {
  return lock(transaction, wholeCity('CLOCK')`a.authentication_id = ${authenticationId}`, now)
}

async function lock(transaction: Transaction, condition: ScopedSql, now: number): Promise<LockedArchive | null> {
  const [archive] = await transaction.rows<LockedArchive['archive']>(
    sql`
    SELECT a.*, p.grid_code, p.region_code, p.city_code, p.county_code, p.town_code, p.village_code
    FROM pension_authentication a JOIN person_copy p ON p.person_id = a.person_id
    WHERE p.active = 1 AND ${condition} ${transaction.forUpdate}`,
  )
  if (!archive) return null
  const holds = await transaction.rows<PensionHoldRow>(
    wholeCity('FOUND')`
    SELECT h.* FROM pension_hold h
    WHERE h.authentication_id = ${archive.authenticationId} AND h.ended_at IS NULL ORDER BY h.started_at ${transaction.forUpdate}`,
  )
  return { archive, hold: holds[0] ?? null, status: statusOn(beijingDate(now), archive.dueOn, holds) }
}

export async function authenticationOf(
  transaction: Transaction,
  authenticationId: string,
): Promise<PlacedPensionAuthentication | null> {
  const [row] = await transaction.rows<PlacedPensionAuthentication>(
    wholeCity('FOUND')`
    SELECT a.*, p.region_code, p.city_code, p.county_code, p.town_code, p.village_code
    FROM pension_authentication a JOIN person_copy p ON p.person_id = a.person_id
    WHERE a.authentication_id = ${authenticationId}`,
  )
  return row ?? null
}

/** 上门任务 of the archive are done. */
export async function finishTasks(transaction: Transaction, authenticationId: string, now: number): Promise<void> {
  await transaction.run(
    wholeCity('FOUND')`
      UPDATE home_visit_task SET done_at = ${now} WHERE authentication_id = ${authenticationId} AND done_at IS NULL`,
  )
}
