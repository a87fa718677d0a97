import { all, byKey, type Connection, type Database, join, pageOf, raw, sql, type Sql } from '@yiwang/shared/database'
import type { InsuranceType } from '../../generated/resolver-types.ts'
import {
  ReimbursementPolicy,
  PolicyLevel,
  PolicyBand,
  PolicyCategory,
  PolicyRemote,
  type PolicyBandRow,
  type PolicyCategoryRow,
  type PolicyLevelRow,
  type PolicyRemoteRow,
  type PolicyRow,
} from './entities.ts'

/** Policies are public documents: no scope applies to any query of this file. */
export function inForce(on: string, alias = 'r'): Sql {
  const policy = raw(alias)
  return sql`${policy}.effective_from <= ${on} AND (${policy}.effective_to IS NULL OR ${policy}.effective_to >= ${on})`
}

export interface PolicyQuery {
  readonly cityCode: string
  readonly insuranceType: InsuranceType | null
  readonly on: string
  readonly first: number
  readonly after: string | null
}

export function pageOfPolicies(database: Database, query: PolicyQuery): Promise<Connection<PolicyRow>> {
  return pageOf<PolicyRow>(database, {
    select: sql`r.*`,
    from: sql`${ReimbursementPolicy.open} r`,
    where: all(
      sql`r.city_code = ${query.cityCode}`,
      query.insuranceType === null ? null : sql`r.insurance_type = ${query.insuranceType}`,
      inForce(query.on),
    ),
    order: [
      { column: 'r.effective_from', property: 'effectiveFrom', direction: 'DESC' },
      { column: 'r.policy_code', property: 'policyCode', direction: 'ASC' },
    ],
    first: query.first,
    after: query.after,
  })
}

/** The policy in force in each city, the newest where several overlap. */
export async function findPoliciesInForce(
  database: Database,
  cities: readonly string[],
  { insuranceType, on }: { readonly insuranceType: InsuranceType; readonly on: string },
): Promise<Map<string, PolicyRow>> {
  const rows = await database.rows<PolicyRow>(sql`
    SELECT r.* FROM ${ReimbursementPolicy.open} r
    WHERE r.city_code IN (${join([...cities])}) AND r.insurance_type = ${insuranceType} AND ${inForce(on)}
    ORDER BY r.effective_from ASC, r.policy_code DESC`)
  return byKey(rows, ({ cityCode }) => cityCode)
}

export function findLevels(database: Database, policies: readonly string[]): Promise<PolicyLevelRow[]> {
  return database.rows(
    sql`SELECT l.* FROM ${PolicyLevel.open} l WHERE l.policy_code IN (${join([...policies])}) ORDER BY l.hospital_level`,
  )
}

export function findBands(database: Database, policies: readonly string[]): Promise<PolicyBandRow[]> {
  return database.rows(sql`SELECT b.* FROM ${PolicyBand.open} b WHERE b.policy_code IN (${join([...policies])})`)
}

export function findCategories(database: Database, policies: readonly string[]): Promise<PolicyCategoryRow[]> {
  return database.rows(sql`SELECT c.* FROM ${PolicyCategory.open} c WHERE c.policy_code IN (${join([...policies])})`)
}

export function findRemotes(database: Database, policies: readonly string[]): Promise<PolicyRemoteRow[]> {
  return database.rows(sql`SELECT m.* FROM ${PolicyRemote.open} m WHERE m.policy_code IN (${join([...policies])})`)
}
