import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { LowIncomeCategory } from '../src/generated/resolver-types.ts'

/** What the file's rows refer to; see `openRegister`. */
export const institution = '12610702000000001A'
export const notInstant = '91610702000000002B'
/** Bills that were booked one by one; each may be named once in a file. */
export const bookedBefore = (line: number) => `BOOKED-${line}`
export const stranger = 'P-ELSEWHERE'

export const headers = [
  '结算编号',
  '人员编号',
  '定点机构代码',
  '结算时间',
  '医疗类别',
  '费用总额（元）',
  '政策范围内费用（元）',
  '起付线（元）',
  '基本医保（元）',
  '大病保险（元）',
  '医疗救助（元）',
  '个人账户（元）',
  '个人现金（元）',
] as const
type Header = (typeof headers)[number]
type Cells = Record<Header, string>

/** A line of the result file, as it must be. */
export type ExpectedFault = readonly [
  line: number,
  column: string,
  value: string,
  code: string,
  rule: string,
  reason: string,
]

/** An alert, as it must be raised. */
export interface ExpectedAlert {
  readonly personId: string
  readonly year: number
  readonly levelCents: number
  readonly outOfPocketCents: number
  readonly raisedBySetlId: string
}

export interface SettlementFile {
  readonly rows: number
  readonly faults: readonly ExpectedFault[]
  readonly alerts: readonly ExpectedAlert[]
  /** 个人账户 and 个人现金 of all good rows, in 分 */
  readonly outOfPocketCents: number
}

/** One person for ten bills; every ninth is listed as of low income. */
export const personsFor = (rows: number) => Math.ceil(rows / 10)
export const categoryOf = (person: number): LowIncomeCategory => (person % 9 === 0 ? 'MINIMUM_LIVING' : 'NONE')

/** Writes a list of bills of two years, of which every hundredth or so has a fault, and says what must come of it. */
export async function writeSettlementFile(path: string, rows: number, faultEvery = 100): Promise<SettlementFile> {
  const faults: ExpectedFault[] = []
  const year = createYears()
  const lines = function* () {
    yield `${headers.join(',')}\r\n`
    for (let at = 0; at < rows; at += 1) {
      const bill = billOf(at, rows)
      const isFaulty = at % faultEvery === faultEvery - 1
      const fault = isFaulty ? faultKinds[Math.floor(at / faultEvery) % faultKinds.length] : undefined
      if (fault) faults.push(...fault(bill.cells, at + 2))
      else year.add(bill)
      yield `${Object.values(bill.cells).join(',')}\r\n`
    }
  }
  await pipeline(Readable.from(lines()), createWriteStream(path))
  return { rows, faults, ...year.outcome() }
}

interface Bill {
  readonly cells: Cells
  readonly person: number
  readonly year: number
  readonly outOfPocketCents: number
}

/** Numbers that look random and are the same every time (Knuth's multiplicative hash). */
const scattered = (at: number, below: number) => (Math.imul(at + 1, 2_654_435_761) >>> 0) % below

function billOf(at: number, rows: number): Bill {
  const person = scattered(at, personsFor(rows))
  const year = 2025 + (at % 2)
  const account = scattered(at * 3, 20_000)
  const cash = scattered(at * 7, 400_000)
  const fund = scattered(at * 5, 500_000)
  const values = [
    `S${at}`,
    `P${person}`,
    institution,
    `${year}-03-${String(1 + (at % 28)).padStart(2, '0')} 09:30:00`,
    at % 3 === 0 ? '住院' : '门诊',
    yuan(account + cash + fund),
    yuan(account + cash + fund),
    yuan(0),
    yuan(fund),
    yuan(0),
    yuan(0),
    yuan(account),
    yuan(cash),
  ]
  // as many values as headers
  const cells = Object.fromEntries(headers.map((header, column) => [header, values[column] ?? ''])) as Cells
  return { cells, person, year, outOfPocketCents: account + cash }
}

const yuan = (cents: number) => `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`

/** Adds up what each person paid in each year, and notes the thresholds as the contract sets them. */
function createYears() {
  const paid = new Map<string, number>()
  const levels = new Map<string, number>()
  const alerts: ExpectedAlert[] = []
  let total = 0
  return {
    add: ({ cells, person, year, outOfPocketCents }: Bill) => {
      const key = `${person}/${year}`
      const sum = (paid.get(key) ?? 0) + outOfPocketCents
      paid.set(key, sum)
      total += outOfPocketCents
      const level = [...thresholds(person)].filter((threshold) => threshold <= sum).at(-1) ?? 0
      if (level <= (levels.get(key) ?? 0)) return
      levels.set(key, level)
      const raisedBySetlId = cells.结算编号
      alerts.push({ personId: `P${person}`, year, levelCents: level, outOfPocketCents: sum, raisedBySetlId })
    },
    outcome: () => ({ alerts, outOfPocketCents: total }),
  }
}

