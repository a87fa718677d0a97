import { everyRow } from '@yiwang/shared/testing'
import { expect, test } from '@jest/globals'
import type { ScopedSql } from '@yiwang/shared/database'
import {
  aCase,
  clerk,
  department,
  grid,
  handler,
  leader,
  next,
  send,
  subgraph,
  theWorld,
  useWorld,
  village,
  worker,
} from './world-of-cases.ts'

useWorld()

const rowsOf = (query: ScopedSql) => theWorld().subgraph(subgraph).database.rows<Record<string, unknown>>(query)
const many = <Result>(count: number, work: (index: number) => Promise<Result>) =>
  Promise.all(Array.from({ length: count }, (_, index) => work(index)))
const done = (payloads: readonly { readonly errors: readonly unknown[] }[]) =>
  payloads.filter(({ errors }) => errors.length === 0)

const report = (clientToken = next('T')) =>
  send(worker, 'reportEvent', {
    ...{ title: '路灯不亮', detail: '三盏', category: 'LIVELIHOOD', source: 'GRID_WORKER', gridCode: grid },
    clientToken,
  })
const numberIn = ({ case: made }: Record<string, unknown>) => (made as { caseNo: string }).caseNo

test('reports that come at once get numbers without a gap', async () => {
  const numbers = (await many(12, () => report())).map(numberIn).sort()
  expect(numbers).toEqual(
    Array.from({ length: 12 }, (_, index) => `61070220260610${String(index + 1).padStart(6, '0')}`),
  )
})

test('a refused registration leaves no gap', async () => {
  const before = Number(numberIn(await report()).slice(-6))
  await send(worker, 'registerDispute', {
    ...{ title: '纠纷', detail: '纠纷', gridCode: grid, partyPersonIds: ['1'], riskLevel: 'LOW', channel: 'PEOPLE' },
    clientToken: next('T'),
  })
  expect(Number(numberIn(await report()).slice(-6))).toBe(before + 1)
})

test('numbers go on after those that were loaded', async () => {
  await aCase('REPORTED')
  theWorld().setNow(Date.parse('2026-06-09T10:00:00+08:00'))
  const [{ last }] = (await rowsOf(
    everyRow`SELECT MAX(case_no) AS last FROM governance_case WHERE case_no LIKE '61070220260609%'`,
  )) as [{ last: string }]
  const first = numberIn(await report())
  expect(BigInt(first)).toBe(BigInt(last) + 1n)
  theWorld().setNow(Date.parse('2026-06-10T10:00:00+08:00'))
})

test('the same report sent five times at once is one case', async () => {
  const payloads = await many(5, () => report('same'))
  expect(payloads.map(({ replayed }) => replayed).sort()).toEqual([false, true, true, true, true])
  expect(new Set(payloads.map(numberIn)).size).toBe(1)
})

test('one hotline number is registered once', async () => {
  const payloads = await many(4, () =>
    send(clerk, 'registerHotlineOrder', {
      ...{ hotlineNo: '12345-1', title: '噪音', detail: '施工', requestKind: 'HELP', urgency: 'NORMAL' },
      ...{ category: 'OTHER', regionCode: village, clientToken: next('T') },
    }),
  )
  expect(done(payloads)).toHaveLength(1)
  expect(payloads.flatMap(({ errors }) => errors.map(({ code }) => code))).toEqual(['CONFLICT', 'CONFLICT', 'CONFLICT'])
})

test('a case is accepted, dispatched, resolved and followed up once', async () => {
  const caseNo = await aCase('REPORTED')
  expect(done(await many(3, () => send(clerk, 'acceptCase', { caseNo })))).toHaveLength(1)
  expect(done(await many(3, () => send(clerk, 'dispatchCase', { caseNo, departmentUscc: department })))).toHaveLength(1)
  expect(done(await many(3, () => send(handler, 'takeCase', { caseNo })))).toHaveLength(1)
  expect(done(await many(3, () => send(handler, 'resolveCase', { caseNo, result: '已办' })))).toHaveLength(1)
  const answer = { caseNo, outcome: 'NOT_SATISFIED', score: 1 }
  expect(done(await many(3, () => send(clerk, 'followUpCase', answer)))).toHaveLength(1)
  const [row] = await rowsOf(everyRow`SELECT reopen_count, version FROM governance_case WHERE case_no = ${caseNo}`)
  expect(row).toEqual({ reopenCount: 1, version: 6 })
  const steps = await rowsOf(everyRow`SELECT step_no FROM case_step WHERE case_no = ${caseNo} ORDER BY step_no`)
  expect(steps.map(({ stepNo }) => stepNo)).toEqual([1, 2, 3, 4, 5, 6])
})

test('of changes to one version one goes through', async () => {
  const caseNo = await aCase('IN_PROGRESS')
  const newDueAt = '2026-06-17T09:30:00+08:00'
  const payloads = await many(4, () =>
    send(leader, 'extendCase', { caseNo, newDueAt, reason: '延', expectedVersion: 1 }),
  )
  expect(done(payloads)).toHaveLength(1)
  expect(payloads.flatMap(({ errors }) => errors.map(({ code }) => code))).toEqual(['CONFLICT', 'CONFLICT', 'CONFLICT'])
})

test('letters that are sent at once have numbers of their own, and are replied to once', async () => {
  const caseNo = await aCase('IN_PROGRESS')
  const letters = await many(5, () =>
    send(
      leader,
      'superviseCase',
      { caseNo, reason: '催办', deadline: '2026-06-12T18:00:00+08:00', clientToken: next('T') },
      'letter { letterNo }',
    ),
  )
  const numbers = letters.map(({ letter }) => (letter as { letterNo: string }).letterNo)
  expect(new Set(numbers).size).toBe(5)
  const reply = () =>
    send(handler, 'replySupervisionLetter', { letterNo: numbers[0], reply: '已办' }, 'letter { reply }')
  expect(done(await many(3, reply))).toHaveLength(1)
})

test('two scanners warn once', async () => {
  const caseNo = await aCase('IN_PROGRESS')
  theWorld().setNow(Date.parse('2026-06-20T10:00:00+08:00'))
  await many(3, () => theWorld().scan(subgraph))
  const warnings = await rowsOf(everyRow`SELECT type FROM outbox WHERE type = 'slaWarning' AND record_id = ${caseNo}`)
  expect(warnings).toHaveLength(1)
})
