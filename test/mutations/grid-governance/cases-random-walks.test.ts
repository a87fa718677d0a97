import { everyRow } from '@yiwang/shared/testing'
import { beforeAll, expect, test } from '@jest/globals'
import type { AccessTokenClaims } from '@yiwang/shared/caller'
import { createRandom, type Random } from '@yiwang/shared/sample-data'
import {
  aCase,
  aDispute,
  aPetition,
  clerk,
  county,
  department,
  handler,
  head,
  leader,
  next,
  otherDepartment,
  otherHandler,
  send,
  subgraph,
  theWorld,
  useWorld,
  worker,
} from './world-of-cases.ts'

useWorld()

const HOUR_MS = 3_600_000

interface Move {
  readonly claims: AccessTokenClaims
  readonly mutation: string
  readonly input: Record<string, unknown>
}

const endings: readonly Move[] = [
  { claims: clerk, mutation: 'rejectCase', input: { reason: '不属实' } },
  { claims: worker, mutation: 'selfHandleCase', input: { result: '自办' } },
  { claims: leader, mutation: 'followUpCase', input: { outcome: 'SATISFIED', score: 5 } },
]

/** Everything that anybody may do with a case; what ends it less often. */
const moves = (random: Random, status: string): readonly Move[] => [
  { claims: clerk, mutation: 'acceptCase', input: {} },
  { claims: clerk, mutation: 'dispatchCase', input: { departmentUscc: random.pick([department, otherDepartment]) } },
  { claims: clerk, mutation: 'dispatchCase', input: { departmentUscc: department } },
  { claims: handler, mutation: 'takeCase', input: {} },
  { claims: otherHandler, mutation: 'takeCase', input: {} },
  { claims: handler, mutation: 'returnCase', input: { reason: '退回' } },
  { claims: head, mutation: 'suspendCase', input: { reason: '挂账', resumeOn: '2026-12-01' } },
  { claims: leader, mutation: 'resumeCase', input: {} },
  { claims: handler, mutation: 'resolveCase', input: { result: '已办' } },
  { claims: otherHandler, mutation: 'resolveCase', input: { result: '已办' } },
  {
    claims: leader,
    mutation: 'extendCase',
    input: { newDueAt: new Date(clock + random.between(1, 400) * HOUR_MS).toISOString(), reason: '延期' },
  },
  { claims: clerk, mutation: 'followUpCase', input: { outcome: 'NOT_SATISFIED', score: 1 } },
  { claims: leader, mutation: 'followUpCase', input: { outcome: 'NOT_SATISFIED', score: 2 } },
  { claims: leader, mutation: 'followUpCase', input: { outcome: 'UNREACHED' } },
  ...(random.chance(status === 'REPORTED' ? 1 : 0.1) ? endings : []),
  {
    claims: clerk,
    mutation: 'mediateDispute',
    input: { channel: 'PEOPLE', result: random.pick(['AGREED', 'NOT_AGREED', 'NOT_AGREED', 'LITIGATION']) },
  },
  { claims: clerk, mutation: 'escalateDispute', input: { reason: '提级' } },
]

const held = ['DISPATCHED', 'RETURNED', 'IN_PROGRESS', 'SUSPENDED', 'REOPENED', 'ACCEPTED']
const open = [...held, 'RESOLVED', 'FOLLOW_UP']

/** The state column of the contract, written down once more. */
const edges: Readonly<Record<string, readonly string[]>> = {
  acceptCase: ['REPORTED ACCEPTED'],
  rejectCase: ['REPORTED NOT_ACCEPTED'],
  selfHandleCase: ['REPORTED CLOSED', 'ACCEPTED CLOSED'],
  dispatchCase: ['ACCEPTED DISPATCHED', 'RETURNED DISPATCHED', 'REOPENED DISPATCHED'],
  takeCase: ['DISPATCHED IN_PROGRESS'],
  returnCase: ['DISPATCHED RETURNED', 'IN_PROGRESS RETURNED'],
  suspendCase: ['IN_PROGRESS SUSPENDED'],
  resumeCase: ['SUSPENDED IN_PROGRESS'],
  resolveCase: ['IN_PROGRESS RESOLVED'],
  extendCase: ['DISPATCHED DISPATCHED', 'IN_PROGRESS IN_PROGRESS'],
  followUpCase: ['RESOLVED', 'FOLLOW_UP'].flatMap((from) =>
    ['CLOSED', 'REOPENED', 'FOLLOW_UP'].map((to) => `${from} ${to}`),
  ),
  mediateDispute: [...open.map((state) => `${state} ${state}`), 'ACCEPTED RESOLVED', 'IN_PROGRESS RESOLVED'],
  escalateDispute: held.map((state) => `${state} ${state}`),
}

