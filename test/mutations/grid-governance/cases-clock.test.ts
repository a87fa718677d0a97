import { afterEach, expect, test } from '@jest/globals'
import type { Caller } from '@yiwang/shared/caller'
import { testCaller, everyRow } from '@yiwang/shared/testing'
import {
  aDispute,
  clerk,
  county,
  department,
  grid,
  handler,
  head,
  leader,
  next,
  NOW,
  otherVillage,
  send,
  subgraph,
  theWorld,
  useWorld,
  village,
  worker,
} from './world-of-cases.ts'

useWorld()

const open: { return?(): unknown }[] = []
afterEach(async () => {
  for (const one of open.splice(0)) await one.return?.()
  theWorld().setNow(Date.parse(NOW))
})

const at = (text: string) => {
  theWorld().setNow(Date.parse(`2026-${text}:00+08:00`))
}
const caseNoOf = ({ case: made }: Record<string, unknown>) => (made as { caseNo: string }).caseNo

/** A report at the set time, of a category with 40 working hours. */
const report = async () =>
  caseNoOf(
    await send(worker, 'reportEvent', {
      ...{ title: '路灯不亮', detail: '三盏', category: 'LIVELIHOOD', source: 'GRID_WORKER', gridCode: grid },
      clientToken: next('T'),
    }),
  )

const doers = {
  acceptCase: clerk,
  dispatchCase: clerk,
  takeCase: handler,
  returnCase: handler,
  suspendCase: head,
  resumeCase: head,
  resolveCase: handler,
  extendCase: head,
  followUpCase: clerk,
} as const
const words = {
  acceptCase: {},
  dispatchCase: { departmentUscc: department },
  takeCase: {},
  returnCase: { reason: '退' },
  suspendCase: { reason: '停', resumeOn: '2026-12-01' },
  resumeCase: {},
  resolveCase: { result: '已办' },
  extendCase: { reason: '延' },
  followUpCase: { outcome: 'NOT_SATISFIED', score: 1 },
} as const

/** One action on the case by whom it belongs to, at a time of 2026. @returns its deadline */
async function act(caseNo: string, name: keyof typeof doers, when: string, more: Record<string, unknown> = {}) {
  at(when)
  const payload = await send(doers[name], name, { caseNo, ...words[name], ...more }, 'case { dueAt slaState }')
  expect(payload.errors).toEqual([])
  return payload['case'] as { dueAt: string; slaState: string }
}

const inProgressAt = async (when: string) => {
  at(when)
  const caseNo = await report()
  for (const name of ['acceptCase', 'dispatchCase', 'takeCase'] as const) await act(caseNo, name, when)
  return caseNo
}

const slaStateAt = async (caseNo: string, when: string) => {
  const query = `{ case(caseNo: "${caseNo}") { slaState(asOf: "2026-${when}:00+08:00") } }`
  const { data } = await theWorld().ask(clerk, query)
  return (data?.['case'] as { slaState: string }).slaState
}

test('a clock that stands still leaves as much as there was, and no past state changes', async () => {
  const caseNo = await inProgressAt('06-08T08:00')
  expect(await act(caseNo, 'suspendCase', '06-09T12:00')).toEqual({
    dueAt: '2026-06-12T18:00:00+08:00',
    slaState: 'PAUSED',
  })
  expect(await act(caseNo, 'resumeCase', '06-15T08:00')).toEqual({
    dueAt: '2026-06-18T12:00:00+08:00',
    slaState: 'ON_TRACK',
  })
  expect(await slaStateAt(caseNo, '06-08T09:00')).toBe('ON_TRACK')
  expect(await slaStateAt(caseNo, '06-12T18:00')).toBe('PAUSED')
  expect(await slaStateAt(caseNo, '06-18T12:00')).toBe('OVERDUE')
})

test('an extension lengthens the warning window too, also over a pause', async () => {
  const caseNo = await inProgressAt('06-08T08:00')
  // 40 + 10 hours: the window is 10, from Friday 18:00 less the day
  await act(caseNo, 'extendCase', '06-08T09:00', { newDueAt: '2026-06-16T10:00:00+08:00' })
  expect(await slaStateAt(caseNo, '06-12T17:00')).toBe('ON_TRACK')
  expect(await slaStateAt(caseNo, '06-12T18:00')).toBe('ABOUT_TO_TIME_OUT')
  await act(caseNo, 'suspendCase', '06-10T08:00')
  expect(await act(caseNo, 'resumeCase', '06-11T08:00')).toMatchObject({ dueAt: '2026-06-17T10:00:00+08:00' })
  expect(await slaStateAt(caseNo, '06-15T17:00')).toBe('ON_TRACK')
  expect(await slaStateAt(caseNo, '06-15T18:00')).toBe('ABOUT_TO_TIME_OUT')
})

