import { everyRow } from '@yiwang/shared/testing'
import { expect, test } from '@jest/globals'
import type { AccessTokenClaims } from '@yiwang/shared/caller'
import type { ScopedSql } from '@yiwang/shared/database'
import { regionColumns } from '@yiwang/shared/region'
import { createRandom } from '@yiwang/shared/sample-data'
import { RewardItem } from '../../../subgraphs/civil-affairs/src/modules/reward-item/entities.ts'
import {
  anActivity,
  anApplication,
  anArchive,
  aPerson,
  aVolunteer,
  citizen,
  clerk,
  leader,
  next,
  NOW,
  seed,
  signedUp,
  subgraph,
  theWorld,
  TODAY,
  token,
  town,
  useWorld,
  village,
} from './world-of-civil.ts'

useWorld()

const DAY_MS = 86_400_000

interface Payload {
  readonly errors: readonly { readonly code: string; readonly rule: string | null }[]
}

async function send(claims: AccessTokenClaims, mutation: string, input: Record<string, unknown>): Promise<Payload> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`
  const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { errors { code rule } } }`
  const { data, errors } = await theWorld().askInProcess(claims, query, { input })
  expect(errors).toBeUndefined()
  return data?.[mutation] as Payload
}

const rows = <Row extends object>(query: ScopedSql) => theWorld().subgraph(subgraph).database.rows<Row>(query)

interface Entry {
  readonly delta: number
  readonly balance: number
  readonly reason: string
  readonly at: number
}

test.each([1, 2, 3])('points: the balance is the sum of the ledger, walk %d', async (seedNumber) => {
  const random = createRandom(seedNumber)
  const personId = await aVolunteer(1_490)
  const itemId = next('WP')
  const offered = { name: '大米', points: 3, stock: 20, offeredAt: 0, ...regionColumns(village) }
  await seed(RewardItem, { itemId, ...offered })
  const before = 1_490
  for (let step = 0; step < 14; step += 1) {
    theWorld().setNow(NOW + step * 25 * DAY_MS)
    if (random.chance(0.5)) {
      const activityNo = await anActivity('FINISHED')
      await signedUp(activityNo, personId)
      const served = { hours: random.pick(['0.5', '1', '1.75', '2', '3.25']), complained: random.chance(0.2) }
      expect(
        (await send(clerk, 'recordVolunteerService', { activityNo, personId, ...served, ...token() })).errors,
      ).toEqual([])
    } else {
      const { errors } = await send(citizen(personId), 'redeemPoints', {
        ...{ personId, itemId, quantity: random.between(1, 9) },
        ...token(),
      })
      expect([[], ['R-REDEEM-QUARTER'], ['R-POINTS-BALANCE']]).toContainEqual(errors.map(({ rule }) => rule))
    }
  }
  theWorld().setNow(NOW)
  await expectLedger(personId, itemId, before)
})

async function expectLedger(personId: string, itemId: string, before: number): Promise<void> {
  const ledger = await rows<Entry>(
    everyRow`SELECT delta, balance, reason, at FROM points_entry WHERE person_id = ${personId} ORDER BY at, entry_id`,
  )
  let sum = 0
  for (const { delta, balance } of ledger) {
    sum += delta
    expect(balance).toBe(sum)
    expect(balance).toBeGreaterThanOrEqual(0)
    expect(balance).toBeLessThanOrEqual(1_500)
  }
  expect(ledger[0]?.delta).toBe(before)
  const redeemed = ledger.filter(({ reason }) => reason === 'REDEMPTION')
  const quarters = redeemed.map(({ at }) => {
    const [year = '', month = ''] = new Date(at + 8 * 3_600_000).toISOString().split('-')
    return `${year} ${Math.ceil(Number(month) / 3)}`
  })
  expect(new Set(quarters).size).toBe(quarters.length)
  const [item] = await rows<{ stock: number }>(everyRow`SELECT stock FROM reward_item WHERE item_id = ${itemId}`)
  expect((20 - (item?.stock ?? 0)) * 3).toBe(redeemed.reduce((total, { delta }) => total - delta, 0))
}

/** The state column of the contract, written down once more. */
const applicationEdges: Readonly<Record<string, readonly string[]>> = {
  acceptAssistance: ['SUBMITTED ACCEPTED'],
  verifyAssistance: ['ACCEPTED VERIFYING'],
  recordHomeVisit: ['VERIFYING HOME_VISIT'],
  reviewAssistance: ['HOME_VISIT FIRST_REVIEW', 'HOME_VISIT REJECTED'],
  publishAssistance: ['FIRST_REVIEW PUBLICITY'],
  decideAssistance: ['PUBLICITY COUNTY_REVIEW', 'COUNTY_REVIEW APPROVED', 'COUNTY_REVIEW REJECTED'],
  payAssistance: ['APPROVED PAID', 'PAID PAID'],
  withdrawAssistance: ['SUBMITTED WITHDRAWN', 'ACCEPTED WITHDRAWN', 'VERIFYING WITHDRAWN'],
}

