import { existsSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { ImportSummary } from '../src/file-import/index.ts'
import { testEngine, everyRow } from '../src/testing/index.ts'
import { bill, bills, header, lists, openToy, workbook } from './file-import-toy.ts'

let toy: Awaited<ReturnType<typeof openToy>>
beforeEach(async () => {
  toy = await openToy()
})
afterEach(() => toy.close())

const csv = (...lines: readonly string[]) => `${lines.join('\n')}\n`
const counts = ({ rows, imported, replayed, refused }: ImportSummary) => [rows, imported, replayed, refused]
const stored = (billNo: string) => toy.database.rows<object>(everyRow`SELECT * FROM bill WHERE bill_no = ${billNo}`)

describe('reading CSV', () => {
  /** “账单编号,人员编号,金额,类型,时刻,备注” and one row with “住院” and “自费”, as a Chinese Windows writes them. */
  const gbk = Buffer.from(
    'd5cbb5a5b1e0bac52cc8cbd4b1b1e0bac52cbdf0b6ee2cc0e0d0cd2ccab1bfcc2cb1b8d7a20d0a' +
      '42312c50312c31322e33302cd7a1d4ba2c323032362d30332d30312030393a33303a30302cd7d4b7d10d0a',
    'hex',
  )
  const one = csv(header, bill(1, { note: '自费' }))

  test.each([
    ['UTF-8', one],
    ['UTF-8 with a mark', `\uFEFF${one}`],
    ['GBK', gbk],
    ['UTF-16', Buffer.from(`\uFEFF${one}`, 'utf16le')],
    ['semicolons', one.replaceAll(',', ';')],
    ['tabs', one.replaceAll(',', '\t')],
    ['Windows line ends', one.replaceAll('\n', '\r\n')],
    ['a title above the header', `2026年账单,,,,,\n\n${one}`],
  ])('understands %s', async (_, content) => {
    expect(counts(await toy.run(toy.file('a.csv', content)))).toEqual([1, 1, 0, 0])
    expect(await stored('B1')).toMatchObject([
      { personId: 'P1', kind: 'INPATIENT', note: '自费', billedAt: Date.parse('2026-03-01T09:30:00+08:00') },
    ])
    expect(Number((await stored('B1'))[0]?.['amountCents' as never])).toBe(1230)
  })

  test('takes line breaks and separators inside quotes', async () => {
    await toy.run(toy.file('a.csv', csv(header, 'B1,P1,"1,234.50",住院,2026-03-01 09:30,"一，\n二,三"')))
    expect(await stored('B1')).toMatchObject([{ note: '一，\n二,三' }])
    expect(Number((await stored('B1'))[0]?.['amountCents' as never])).toBe(123450)
  })

  test('a wrong --encoding is said, not guessed over', async () => {
    await expect(toy.run(toy.file('a.csv', gbk), { encoding: 'utf-8' })).rejects.toThrow('不是 utf-8 编码')
  })

  test.each([
    ['an empty file', '', '是空的'],
    ['an old workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), '旧格式（.xls）'],
    ['an unclosed quote', csv(header, `"B1,P1,1,住院,2026-03-01 09:30,${'x'.repeat(1_000_001)}`), '第 2 行起无法读取'],
  ])('%s is refused', async (_, content, said) => {
    await expect(toy.run(toy.file('a.csv', content))).rejects.toThrow(said)
  })
})

describe('reading workbooks', () => {
  const head = header.split(',')

  test('takes dates, numbers, texts and the values of formulas', async () => {
    const book = await workbook({
      账单: [
        ['2026年账单'],
        head,
        ['B1', 'P1', 12.3, '住院', new Date(Date.UTC(2026, 2, 1, 9, 30)), null],
        [
          10002,
          'P1',
          { formula: '0.1+0.2', result: 0.1 + 0.2 },
          '门诊',
          '2026/3/1 09:30',
          { richText: [{ text: '自' }, { text: '费' }] },
        ],
      ],
    })
    expect(counts(await toy.run(toy.file('a.xlsx', book)))).toEqual([2, 2, 0, 0])
    const at = Date.parse('2026-03-01T09:30:00+08:00')
    expect(await stored('B1')).toMatchObject([{ billedAt: at }])
    expect(await stored('10002')).toMatchObject([{ billedAt: at, note: '自费', kind: 'OUTPATIENT' }])
    expect(Number((await stored('10002'))[0]?.['amountCents' as never])).toBe(30)
  })

  test('refuses ids that lost their digits, error values, formulas never calculated and days without a clock', async () => {
    const at = new Date(Date.UTC(2026, 2, 1, 9, 30))
    const book = await workbook({
      账单: [
        head,
        [Number('610702199001011234'), 'P1', 1, '住院', at],
        ['6.10702E+17', 'P1', 1, '住院', at],
        ['B3', 'P1', { error: '#N/A' }, '住院', at],
        ['B4', 'P1', { formula: 'A1*2' }, '住院', at],
        ['B5', 'P1', 1, '住院', '2026-03-01'],
      ],
    })
    expect(counts(await toy.run(toy.file('a.xlsx', book)))).toEqual([5, 0, 0, 5])
    const lost = '长编号须存为文本单元格（数字单元格只保留15位，末几位已丢失）'
    expect(toy.refused()).toEqual([
      `2,账单编号,**************1200,BAD_USER_INPUT,,${lost}，收到“**************1200”`,
      `3,账单编号,6.10702E+17,BAD_USER_INPUT,,${lost}，收到“6.10702E+17”`,
      '4,金额,#N/A,BAD_USER_INPUT,,单元格是错误值，收到“#N/A”',
      '5,金额,,BAD_USER_INPUT,,公式没有算出结果，请在表格程序里打开并保存一次',
      '6,时刻,2026-03-01,BAD_USER_INPUT,,应为时刻（如 2026-03-01 09:30:00），收到“2026-03-01”',
    ])
  })

  test('takes the named sheet, and names the others where it is not there', async () => {
    const path = toy.file('a.xlsx', await workbook({ 说明: [['见下页']], 账单: [head, bill(1).split(',')] }))
    expect(counts(await toy.run(path, { sheet: '账单' }))).toEqual([1, 1, 0, 0])
    await expect(toy.run(path, { sheet: '别的' })).rejects.toThrow('没有工作表“别的”，有：说明、账单')
  })

  test('a damaged workbook is refused', async () => {
    const book = await workbook({ 账单: [head, bill(1).split(',')] })
    await expect(toy.run(toy.file('a.xlsx', book.subarray(0, book.length / 2)))).rejects.toThrow('已损坏')
  })
})

describe('headers', () => {
  test('may come in any order and under any of their names', async () => {
    const path = toy.file('a.csv', csv('结算时间,类型,金额(元),BILL_NO,参保人', '2026-03-01 09:30,住院,1,B1,P1'))
    expect(counts(await toy.run(path))).toEqual([1, 1, 0, 0])
  })

  test('that nobody knows are said and left out', async () => {
    const said: string[] = []
    const path = toy.file('a.csv', csv(`${header},经办人`, `${bill(1)},张`))
    expect(counts(await toy.run(path, { warn: (line) => said.push(line) }))).toEqual([1, 1, 0, 0])
    expect(said).toEqual(['未导入的列（表头不认识）：经办人'])
  })

  test('can be assigned by hand', async () => {
    const path = toy.file('a.csv', csv(header.replace('账单编号', '单号'), bill(1)))
    await expect(toy.run(path)).rejects.toThrow('缺少必需的列：账单编号（billNo）。第 1 行的表头为：单号、人员编号')
    expect(counts(await toy.run(path, { headerMap: { 单号: 'billNo' } }))).toEqual([1, 1, 0, 0])
  })

  test.each([
    ['a field that is none', { 备注: 'colour' }, '没有字段“colour”'],
    ['a header that is not there', { 颜色: 'note' }, '表头“颜色”不在文件里'],
    ['a field that a header has already', { 备注: 'billNo' }, '都是账单编号'],
  ])('assigned to %s are refused', async (_, headerMap, said) => {
    await expect(toy.run(toy.file('a.csv', csv(header, bill(1))), { headerMap })).rejects.toThrow(said)
  })

  test('that stand there twice are refused before a row is tried', async () => {
    await expect(toy.run(toy.file('a.csv', csv(`${header},bill_no`, `${bill(1)},B2`)))).rejects.toThrow(
      '第 1 列“账单编号”与第 7 列“bill_no”都是账单编号',
    )
    await expect(toy.run(toy.file('a.csv', csv(`${header},甲,甲`, `${bill(1)},1,2`)))).rejects.toThrow('“甲”出现两次')
    expect(await toy.count('bill')).toBe(0)
  })
})

describe('rows', () => {
  test('each refused one has its line, column, value, code, rule and reason', async () => {
    const content = csv(
      header,
      bill(1),
      'B2,P1,12.345,住院,2026-03-01 09:30,',
      ',P1,1,看病,2026-02-30 09:30,',
      '',
      bill(5, { person: 'P3' }),
      bill(6, { amount: '-1' }),
      bill(1),
      `${bill(8)},slipped`,
      bill(9, { person: '610702199001011234' }),
      bill(10, { note: '=1+1' }),
      bill(11, { note: '身份证610702199001011234' }),
      bill(12, { note: '=1+1的身份证' }),
    )
    expect(counts(await toy.run(toy.file('a.csv', content)))).toEqual([11, 2, 0, 9])
    expect(toy.refused()).toEqual([
      '3,金额,12.345,BAD_USER_INPUT,,应为金额（元，最多两位小数），收到“12.345”',
      '4,账单编号,,BAD_USER_INPUT,,不能为空',
      '4,类型,看病,BAD_USER_INPUT,,应为住院、门诊之一，收到“看病”',
      '4,时刻,2026-02-30 09:30,BAD_USER_INPUT,,应为时刻（如 2026-03-01 09:30:00），收到“2026-02-30 09:30”',
      '6,人员编号,**,NOT_FOUND,,人员不存在，或不在本人辖区',
      '7,,,RULE_VIOLATION,R-BILL-SUM,金额不得为负',
      '8,,,CONFLICT,,账单编号与第 2 行相同，一行只登记一次',
      '9,,,BAD_USER_INPUT,,第 7 列没有表头，本行可能错位（表头共 6 列）',
      '10,人员编号,**************1234,NOT_FOUND,,人员不存在，或不在本人辖区',
      '12,备注,身份证**************1234,BAD_USER_INPUT,,应为不超过20字的文字，收到“身份证**************1234”',
      "13,备注,'=1+1的身份证,BAD_USER_INPUT,,备注里不得写“=1+1的身份证”",
    ])
    expect(await stored('B10')).toMatchObject([{ note: '=1+1' }])
  })

  test('without a key, a row is what it says', async () => {
    const path = toy.file('a.csv', csv(header, bill(1), bill(2), bill(1)))
    expect(counts(await toy.run(path, { definition: { ...bills, key: [] } }))).toEqual([3, 2, 0, 1])
    expect(toy.refused()).toEqual(['4,,,CONFLICT,,与第 2 行完全相同，一行只登记一次'])
  })

  test('a refusal leaves its audit row and nothing else', async () => {
    await toy.run(toy.file('a.csv', csv(header, bill(1, { amount: '-1' }))))
    expect(await toy.count('bill')).toBe(0)
    expect(await toy.count('client_token')).toBe(0)
    expect(await toy.database.rows(everyRow`SELECT actor_id, decision FROM audit_entry`)).toEqual([
      { actorId: 'import:tester', decision: 'DENIED' },
    ])
  })
})

describe('running again', () => {
  const file = () => toy.file('a.csv', csv(header, bill(1), bill(2, { person: 'P2' }), bill(3, { person: 'nobody' })))

  test('a second run changes nothing, whoever runs it', async () => {
    expect(counts(await toy.run(file()))).toEqual([3, 2, 0, 1])
    expect(counts(await toy.run(file(), { user: 'colleague' }))).toEqual([3, 0, 2, 1])
    expect(await toy.count('bill')).toBe(2)
    expect(await toy.count('outbox')).toBe(2)
  })

  test('a row whose key was imported with other cells is refused', async () => {
    await toy.run(file())
    expect(counts(await toy.run(toy.file('b.csv', csv(header, bill(1, { amount: '99' })))))).toEqual([1, 0, 0, 1])
    expect(toy.refused()).toEqual(['2,,,CONFLICT,,这一行曾经导入，但内容与当时不同；要更正请修改已登记的记录'])
  })

  test('a dry run says the same and leaves nothing', async () => {
    const { dryRun, ...summary } = await toy.run(file(), { dryRun: true })
    expect([dryRun, summary.imported, summary.refused]).toEqual([true, 2, 1])
    expect(toy.refused()).toEqual(['4,人员编号,******,NOT_FOUND,,人员不存在，或不在本人辖区'])
    for (const table of ['bill', 'client_token', 'outbox', 'audit_entry', 'audit_record'])
      expect(await toy.count(table)).toBe(0)
    expect(counts(await toy.run(file()))).toEqual([3, 2, 0, 1])
  })
})

describe('stopping and going on', () => {
  const lines = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, at) =>
      bill(from + at, (from + at) % 50 === 7 ? { person: 'nobody' } : {}),
    )
  const progress = () => `${toy.resultPath}.progress.json`

  test('an interrupted run stops after the running row, and a resumed one does the rest', async () => {
    const path = toy.file('a.csv', csv(header, ...lines(1, 450)))
    const stop = new AbortController()
    let ticks = 0
    const clock = () => {
      ticks += 1
      // one for each row, one for what each batch of 100 reads ahead
      if (ticks === 230 + 3) stop.abort()
      return Date.now()
    }
    const first = await toy.run(path, { signal: stop.signal, clock })
    expect([first.interrupted, ...counts(first)]).toEqual([true, 230, 225, 0, 5])
    expect(await toy.count('bill')).toBe(225)
    const rest = await toy.run(path, { resume: true })
    expect([rest.interrupted, ...counts(rest)]).toEqual([false, 450, 441, 0, 9])
    expect(toy.refused().map((line) => line.split(',')[0])).toEqual([
      '8',
      '58',
      '108',
      '158',
      '208',
      '258',
      '308',
      '358',
      '408',
    ])
    expect(existsSync(progress())).toBe(false)
  })

  test('a fault of the department stops the run; what was committed counts, what was begun does not', async () => {
    const broken = toy.file('a.csv', csv(header, ...lines(1, 150), bill(151, { note: '故障' }), ...lines(152, 200)))
    await expect(toy.run(broken)).rejects.toThrow('the toy is broken')
    expect(await toy.count('bill')).toBe(98)
    expect(existsSync(progress())).toBe(true)
  })

  test('another file cannot go on with it', async () => {
    const broken = toy.file('a.csv', csv(header, ...lines(1, 150), bill(151, { note: '故障' })))
    await expect(toy.run(broken)).rejects.toThrow('the toy is broken')
    const mended = toy.file('a.csv', csv(header, ...lines(1, 151)))
    await expect(toy.run(mended, { resume: true })).rejects.toThrow('不能接着导入')
    expect(counts(await toy.run(mended))).toEqual([151, 50, 98, 3])
  })

  test('a result that somebody changed meanwhile cannot go on', async () => {
    const path = toy.file('a.csv', csv(header, ...lines(1, 150), bill(151, { note: '故障' })))
    await expect(toy.run(path)).rejects.toThrow('the toy is broken')
    toy.file('result.csv', '行号')
    await expect(toy.run(path, { resume: true })).rejects.toThrow('与中断时不同')
  })

  test('without an interrupted run, going on is starting', async () => {
    expect(counts(await toy.run(toy.file('a.csv', csv(header, bill(1))), { resume: true }))).toEqual([1, 1, 0, 0])
  })
})