/** 困难群众 5,000 元，其他 10,000 元，其后每 10,000 元 */
function* thresholds(person: number) {
  const first = categoryOf(person) === 'NONE' ? 1_000_000 : 500_000
  for (let step = 0; step < 20; step += 1) yield first + step * 1_000_000
}

/** Spoils the cells and says how the result must complain. */
type FaultKind = (cells: Cells, line: number) => readonly ExpectedFault[]

const spoil = (header: Header, value: string, rest: readonly [string, string, string]): FaultKind => {
  return (cells, line) => {
    cells[header] = value
    return [[line, header, value, ...rest]]
  }
}
const unread = (header: Header, value: string, expected: string) =>
  spoil(header, value, ['BAD_USER_INPUT', '', value === '' ? expected : `${expected}，收到“${value}”`])
const broken = (header: Header, value: string, rule: string, reason: (cells: Cells) => string): FaultKind => {
  return (cells, line) => {
    cells[header] = value
    return [[line, '', '', 'RULE_VIOLATION', rule, reason(cells)]]
  }
}

const noPerson = ['NOT_FOUND', '', '人员不存在，或不在本人辖区'] as const
const faultKinds: readonly FaultKind[] = [
  unread('费用总额（元）', '12.345', '应为金额（元，最多两位小数）'),
  unread('结算编号', '', '不能为空'),
  unread('医疗类别', '体检', '应为普通门诊、门诊、门诊慢特病、慢特病、住院、普通住院、购药、定点药店购药、生育之一'),
  unread('结算时间', '2026-02-30 09:30', '应为时刻（如 2026-03-01 09:30:00）'),
  (cells, line) => [
    ...unread('结算时间', '昨天', '应为时刻（如 2026-03-01 09:30:00）')(cells, line),
    ...unread('个人现金（元）', '一百', '应为金额（元，最多两位小数）')(cells, line),
  ],
  spoil('人员编号', 'P-NOBODY', noPerson),
  spoil('人员编号', stranger, noPerson),
  spoil('定点机构代码', '12610702000000009Z', ['NOT_FOUND', '', '定点机构不存在，或不在本人辖区']),
  broken('定点机构代码', notInstant, 'R-DESIGNATED', () => `机构 ${notInstant} 不是即时结算定点机构`),
  broken('基本医保（元）', '9000000', 'R-SETTLEMENT-SUM', ({ '政策范围内费用（元）': scope }) => {
    return `基金与救助合计 900000000 分，超过政策范围内费用 ${Math.round(Number(scope) * 100)} 分`
  }),
  broken('个人账户（元）', '-0.01', 'R-SETTLEMENT-SUM', () => '结算各项金额不得为负，收到 accountPayCents = -1'),
  (cells, line) => {
    const booked = bookedBefore(line)
    return spoil('结算编号', booked, ['CONFLICT', '', `结算编号 ${booked} 已存在`])(cells, line)
  },
  (cells, line) => {
    cells.人员编号 = '610702199001011234'
    return [[line, '人员编号', '**************1234', ...noPerson]]
  },
  (cells, line) => {
    cells.结算编号 = `S${line - 2 - 98}`
    return [[line, '', '', 'CONFLICT', '', `结算编号与第 ${line - 98} 行相同，一行只登记一次`]]
  },
  (cells, line) => {
    cells['个人现金（元）'] += ',0'
    return [[line, '', '', 'BAD_USER_INPUT', '', '第 14 列没有表头，本行可能错位（表头共 13 列）']]
  },
]

/** The row as a program would send it to GraphQL; cells that cannot be read stay as they are. */
export function toMutationInput(cells: readonly string[], clientToken: string): Record<string, unknown> {
  const of = (header: Header) => cells[headers.indexOf(header)] ?? ''
  const cents = (header: Header) => {
    const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d+)(?:\.(\d\d))?$/.exec(of(header)) ?? []
    return whole === '' ? of(header) : String(Number(`${sign}${whole}${fraction.padEnd(2, '0')}`))
  }
  return {
    setlId: of('结算编号'),
    personId: of('人员编号'),
    institutionUscc: of('定点机构代码'),
    settledAt: of('结算时间').replace(' ', 'T') + '+08:00',
    medType: { 住院: 'INPATIENT', 门诊: 'OUTPATIENT' }[of('医疗类别')] ?? of('医疗类别'),
    totalFeeCents: cents('费用总额（元）'),
    policyScopeFeeCents: cents('政策范围内费用（元）'),
    deductibleCents: cents('起付线（元）'),
    basicFundPayCents: cents('基本医保（元）'),
    seriousIllnessPayCents: cents('大病保险（元）'),
    medicalAidPayCents: cents('医疗救助（元）'),
    accountPayCents: cents('个人账户（元）'),
    cashPayCents: cents('个人现金（元）'),
    clientToken,
  }
}
