import { sql, type Transaction } from '@yiwang/shared/database'
import { invariant } from '@yiwang/shared/errors'
import { insertRow } from '@yiwang/shared/mutation'
import { beijingDate } from '@yiwang/shared/time'
import { nextNumber, type NumberSeries } from '../../next-number.ts'
import { CaseCounter, type CaseCounterRow } from './entities.ts'

interface NumberPlace {
  readonly regionCode: string
  /** epoch milliseconds */
  readonly now: number
}

/** 一案一码: county 6, day 8, order 6. */
export function nextCaseNo(transaction: Transaction, place: NumberPlace): Promise<string> {
  return countOn(transaction, { table: 'governance_case', column: 'case_no', prefix: countyAndDay(place), digits: 6 })
}

/** 督办函号. */
export function nextLetterNo(transaction: Transaction, place: NumberPlace): Promise<string> {
  const prefix = `DB${countyAndDay(place)}`
  return countOn(transaction, { table: 'supervision_letter', column: 'letter_no', prefix, digits: 4 })
}

function countyAndDay({ regionCode, now }: NumberPlace): string {
  return regionCode.slice(0, 6) + beijingDate(now).replaceAll('-', '')
}

/**
 * The counter's row stays locked until the transaction ends, so numbers are unique and have no gaps. A new series goes
 * on after what was loaded before it; who comes second to it fails on its key and is run again by the kit.
 */
async function countOn(transaction: Transaction, series: NumberSeries): Promise<string> {
  const { prefix, digits } = series
  const known = await lastGiven(transaction, prefix)
  if (known === null) {
    const first = await nextNumber(transaction, series)
    await insertRow(transaction, CaseCounter, { series: prefix, lastGiven: Number(first.slice(prefix.length)) })
    return first
  }
  await transaction.run(sql`UPDATE case_counter SET last_given = last_given + 1 WHERE series = ${prefix}`)
  const order = await lastGiven(transaction, prefix)
  invariant(order !== null && order < 10 ** digits, `the series ${prefix} is used up`)
  return prefix + String(order).padStart(digits, '0')
}

async function lastGiven(transaction: Transaction, series: string): Promise<number | null> {
  const [row] = await transaction.rows<CaseCounterRow>(sql`SELECT c.* FROM case_counter c WHERE c.series = ${series}`)
  return row?.lastGiven ?? null
}
