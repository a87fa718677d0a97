import { sql, toCount, type Transaction, wholeCity, type ScopedSql } from '@yiwang/shared/database'
import type { Access } from '@yiwang/shared/mutation'
import {
  ListedSupervision,
  HazardStep,
  FiveImplementations,
  type FiveImplementationsRow,
  type HazardRow,
  type ListedSupervisionRow,
} from './entities.ts'
import { OrganisationCopy } from '../organisation/entities.ts'
import { visibleHazards } from './repository.ts'

/** The hazard locked for change; null when there is none or the caller may not see it. */
export function lockHazard(access: Access, hazardNo: string): Promise<HazardRow | null> {
  return lock(access, hazardNo, visibleHazards(access.scope))
}

/**
 * For those who rectify: the contract answers the officer of another unit with FORBIDDEN (须为责任单位), so the unit is
 * checked after the finding. It holds inside the county of the officer's unit; what another district has nobody can try
 * out.
 */
export function lockHazardForRectifier(access: Access, hazardNo: string): Promise<HazardRow | null> {
  const { scope } = access
  return lock(access, hazardNo, scope.kind === 'organisation' ? nearUnit(scope.uscc) : visibleHazards(scope))
}

function nearUnit(uscc: string): ScopedSql {
  return wholeCity('REFUSED')`(h.organisation_uscc = ${uscc}
    OR h.county_code = (SELECT o.county_code FROM ${OrganisationCopy.open} o WHERE o.uscc = ${uscc}))`
}

async function lock({ transaction }: Access, hazardNo: string, visible: ScopedSql): Promise<HazardRow | null> {
  const [row] = await transaction.rows<HazardRow>(
    sql`SELECT h.* FROM hazard h WHERE h.hazard_no = ${hazardNo} AND ${visible} ${transaction.forUpdate}`,
  )
  return row ?? null
}

export async function hazardOf(transaction: Transaction, hazardNo: string): Promise<HazardRow | null> {
  const [row] = await transaction.rows<HazardRow>(
    wholeCity('FOUND')`SELECT h.* FROM hazard h WHERE h.hazard_no = ${hazardNo}`,
  )
  return row ?? null
}

/** The number of the hazard's next step; the hazard is locked. */
export async function nextHazardStep(transaction: Transaction, hazardNo: string): Promise<number> {
  const [row] = await transaction.rows<{ steps: number | string }>(
    sql`SELECT COUNT(*) AS steps FROM ${HazardStep.open} WHERE hazard_no = ${hazardNo}`,
  )
  return toCount(row?.steps ?? 0) + 1
}

/** 拒改记录: an acceptance in the hazard's history that found it not put right as ordered. */
export async function hasFailedAcceptance(transaction: Transaction, hazardNo: string): Promise<boolean> {
  const rows = await transaction.rows(
    sql`SELECT hazard_no FROM ${HazardStep.open} WHERE hazard_no = ${hazardNo} AND to_status = 'ACCEPTANCE_FAILED' LIMIT 1`,
  )
  return rows.length > 0
}

export async function fiveImplementationsOf(
  transaction: Transaction,
  hazardNo: string,
): Promise<FiveImplementationsRow | null> {
  const [row] = await transaction.rows<FiveImplementationsRow>(
    sql`SELECT f.* FROM ${FiveImplementations.open} f WHERE f.hazard_no = ${hazardNo}`,
  )
  return row ?? null
}

export async function listedSupervisionOf(
  transaction: Transaction,
  hazardNo: string,
): Promise<ListedSupervisionRow | null> {
  const [row] = await transaction.rows<ListedSupervisionRow>(
    sql`SELECT s.* FROM ${ListedSupervision.open} s WHERE s.hazard_no = ${hazardNo}`,
  )
  return row ?? null
}
