import type { Connection } from '@yiwang/shared/database'
import { defineBatch, type RequestContext } from '@yiwang/shared/graphql'
import type { InsuranceType } from '../../generated/resolver-types.ts'
import type { PolicyLevelRow, PolicyRow } from './entities.ts'
import {
  findBands,
  findCategories,
  findLevels,
  findPoliciesInForce,
  findRemotes,
  pageOfPolicies,
  type PolicyQuery,
} from './repository.ts'
import type { Policy } from './terms.ts'

export const policyInForce = defineBatch<
  { readonly insuranceType: InsuranceType; readonly on: string },
  PolicyRow | null
>(
  (cities, args, { database }) => findPoliciesInForce(database, cities, args),
  () => null,
)

export function policiesOfCity(query: PolicyQuery, { database }: RequestContext): Promise<Connection<PolicyRow>> {
  return pageOfPolicies(database, query)
}

export const levelsOfPolicy = defineBatch<null, readonly PolicyLevelRow[]>(
  async (policies, _, { database }) => byPolicy(await findLevels(database, policies)),
  () => [],
)

/** The tables beside the levels, one statement each. */
export const tablesOfPolicy = defineBatch<null, Pick<Policy, 'bands' | 'categories' | 'remotes'>>(
  async (policies, _, { database }) => {
    const [bands, categories, remotes] = await Promise.all([
      findBands(database, policies).then(byPolicy),
      findCategories(database, policies).then(byPolicy),
      findRemotes(database, policies).then(byPolicy),
    ])
    const tables = (policy: string) => ({
      bands: bands.get(policy) ?? [],
      categories: categories.get(policy) ?? [],
      remotes: remotes.get(policy) ?? [],
    })
    return new Map(policies.map((policy) => [policy, tables(policy)]))
  },
  () => ({ bands: [], categories: [], remotes: [] }),
)

function byPolicy<Row extends { readonly policyCode: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) groups.set(row.policyCode, [...(groups.get(row.policyCode) ?? []), row])
  return groups
}
