import { sql, type Transaction } from '@yiwang/shared/database'
import { invariant } from '@yiwang/shared/errors'
import { insertRow } from '@yiwang/shared/mutation'
import { beijingDate } from '@yiwang/shared/time'
import { RunningNumber, type RunningNumberRow } from './entities.ts'

/** What is numbered: 申请、关爱项目、养老设施、服务站、报道、队伍、活动. */
export type NumberPrefix = 'SQ' | 'GA' | 'YL' | 'FW' | 'BD' | 'ZD' | 'HD'

interface NumberPlace {
  readonly regionCode: string
  /** epoch milliseconds */
  readonly now: number
}

/**
 * The next number of the county and day: prefix, county, day, six digits. The counter's row stays locked until the
 * transaction ends, so numbers have no gaps; who comes second to a new series fails on its key and is run again by the
 * kit.
 */
export async function nextNumber(
  transaction: Transaction,
  prefix: NumberPrefix,
  { regionCode, now }: NumberPlace,
): Promise<string> {
  const series = `${prefix}${regionCode.slice(0, 6)}${beijingDate(now).replaceAll('-', '')}`
  const counted = await transaction.run(
    sql`UPDATE running_number SET last_given = last_given + 1 WHERE series = ${series}`,
  )
  if (counted === 0) await insertRow(transaction, RunningNumber, { series, lastGiven: 1 })
  const [row] = await transaction.rows<RunningNumberRow>(
    sql`SELECT last_given FROM running_number WHERE series = ${series}`,
  )
  invariant(row, `no counter ${series}`)
  return series + String(row.lastGiven).padStart(6, '0')
}
