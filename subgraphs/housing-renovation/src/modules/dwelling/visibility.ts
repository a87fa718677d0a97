import { type ScopeRule, sql } from '@yiwang/shared/database'

/**
 * Who sees a flat (transitions.md, 按角色裁剪行): officials those of their regions, a grid worker those of the own grids,
 * a citizen the own home and what the citizen owns, an enterprise officer and an analyst none. For queries over
 * `dwelling d`.
 */
export const dwellingVisibility: ScopeRule = {
  alias: 'd',
  grid: 'd.grid_code',
  person: (personId) => sql`(
    EXISTS (SELECT 1 FROM dwelling_owner own WHERE own.dwelling_id = d.dwelling_id AND own.person_id = ${personId})
    OR EXISTS (SELECT 1 FROM resident me JOIN dwelling_household home ON home.household_id = me.household_id
      WHERE me.person_id = ${personId} AND home.dwelling_id = d.dwelling_id))`,
}
