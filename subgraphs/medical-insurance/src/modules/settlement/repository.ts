import type { RowScope } from '@yiwang/shared/caller'
import {
  all,
  byKey,
  type Connection,
  type Database,
  inRange,
  join,
  pagePerParent,
  sql,
  toCents,
} from '@yiwang/shared/database'
import { instantRange, type InstantRange, type Period } from '@yiwang/shared/time'
import { visiblePerson } from '../person/repository.ts'
import type { MedicalSettlementRow } from './entities.ts'

const settlementOfPerson = sql`medical_settlement s JOIN person_copy p ON p.person_id = s.person_id`

export async function findSettlements(
  database: Database,
  scope: RowScope,
  ids: readonly string[],
): Promise<Map<string, MedicalSettlementRow>> {
  const rows = await database.rows<MedicalSettlementRow>(
    sql`SELECT s.* FROM ${settlementOfPerson} WHERE s.setl_id IN (${join([...ids])}) AND ${visiblePerson(scope)}`,
  )
  return byKey(rows, ({ setlId }) => setlId)
}

export interface SettlementPage {
  readonly period: Period | null
  readonly first: number
  readonly after: string | null
}

/** The newest settlements of each person. */
export function pageOfSettlements(
  database: Database,
  scope: RowScope,
  { persons, period, first, after }: SettlementPage & { readonly persons: readonly string[] },
): Promise<Map<string, Connection<MedicalSettlementRow>>> {
  return pagePerParent<MedicalSettlementRow>(database, persons, {
    select: sql`s.*`,
    from: settlementOfPerson,
    parent: 's.person_id',
    where: all(inRange('s.settled_at', instantRange(period)), visiblePerson(scope)),
    order: [
      { column: 's.settled_at', property: 'settledAt', direction: 'DESC' },
      { column: 's.setl_id', property: 'setlId', direction: 'ASC' },
    ],
    first,
    after,
  })
}

/** What a person's settlements of a span add up to, in 分. */
export interface SettlementSums {
  /** 个人账户 and cash */
  readonly outOfPocket: bigint
  /** policy-scope fee less basic insurance */
  readonly selfPayInScope: bigint
  readonly basic: bigint
  readonly serious: bigint
  readonly aid: bigint
}

/** Sums of each visible person; without settlements all are zero, an invisible person is absent. */
export async function sumSettlements(
  database: Database,
  scope: RowScope,
  { persons, range }: { readonly persons: readonly string[]; readonly range: InstantRange },
): Promise<Map<string, SettlementSums>> {
  const rows = await database.rows<{ personId: string } & Record<keyof SettlementSums, string>>(sql`
    SELECT p.person_id, SUM(s.account_pay_cents + s.cash_pay_cents) AS out_of_pocket,
      SUM(s.policy_scope_fee_cents - s.basic_fund_pay_cents) AS self_pay_in_scope,
      SUM(s.basic_fund_pay_cents) AS basic, SUM(s.serious_illness_pay_cents) AS serious,
      SUM(s.medical_aid_pay_cents) AS aid
    FROM person_copy p
    LEFT JOIN medical_settlement s ON ${all(sql`s.person_id = p.person_id`, inRange('s.settled_at', range))}
    WHERE p.person_id IN (${join([...persons])}) AND ${visiblePerson(scope)}
    GROUP BY p.person_id`)
  return new Map(rows.map(({ personId, ...sums }) => [personId, sumsOf(sums)]))
}

function sumsOf(row: Record<keyof SettlementSums, string>): SettlementSums {
  return {
    outOfPocket: toCents(row.outOfPocket),
    selfPayInScope: toCents(row.selfPayInScope),
    basic: toCents(row.basic),
    serious: toCents(row.serious),
    aid: toCents(row.aid),
  }
}