test('another limit at a second dispatch counts from acceptance, without the pause', async () => {
  const caseNo = await inProgressAt('06-08T08:00')
  await act(caseNo, 'suspendCase', '06-08T12:00')
  await act(caseNo, 'resumeCase', '06-09T12:00')
  await act(caseNo, 'returnCase', '06-09T15:00')
  const again = await act(caseNo, 'dispatchCase', '06-09T16:00', { limitWorkingHours: 16 })
  expect(again.dueAt).toBe('2026-06-10T18:00:00+08:00')
})

test('what was resolved too late stays missed; reopened, the clock starts again, and once more when dispatched', async () => {
  const caseNo = await inProgressAt('06-08T08:00')
  expect(await act(caseNo, 'resolveCase', '06-15T08:00')).toMatchObject({ slaState: 'MISSED' })
  expect(await act(caseNo, 'followUpCase', '06-15T10:00')).toEqual({
    dueAt: '2026-06-17T16:00:00+08:00',
    slaState: 'ON_TRACK',
  })
  expect(await act(caseNo, 'dispatchCase', '06-16T10:00')).toEqual({
    dueAt: '2026-06-18T16:00:00+08:00',
    slaState: 'ON_TRACK',
  })
  expect(await slaStateAt(caseNo, '06-15T09:00')).toBe('MISSED')
  // 原时限 is now the half: at most ten hours more
  at('06-16T11:00')
  const extend = { caseNo, newDueAt: '2026-06-23T09:00:00+08:00', reason: '延' }
  const { errors } = await send(head, 'extendCase', extend)
  expect(errors).toMatchObject([{ rule: 'R-EXTEND' }])
})

test('a case whose disputants’ agreement did not hold is not counted as settled', async () => {
  const caseNo = await aDispute('ACCEPTED')
  await send(clerk, 'mediateDispute', { caseNo, channel: 'PEOPLE', result: 'AGREED' })
  const settled = async () => {
    const { data } = await theWorld().ask(clerk, `{ region(code: "${village}") { disputeStats { resolved } } }`)
    return (data?.['region'] as { disputeStats: { resolved: number } }).disputeStats.resolved
  }
  expect(await settled()).toBe(1)
  await send(leader, 'followUpCase', { caseNo, outcome: 'NOT_SATISFIED', score: 2 })
  expect(await settled()).toBe(0)
  await send(clerk, 'dispatchCase', { caseNo, departmentUscc: department })
  await send(handler, 'takeCase', { caseNo })
  await send(clerk, 'mediateDispute', { caseNo, channel: 'PEOPLE', result: 'LITIGATION' })
  expect(await settled()).toBe(0)
})

const warnings = async (caseNo: string) => {
  await theWorld().scan(subgraph)
  const rows = await theWorld()
    .subgraph(subgraph)
    .database.rows<{ payload: string; regionCode: string }>(
      everyRow`SELECT payload, region_code FROM outbox WHERE type = 'slaWarning' AND record_id = ${caseNo} ORDER BY position`,
    )
  expect(rows.every(({ regionCode }) => regionCode === village)).toBe(true)
  return rows.map(({ payload }) => (JSON.parse(payload) as { slaState: string }).slaState)
}

test('a warning comes once per threshold, and again for the clock of a reopened case', async () => {
  const caseNo = await inProgressAt('06-08T08:00')
  expect(await warnings(caseNo)).toEqual([])
  at('06-12T09:00')
  expect(await warnings(caseNo)).toEqual(['ABOUT_TO_TIME_OUT'])
  expect(await warnings(caseNo)).toEqual(['ABOUT_TO_TIME_OUT'])
  at('06-12T18:00')
  expect(await warnings(caseNo)).toEqual(['ABOUT_TO_TIME_OUT', 'OVERDUE'])
  await act(caseNo, 'extendCase', '06-15T08:00', { newDueAt: '2026-06-16T10:00:00+08:00' })
  at('06-16T10:00')
  expect(await warnings(caseNo)).toHaveLength(2)
  await act(caseNo, 'resolveCase', '06-16T11:00')
  at('06-30T08:00')
  expect(await warnings(caseNo)).toHaveLength(2)
  await act(caseNo, 'followUpCase', '06-30T08:00')
  at('07-03T08:00')
  expect(await warnings(caseNo)).toEqual(['ABOUT_TO_TIME_OUT', 'OVERDUE', 'OVERDUE'])
  await act(caseNo, 'dispatchCase', '07-03T08:00')
  at('07-07T11:00')
  expect((await warnings(caseNo)).slice(3)).toEqual(['ABOUT_TO_TIME_OUT'])
  at('07-08T08:00')
  expect((await warnings(caseNo)).slice(3)).toEqual(['ABOUT_TO_TIME_OUT', 'OVERDUE'])
})

