import { setTimeout as wait } from 'node:timers/promises'
import type { AccessTokenClaims } from '@yiwang/shared/caller'
import { beijingDate } from '@yiwang/shared/time'
import { county, grids, villages } from '../../../subgraphs/grid-governance/test/rows.ts'
import type { Payload, Send } from './send.ts'

/** What one client was told that it had done. */
export interface Acknowledged {
  readonly clerk: string
  readonly personId: string
  readonly caseNo: string
  readonly orderNo: string
  readonly households: readonly string[]
}

/** Ten mutations: five with a token, five that lock a version. */
export const MUTATIONS_OF_A_CLIENT = 10
export const TOKENS_OF_A_CLIENT = 5

export interface Traffic {
  readonly send: Send
  /** each mutation that was acknowledged */
  readonly onAcknowledged: () => void
}

const today = beijingDate(Date.now())

/**
 * A clerk registers a resident, moves them to the other village and back, and takes up a case and an order that come to
 * nothing. Whatever is not acknowledged is sent again as it was.
 */
export async function runClient(order: number, traffic: Traffic): Promise<Acknowledged> {
  const clerk = clerkOf(order)
  const create = (mutation: string, select: string, input: Record<string, unknown>, nth = 0) =>
    created(traffic, { clerk, mutation, select, input: { ...input, clientToken: tokenOf(order, mutation, nth) } })
  const change = (mutation: string, input: Record<string, unknown>) => changed(traffic, { clerk, mutation, input })

  const near = idIn(await create('registerHousehold', 'household { householdId }', householdIn(0), 0))
  const far = idIn(await create('registerHousehold', 'household { householdId }', householdIn(1), 1))
  const personId = idIn(await create('registerResident', 'person { personId }', residentOf(order, near)))
  await change('moveResident', { personId, householdId: far, on: today, expectedVersion: 1 })
  await change('updateResident', { personId, residenceType: 'FLOATING', expectedVersion: 2 })
  await change('moveResident', { personId, householdId: near, on: today, expectedVersion: 3 })
  const caseNo = idIn(await create('reportEvent', 'case { caseNo }', reported))
  await change('rejectCase', { caseNo, reason: '不属实', expectedVersion: 1 })
  const orderNo = idIn(
    await create('createServiceOrder', 'order { orderNo }', { regionCode: villages[0], title: '修路' }),
  )
  await change('withdrawServiceOrder', { orderNo, reason: '不需要了', expectedVersion: 1 })
  return { clerk: clerk.sub, personId, caseNo, orderNo, households: [near, far] }
}

/** The report of a client sent once more, long after. */
export function replayReport(order: number, { send }: Traffic): Promise<Payload | null> {
  const input = { ...reported, clientToken: tokenOf(order, 'reportEvent', 0) }
  return send(clerkOf(order), 'reportEvent', { select: 'case { caseNo }', input })
}

export const clerkOf = (order: number): AccessTokenClaims => ({
  ...{ sub: `ZZ${order}`, displayName: '李大山', roles: ['CENTRE_CLERK'], regions: [county], grids: [] },
  ...{ department: null, organisation: null, personId: null, workerId: null },
})

const tokenOf = (order: number, mutation: string, nth: number) => `${mutation}-${order}-${nth}`
const householdIn = (place: 0 | 1) => ({ gridCode: grids[place], address: '示例路1号' })
const residentOf = (order: number, householdId: string) => ({
  ...{ householdId, name: '王小明', idNumber: `3603021999130${String(order).padStart(5, '0')}`, gender: 'MALE' },
  ...{ birthDate: '1990-02-03', residenceType: 'REGISTERED' },
})
const reported = { title: '路灯不亮', detail: '三盏', category: 'OTHER', source: 'CENTRE_WINDOW', gridCode: grids[0] }

interface Wanted {
  readonly clerk: AccessTokenClaims
  readonly mutation: string
  readonly select?: string
  readonly input: Record<string, unknown>
}

/** With a token a repetition is safe: it gives the first result. */
async function created(traffic: Traffic, wanted: Wanted): Promise<Payload> {
  const { payload } = await untilAnswered(traffic, wanted)
  if (payload.errors.length > 0) throw new Error(`${wanted.mutation}: ${JSON.stringify(payload.errors)}`)
  traffic.onAcknowledged()
  return payload
}

/** With a version a repetition is refused when the first one was carried out before its answer got lost. */
async function changed(traffic: Traffic, wanted: Wanted): Promise<void> {
  const { payload, lost } = await untilAnswered(traffic, wanted)
  const [refusal] = payload.errors
  if (refusal && !(refusal.code === 'CONFLICT' && lost > 0))
    throw new Error(`${wanted.mutation}: ${JSON.stringify(payload.errors)}`)
  traffic.onAcknowledged()
}

async function untilAnswered(
  { send }: Traffic,
  { clerk, mutation, select = '', input }: Wanted,
): Promise<{ readonly payload: Payload; readonly lost: number }> {
  for (let lost = 0; ; lost += 1) {
    const payload = await send(clerk, mutation, { select, input })
    if (payload !== null) return { payload, lost }
    await wait(250)
  }
}

/** The only value of the only record. */
function idIn({ errors: _, replayed: __, ...fields }: Payload): string {
  const [record] = Object.values(fields)
  return String(Object.values(record as object)[0])
}