test.each([11, 12, 13])('an application goes no way but the contract’s, walk %d', async (seedNumber) => {
  const random = createRandom(seedNumber)
  const personId = await aPerson()
  const applicationNo = await anApplication('SUBMITTED', { personId, kind: 'MINIMUM_LIVING_ALLOWANCE' })
  const moves: readonly (readonly [AccessTokenClaims, string, () => Record<string, unknown>])[] = [
    [town, 'acceptAssistance', () => ({})],
    [town, 'verifyAssistance', () => ({ consent: true })],
    [town, 'recordHomeVisit', () => ({ visitorIds: ['A', 'B'], on: TODAY, opinion: '属实' })],
    [town, 'reviewAssistance', () => ({ passed: random.chance(0.9), opinion: '初审' })],
    [town, 'publishAssistance', () => ({ from: '2026-06-01', to: '2026-06-08' })],
    [leader, 'decideAssistance', () => ({ approved: random.chance(0.8), amountCents: '100', opinion: '审核' })],
    [clerk, 'payAssistance', () => ({ on: `2026-0${random.between(1, 9)}-10`, ...token() })],
    ...(seedNumber === 13 ? [[citizen(personId), 'withdrawAssistance', () => ({ reason: '好转' })] as const] : []),
  ]
  for (let step = 0; step < 60; step += 1) {
    const [claims, mutation, input] = random.pick(moves)
    const from = await stepsOf(applicationNo)
    const { errors } = await send(claims, mutation, { applicationNo, ...input() })
    const added = (await stepsOf(applicationNo)).slice(from.length)
    if (errors.length > 0) expect(added).toEqual([])
    else expect(applicationEdges[mutation]).toEqual(expect.arrayContaining(added))
  }
  await expectPaid(applicationNo)
})

async function stepsOf(applicationNo: string): Promise<string[]> {
  const steps = await rows<{ fromStatus: string; toStatus: string }>(
    everyRow`SELECT from_status, to_status FROM assistance_step WHERE application_no = ${applicationNo} ORDER BY sequence`,
  )
  return steps.map(({ fromStatus, toStatus }) => `${fromStatus} ${toStatus}`)
}

/** Steps follow one another, and each payment has its month and its grant. */
async function expectPaid(applicationNo: string): Promise<void> {
  const steps = await stepsOf(applicationNo)
  steps.slice(1).forEach((step, index) => {
    expect(step.split(' ')[0]).toBe(steps[index]?.split(' ')[1])
  })
  const grants = await rows<{ grantMonth: string }>(
    everyRow`SELECT grant_month FROM assistance_grant WHERE application_no = ${applicationNo}`,
  )
  expect(grants).toHaveLength(steps.filter((step) => step.endsWith(' PAID')).length)
  expect(new Set(grants.map(({ grantMonth }) => grantMonth)).size).toBe(grants.length)
}

test.each([21, 22])('of an archive at most one hold stands at a time, walk %d', async (seedNumber) => {
  const random = createRandom(seedNumber)
  const { authenticationId, personId } = await anArchive('OVERDUE')
  const moves: readonly (readonly [AccessTokenClaims, string, () => Record<string, unknown>])[] = [
    [clerk, 'flagPensionAuthentication', () => ({ authenticationId, reason: '线索' })],
    [clerk, 'suspendPension', () => ({ authenticationId, opinion: '确认' })],
    [clerk, 'resumePension', () => ({ authenticationId, opinion: '恢复' })],
    [clerk, 'authenticatePension', () => ({ personId, method: 'ON_SITE', on: TODAY, ...token() })],
  ]
  for (let step = 0; step < 30; step += 1) {
    const [claims, mutation, input] = random.pick(moves)
    await send(claims, mutation, input())
    const open = await rows<{ kind: string }>(
      everyRow`SELECT kind FROM pension_hold WHERE authentication_id = ${authenticationId} AND ended_at IS NULL`,
    )
    expect(open.length).toBeLessThanOrEqual(1)
    const steps = await rows<{ toState: string }>(
      everyRow`SELECT to_state FROM transition_step WHERE record_id = ${authenticationId} ORDER BY step_id`,
    )
    const state = steps.at(-1)?.toState
    if (open[0]) expect(state).toBe(open[0].kind)
    else expect(['VALID', 'OVERDUE', undefined]).toContain(state)
  }
})