interface Seen {
  readonly status: string
  readonly version: number
  readonly reopenCount: number
  readonly acceptedAt: string | null
  readonly resolvedAt: string | null
  readonly closedAt: string | null
  readonly dueAt: string | null
  readonly slaState: string
  readonly timeline: readonly { from: string | null; to: string }[]
}
interface Figures {
  readonly accepted: number
  readonly closed: number
  readonly inProgress: number
  readonly aboutToTimeOut: number
  readonly overdue: number
}

const look = async (caseNo: string) => {
  const fields = `status version reopenCount acceptedAt resolvedAt closedAt dueAt slaState timeline(first: 200) { from to }`
  const stats = 'caseStats { accepted closed inProgress aboutToTimeOut overdue }'
  const query = `query ($caseNo: ID!, $county: ID!) { case(caseNo: $caseNo) { ${fields} } region(code: $county) { ${stats} } }`
  const { data } = await theWorld().askInProcess(clerk, query, { caseNo, county })
  return { seen: data?.['case'] as Seen, figures: (data?.['region'] as { caseStats: Figures }).caseStats }
}

/** Mostly what the state allows, now and then anything. */
function nextMove(random: Random, status: string): Move {
  const all = moves(random, status)
  const allowed = all.filter(({ mutation }) => edges[mutation]?.some((edge) => edge.startsWith(`${status} `)))
  return random.pick(allowed.length > 0 && random.chance(0.8) ? allowed : all)
}

/** Deadlines only move back while one clock runs; a clock that starts anew has another. */
function expectDeadlines(before: Seen, after: Seen, mutation: string) {
  if (before.dueAt === null || after.dueAt === null) return
  const startsAnew =
    after.reopenCount > before.reopenCount || (mutation === 'dispatchCase' && before.status === 'REOPENED')
  if (!startsAnew) expect(Date.parse(after.dueAt)).toBeGreaterThanOrEqual(Date.parse(before.dueAt))
}

function expectSound({ status, acceptedAt, resolvedAt, closedAt, dueAt, slaState, reopenCount }: Seen) {
  expect(reopenCount).toBeLessThanOrEqual(2)
  expect(closedAt !== null).toBe(status === 'CLOSED')
  expect(resolvedAt !== null).toBe(['RESOLVED', 'FOLLOW_UP', 'CLOSED'].includes(status))
  expect(acceptedAt === null).toBe(['REPORTED', 'NOT_ACCEPTED'].includes(status))
  expect(dueAt === null).toBe(acceptedAt === null)
  expect(slaState === 'PAUSED').toBe(status === 'SUSPENDED')
  expect(['MET', 'MISSED'].includes(slaState)).toBe(['RESOLVED', 'FOLLOW_UP', 'CLOSED'].includes(status))
}

function expectFigures(figures: Figures, seen: Seen, others: { accepted: number; closed: number }) {
  expect(figures.closed + figures.inProgress).toBe(figures.accepted)
  expect(figures.accepted).toBe(others.accepted + (seen.acceptedAt === null ? 0 : 1))
  expect(figures.closed).toBe(others.closed + (seen.closedAt === null ? 0 : 1))
}

/** mutation → how often it went through, in all walks */
const went = new Map<string, number>()
let mostReopenings = 0
let clock = 0
beforeAll(() => {
  clock = theWorld().now()
})

const starts = { GRID_EVENT: aCase, DISPUTE: aDispute, PETITION: aPetition } as const