describe('a file that is one list', () => {
  const run = (...rows: readonly string[]) =>
    toy.run(toy.file('a.csv', csv('年度,账单编号,金额', ...rows)), { definition: lists })

  test('is imported whole, and once', async () => {
    expect(counts(await run('2026,B1,1.50', '2026,B2,2'))).toEqual([2, 2, 0, 0])
    expect(counts(await run('2026,B1,1.50', '2026,B2,2'))).toEqual([2, 0, 2, 0])
    expect(await toy.count('bill')).toBe(1)
  })

  test('or not at all: every faulty row is said', async () => {
    expect(counts(await run('2026,B1,1', '2025,B2,x', '2025,B3,1'))).toEqual([3, 0, 0, 3])
    expect(toy.refused()).toEqual([
      '3,金额,x,BAD_USER_INPUT,,应为金额（元，最多两位小数），收到“x”',
      '4,年度,2025,BAD_USER_INPUT,,整个文件是一批，年度应与第 2 行相同',
    ])
    expect(await toy.count('audit_entry')).toBe(0)
  })

  test('a refusal of the mutation names the row that it means', async () => {
    expect(counts(await run('2026,B1,1', '2026,B2,0'))).toEqual([2, 0, 0, 2])
    expect(toy.refused()).toEqual(['3,金额,0,BAD_USER_INPUT,,金额应大于0'])
  })
})

