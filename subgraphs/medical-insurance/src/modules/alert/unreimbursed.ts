import { all, type Database, inRange, sql, type Sql, toCents, wholeCity } from '@yiwang/shared/database'
import { beijingDate, instantRange } from '@yiwang/shared/time'
import type { AlertRule } from '../../generated/resolver-types.ts'
import { periodOfYear } from '../enrolment/insurance-year.ts'
import { inForce } from '../reimbursement/repository.ts'
import { share } from '../reimbursement/terms.ts'
import { aidsOnBills } from './write-repository.ts'

export type UnreimbursedRule = Extract<AlertRule, `NOT_REIMBURSED_${string}`>

/** 达大病起付线30日 */
const GRACE_MS = 30 * 86_400_000

/** A person whose year has been above the tier-2 threshold for 30 days without what should have followed. */
export interface Unreimbursed {
  readonly personId: string
  readonly year: number
  readonly outOfPocketCents: number
  readonly thresholdCents: number
}

interface Search {
  readonly rule: UnreimbursedRule
  readonly now: number
  /** one person, or at most this many */
  readonly whom: { readonly personId: string } | { readonly limit: number }
}

interface Found {
  personId: string
  outOfPocket: string
  seriousDeductible: string
  thresholdShare: string
}

/**
 * Whom the rule concerns now and has not concerned yet, of the year in which 30 days ago lie: in January that is the
 * year before. Tier 2 of employees follows the basic cap instead of self-pay, so they have no such threshold. The
 * parts of a bill are never negative, so a sum above the threshold 30 days ago is above it now.
 */
export async function findUnreimbursed(
  { rows }: Pick<Database, 'rows'>,
  { rule, now, whom }: Search,
): Promise<Unreimbursed[]> {
  const year = Number(beijingDate(now - GRACE_MS).slice(0, 4))
  const [person, limit] =
    'limit' in whom ? [null, sql`LIMIT ${whom.limit}`] : [sql`s.person_id = ${whom.personId}`, sql``]
  const found = await rows<Found>(
    wholeCity('CLOCK')`
    SELECT x.person_id, x.out_of_pocket, r.serious_deductible_cents AS serious_deductible,
      COALESCE(c.serious_threshold_x100, 10000) AS threshold_share
    FROM (${sumsOfYear({ year, reachedBy: now - GRACE_MS, person })}) x
    JOIN person_copy p ON p.person_id = x.person_id
    LEFT JOIN enrolment e ON e.person_id = x.person_id AND e.year = ${year}
    JOIN reimbursement_policy r ON r.city_code = p.city_code AND r.serious_basis = 'SELF_PAY'
      AND r.insurance_type = COALESCE(e.insurance_type, 'RESIDENT') AND ${inForce(beijingDate(now))}
    LEFT JOIN reimbursement_category c ON c.policy_code = r.policy_code AND c.category = p.low_income_category
    WHERE x.reached * 10000 > r.serious_deductible_cents * COALESCE(c.serious_threshold_x100, 10000)
      AND ${owed(rule, year)} AND ${isNewest(beijingDate(now))}
      AND NOT EXISTS (SELECT 1 FROM medical_alert a
        WHERE a.person_id = x.person_id AND a.rule = ${rule} AND a.year = ${year})
    ORDER BY x.person_id ${limit}`,
  )
  return found.map((row) => ({
    personId: row.personId,
    year,
    outOfPocketCents: Number(row.outOfPocket),
    thresholdCents: Number(share(toCents(row.seriousDeductible), Number(row.thresholdShare))),
  }))
}

/** What each person's bills of the year add up to; `reached` is the self-pay in scope as it stood 30 days ago. */
function sumsOfYear(of: { readonly year: number; readonly reachedBy: number; readonly person: Sql | null }): Sql {
  const selfPay = sql`s.policy_scope_fee_cents - s.basic_fund_pay_cents`
  return sql`
    SELECT s.person_id, SUM(CASE WHEN s.settled_at <= ${of.reachedBy} THEN ${selfPay} ELSE 0 END) AS reached,
      SUM(${selfPay}) AS self_pay, SUM(s.serious_illness_pay_cents) AS serious, SUM(s.medical_aid_pay_cents) AS aid,
      SUM(s.account_pay_cents + s.cash_pay_cents) AS out_of_pocket
    FROM medical_settlement s WHERE ${all(inRange('s.settled_at', instantRange(periodOfYear(of.year))), of.person)}
    GROUP BY s.person_id`
}

/** Tier 2 has not paid at all; or tier 3 owes something for the category and has neither paid nor been granted. */
function owed(rule: UnreimbursedRule, year: number): Sql {
  if (rule === 'NOT_REIMBURSED_SERIOUS_ILLNESS') return sql`x.serious = 0`
  return sql`x.aid = 0 AND c.aid_ratio_x100 > 0
    AND (x.self_pay - x.serious) * 10000 > r.per_capita_income_cents * c.aid_threshold_income_x100
    AND NOT EXISTS (SELECT 1 FROM medical_aid d JOIN medical_alert a ON a.alert_id = d.alert_id
      WHERE a.person_id = x.person_id AND a.year = ${year} AND ${aidsOnBills})`
}

/** Of overlapping policies the one that `findPoliciesInForce` would take. */
function isNewest(on: string): Sql {
  return sql`NOT EXISTS (SELECT 1 FROM reimbursement_policy n
    WHERE n.city_code = r.city_code AND n.insurance_type = r.insurance_type
      AND ${inForce(on, 'n')}
      AND (n.effective_from > r.effective_from OR (n.effective_from = r.effective_from AND n.policy_code < r.policy_code)))`
}