test('a case that waits on hold is not warned of', async () => {
  const caseNo = await inProgressAt('06-08T08:00')
  await act(caseNo, 'suspendCase', '06-09T08:00')
  at('06-30T08:00')
  expect(await warnings(caseNo)).toEqual([])
})

/** What a leader of the region hears until the end of the test. */
const listen = (region: string, query: string) =>
  listenAs(testCaller({ roles: ['CENTRE_LEADER'], regions: [region] }), query)

const listenAs = async (caller: Caller, query: string) => {
  const opened = await theWorld()
    .subgraph(subgraph)
    .subscribeAs({ caller, operation: null }, { query: `subscription { ${query} }` })
  if (!(Symbol.asyncIterator in opened)) throw new Error(JSON.stringify(opened))
  open.push(opened)
  const got: unknown[] = []
  void (async () => {
    for await (const { data } of opened) got.push(data)
  })()
  return got
}

const delivered = async () => {
  await theWorld().deliver()
  await new Promise((resolve) => setTimeout(resolve, 50))
}

test('who listens hears of the changes in the region, by category', async () => {
  await delivered()
  const all = await listen(county, `caseChanged(regionCode: "${village}") { title status }`)
  const disputes = await listen(county, `caseChanged(regionCode: "${county}", categories: [DISPUTE]) { category }`)
  const next = await listen(otherVillage, `caseChanged(regionCode: "${otherVillage}") { status }`)
  const caseNo = await report()
  await delivered()
  await act(caseNo, 'acceptCase', '06-10T10:00')
  await delivered()
  expect(all).toEqual([
    { caseChanged: { title: '路灯不亮', status: 'REPORTED' } },
    { caseChanged: { title: '路灯不亮', status: 'ACCEPTED' } },
  ])
  expect(disputes).toEqual([])
  expect(next).toEqual([])
})

test('a dispute of high risk is pushed once more as a warning', async () => {
  await delivered()
  const disputes = await listen(county, `caseChanged(regionCode: "${county}", categories: [DISPUTE]) { status }`)
  await send(clerk, 'registerDispute', {
    ...{
      title: '纠纷',
      detail: '纠纷',
      gridCode: grid,
      partyPersonIds: ['1', '2'],
      riskLevel: 'HIGH',
      channel: 'PEOPLE',
    },
    clientToken: next('T'),
  })
  await delivered()
  expect(disputes).toEqual([{ caseChanged: { status: 'ACCEPTED' } }, { caseChanged: { status: 'ACCEPTED' } }])
})

test('who listens hears of deadlines that pass and of letters', async () => {
  const caseNo = await inProgressAt('06-08T08:00')
  await delivered()
  const warned = await listen(county, `slaWarning(regionCode: "${county}") { slaState at case { caseNo } }`)
  const letters = await listen(
    county,
    `supervisionLetterChanged(regionCode: "${county}") { repliedAt case { caseNo } }`,
  )
  at('06-12T09:00')
  await theWorld().scan(subgraph)
  await delivered()
  expect(warned).toContainEqual({
    slaWarning: { slaState: 'ABOUT_TO_TIME_OUT', at: '2026-06-12T09:00:00+08:00', case: { caseNo } },
  })
  const letter = { caseNo, reason: '即将超时', deadline: '2026-06-15T18:00:00+08:00', clientToken: next('T') }
  const { letter: sent } = await send(leader, 'superviseCase', letter, 'letter { letterNo }')
  await send(
    handler,
    'replySupervisionLetter',
    { ...(sent as { letterNo: string }), reply: '已办' },
    'letter { reply }',
  )
  await delivered()
  expect(letters).toHaveLength(2)
  expect(letters[1]).toEqual({
    supervisionLetterChanged: { repliedAt: '2026-06-12T09:00:00+08:00', case: { caseNo } },
  })
})

test('a grid worker hears of the own grid only', async () => {
  await delivered()
  const caller = testCaller({ roles: ['GRID_WORKER'], grids: [`${village}002`] })
  const got = await listenAs(caller, `caseChanged(regionCode: "${village}") { status }`)
  await report()
  await delivered()
  expect(got).toEqual([])
})