describe('two imports at once', () => {
  test('wait for each other and lose nothing', async () => {
    const other = await toy.openAgain()
    const file = (name: string, from: number) =>
      toy.file(name, csv(header, ...Array.from({ length: 300 }, (_, at) => bill(from + at, { person: 'P2' }))))
    const both = await Promise.all([
      toy.run(file('a.csv', 1)),
      toy.run(file('b.csv', 201), { database: other, resultPath: `${toy.resultPath}.b` }),
    ])
    await other.close()
    const [imported, replayed] = [0, 1].map((at) => both.reduce((sum, one) => sum + (counts(one)[at + 1] ?? 0), 0))
    expect([imported, replayed]).toEqual([500, 100])
    expect(await toy.count('bill')).toBe(500)
    expect(await toy.count('outbox')).toBe(500)
  })
})

describe('many rows', () => {
  // memory is the same matter on both engines; a server takes a statement's time on the way
  const AMOUNT = testEngine() === 'sqlite' ? 10_000 : 2_000
  setFlagsFromString('--expose-gc')
  // the flag takes effect in contexts made after it
  const collectGarbage = runInNewContext('gc') as () => void

  test(`${AMOUNT} rows pass with flat memory`, async () => {
    const path = toy.file('many.csv', csv(header, ...Array.from({ length: AMOUNT }, (_, at) => bill(at))))
    const heap: number[] = []
    const started = Date.now()
    const summary = await toy.run(path, {
      onProgress: (done) => {
        if (done % (AMOUNT / 5) !== 0) return
        collectGarbage()
        heap.push(process.memoryUsage().heapUsed / 1024 ** 2)
      },
    })
    const seconds = (Date.now() - started) / 1000
    process.stderr.write(
      `file import: ${Math.round(AMOUNT / seconds)} rows/s on ${toy.database.engine}, heap ${heap.map(Math.round).join(' ')} MB\n`,
    )
    expect(counts(summary)).toEqual([AMOUNT, AMOUNT, 0, 0])
    // the tokens of 10,000 rows take 1 MB; the rows themselves would take six at least
    expect(Math.max(...heap) - (heap[0] ?? 0)).toBeLessThan(4)
  }, 300_000)
})