test.each([
  [1, 'GRID_EVENT'],
  [2, 'GRID_EVENT'],
  [3, 'DISPUTE'],
  [4, 'DISPUTE'],
  [5, 'PETITION'],
  [6, 'GRID_EVENT'],
  [7, 'DISPUTE'],
  [8, 'GRID_EVENT'],
  [9, 'GRID_EVENT'],
  [10, 'PETITION'],
  [11, 'DISPUTE'],
  [12, 'GRID_EVENT'],
  [13, 'DISPUTE'],
  [14, 'GRID_EVENT'],
] as const)('random walk %i of a %s keeps the machine, the clock and the figures', async (seed, kind) => {
  const random = createRandom(seed)
  const caseNo = await starts[kind](kind === 'DISPUTE' ? 'ACCEPTED' : 'REPORTED')
  const start = await look(caseNo)
  let before = start.seen
  const others = { ...start.figures, accepted: start.figures.accepted - (before.acceptedAt === null ? 0 : 1) }
  for (let step = 0; step < 45; step += 1) {
    clock += random.between(1, 180) * 60_000
    theWorld().setNow(clock)
    const aged = (await look(caseNo)).seen
    expect({ ...aged, slaState: '' }).toEqual({ ...before, slaState: '' })
    const { claims, mutation, input } = nextMove(random, before.status)
    const { errors } = await send(claims, mutation, { caseNo, ...input })
    const { seen: after, figures } = await look(caseNo)
    if (errors.length === 0) {
      went.set(mutation, (went.get(mutation) ?? 0) + 1)
      mostReopenings = Math.max(mostReopenings, after.reopenCount)
      expect(edges[mutation]).toContain(`${before.status} ${after.status}`)
      expect(after.timeline.at(-1)).toEqual({ from: before.status, to: after.status })
      expect(after.version).toBe(before.version + 1)
      expectDeadlines(before, after, mutation)
    } else expect(after).toEqual(aged)
    expectSound(after)
    expectFigures(figures, after, others)
    before = after
    if (random.chance(0.05)) {
      await superviseAndReply(caseNo)
      before = (await look(caseNo)).seen
    }
    if (before.status === 'CLOSED' && random.chance(0.3)) break
  }
})

async function superviseAndReply(caseNo: string) {
  const deadline = new Date(clock + 24 * HOUR_MS).toISOString()
  const letter = { caseNo, reason: '督办', deadline, clientToken: next('T') }
  const sent = (await send(leader, 'superviseCase', letter, 'letter { letterNo }'))['letter'] as {
    letterNo: string
  } | null
  if (sent) await send(handler, 'replySupervisionLetter', { ...sent, reply: '已办' }, 'letter { reply }')
}

test('the walks went everywhere', () => {
  expect([...went.keys()].sort()).toEqual(Object.keys(edges).sort())
  expect(mostReopenings).toBe(2)
})

test('the clocks of the walked cases have neither gaps nor overlaps, and end where the case stands', async () => {
  const { database } = theWorld().subgraph(subgraph)
  interface Piece {
    caseNo: string
    fromAt: number
    untilAt: number
    clockState: string
    dueAt: number
  }
  const pieces = await database.rows<Piece>(everyRow`SELECT * FROM case_clock ORDER BY case_no, from_at`)
  pieces.forEach((piece, index) => {
    expect(piece.fromAt).toBeLessThan(piece.untilAt)
    const following = pieces[index + 1]
    if (following?.caseNo === piece.caseNo) expect(following.fromAt).toBe(piece.untilAt)
    else expect(piece.untilAt).toBe(253_402_300_799_999)
  })
  const cases = await database.rows<{ caseNo: string; acceptedAt: number | null; dueAt: number | null }>(
    everyRow`SELECT case_no, accepted_at, due_at FROM governance_case`,
  )
  for (const { caseNo, acceptedAt, dueAt } of cases) {
    const own = pieces.filter((piece) => piece.caseNo === caseNo)
    expect(own[0]?.fromAt ?? null).toBe(acceptedAt)
    expect(own.at(-1)?.dueAt ?? null).toBe(dueAt)
  }
})

test('nothing that was counted for a past day changes: the figures of every day follow from the cases', async () => {
  const cases = await theWorld()
    .subgraph(subgraph)
    .database.rows<{ acceptedAt: number | null; closedAt: number | null }>(
      everyRow`SELECT accepted_at, closed_at FROM governance_case`,
    )
  for (let asOf = Date.parse('2026-06-10T12:00:00+08:00'); asOf < clock; asOf += 7 * 24 * HOUR_MS) {
    const stats = `caseStats(asOf: "${new Date(asOf).toISOString()}") { accepted closed inProgress }`
    const { data } = await theWorld().ask(clerk, `{ region(code: "${county}") { ${stats} } }`)
    const accepted = cases.filter(({ acceptedAt }) => acceptedAt !== null && acceptedAt <= asOf).length
    const closed = cases.filter(({ closedAt }) => closedAt !== null && closedAt <= asOf).length
    expect(data?.['region']).toEqual({ caseStats: { accepted, closed, inProgress: accepted - closed } })
  }
})
