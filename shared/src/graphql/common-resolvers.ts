import { GraphQLScalarType, Kind, type ValueNode } from 'graphql'
import { AppError, received } from '../errors/index.ts'
import { type Money, percentOf, type Rate, toWan, toYuan } from '../money/index.ts'
import { isDate, parseInstant, toRfc3339 } from '../time/index.ts'

/**
 * The value types of every subgraph. In: Date → 'YYYY-MM-DD', DateTime → epoch milliseconds, BigInt → bigint,
 * Decimal → text. Out: the same, Money from { cents }, Rate from { numerator, denominator }.
 */
export const commonResolvers = {
  Date: scalar('Date', asDate, asDate),
  DateTime: scalar('DateTime', asInstant, (value) => toRfc3339(Number(value))),
  BigInt: scalar('BigInt', asBigInt, (value) => BigInt(value as bigint | number | string).toString()),
  Decimal: scalar('Decimal', asDecimal, String),
  Money: {
    cents: ({ cents }: Money) => cents,
    yuan: ({ cents }: Money) => toYuan(cents),
    wan: ({ cents }: Money) => toWan(cents),
  },
  Rate: { percent: (rate: Rate, { decimals }: { decimals: number }) => percentOf(rate, checkDecimals(decimals)) },
}

function scalar<Value>(name: string, parse: (value: unknown) => Value, serialize: (value: unknown) => string) {
  return new GraphQLScalarType({ name, serialize, parseValue: parse, parseLiteral: (node) => parse(literal(node)) })
}

function literal(node: ValueNode): unknown {
  return node.kind === Kind.STRING || node.kind === Kind.INT || node.kind === Kind.FLOAT ? node.value : null
}

function asDate(value: unknown): string {
  if (typeof value === 'string' && isDate(value)) return value
  throw new AppError('BAD_USER_INPUT', `日期应为 YYYY-MM-DD${received(value)}`)
}

function asInstant(value: unknown): number {
  return parseInstant(typeof value === 'string' ? value : '')
}

/** Signed 64 bits, as the columns are. */
function asBigInt(value: unknown): bigint {
  if ((typeof value === 'string' && /^-?\d{1,19}$/.test(value)) || Number.isSafeInteger(value)) {
    const parsed = BigInt(value as string | number)
    if (BigInt.asIntN(64, parsed) === parsed) return parsed
  }
  throw new AppError('BAD_USER_INPUT', `应为64位整数${received(value)}`)
}

function asDecimal(value: unknown): string {
  const text = typeof value === 'number' ? String(value) : value
  if (typeof text === 'string' && /^-?\d{1,15}(\.\d{1,6})?$/.test(text)) return text
  throw new AppError('BAD_USER_INPUT', `应为十进制数${received(value)}`)
}

export function checkDecimals(decimals: number): number {
  if (Number.isInteger(decimals) && decimals >= 0 && decimals <= 4) return decimals
  throw new AppError('BAD_USER_INPUT', `小数位数 decimals 应在 0–4 之间，收到 ${decimals}`)
}
