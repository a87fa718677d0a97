import { everyRow } from '@yiwang/shared/testing'
import { expect, test } from '@jest/globals'
import type { AccessTokenClaims } from '@yiwang/shared/caller'
import type { ScopedSql } from '@yiwang/shared/database'
import { regionColumns } from '@yiwang/shared/region'
import { RewardItem } from '../../../subgraphs/civil-affairs/src/modules/reward-item/entities.ts'
import {
  anActivity,
  anAlert,
  anApplication,
  aPerson,
  aProgramme,
  aVolunteer,
  citizen,
  clerk,
  county,
  gridWorker,
  next,
  seed,
  signedUp,
  subgraph,
  theWorld,
  TODAY,
  token,
  useWorld,
  village,
  worker,
} from './world-of-civil.ts'

useWorld()

interface Payload {
  readonly errors: readonly { readonly code: string; readonly rule: string | null }[]
  readonly replayed: boolean
}
type Sent = readonly [claims: AccessTokenClaims, input: Record<string, unknown>]

/** Sends the inputs at the same time; how each ended, in alphabetical order. */
async function atOnce(mutation: string, calls: readonly Sent[]): Promise<string[]> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`
  const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { errors { code rule } replayed } }`
  const ends = calls.map(async ([claims, input]) => {
    const { data, errors } = await theWorld().ask(claims, query, { input })
    expect(errors).toBeUndefined()
    const payload = data?.[mutation] as Payload
    const [error] = payload.errors
    return error ? (error.rule ?? error.code) : payload.replayed ? 'REPLAYED' : 'OK'
  })
  return (await Promise.all(ends)).sort()
}
const times = (count: number, call: (index: number) => Sent) => Array.from({ length: count }, (_, index) => call(index))
const rows = <Row extends object>(query: ScopedSql) => theWorld().subgraph(subgraph).database.rows<Row>(query)

const applying = { kind: 'TEMPORARY_ASSISTANCE', reason: '大病', channel: 'AGENT', agentId: worker }

test('six applications at once get six numbers in a row', async () => {
  const persons = await Promise.all(Array.from({ length: 6 }, () => aPerson()))
  const calls = persons.map((personId): Sent => [gridWorker, { personId, ...applying, ...token() }])
  expect(await atOnce('applyAssistance', calls)).toEqual(persons.map(() => 'OK'))
  const numbered = await rows<{ applicationNo: string }>(
    everyRow`SELECT application_no FROM assistance_application ORDER BY application_no`,
  )
  expect(numbered.map(({ applicationNo }) => applicationNo.slice(-6))).toEqual(
    persons.map((_, index) => String(index + 1).padStart(6, '0')),
  )
})

test('of three applications for one person one is taken', async () => {
  const personId = await aPerson()
  const calls = times(3, () => [gridWorker, { personId, ...applying, ...token() }])
  expect(await atOnce('applyAssistance', calls)).toEqual(['CONFLICT', 'CONFLICT', 'OK'])
})

test('of two applications of different kinds from one alert one is taken', async () => {
  const personId = await aPerson()
  const sourceAlertId = await anAlert(personId)
  const calls = ['TEMPORARY_ASSISTANCE', 'CHARITY'].map((kind): Sent => [
    gridWorker,
    { personId, ...applying, kind, sourceAlertId, ...token() },
  ])
  expect(await atOnce('applyAssistance', calls)).toEqual(['OK', 'R-ALERT-ONCE'])
})

test('a month is paid once', async () => {
  const applicationNo = await anApplication('APPROVED', { kind: 'ELDER_SUBSIDY', approvedCents: 5_000 })
  const calls = times(3, () => [clerk, { applicationNo, on: TODAY, ...token() }])
  expect(await atOnce('payAssistance', calls)).toEqual(['CONFLICT', 'CONFLICT', 'OK'])
})

test('the last place goes to one of four', async () => {
  const activityNo = await anActivity('OPEN', { capacity: 3, signedUp: 2 })
  const persons = [await aVolunteer(), await aVolunteer(), await aVolunteer(), await aVolunteer()]
  const calls = persons.map((personId): Sent => [citizen(personId), { activityNo, personId, ...token() }])
  expect((await atOnce('signUpVolunteerActivity', calls)).filter((end) => end === 'OK')).toHaveLength(1)
  const [activity] = await rows(
    everyRow`SELECT signed_up, status FROM volunteer_activity WHERE activity_no = ${activityNo}`,
  )
  expect(activity).toEqual({ signedUp: 3, status: 'FULL' })
})

test('points are spent once', async () => {
  const personId = await aVolunteer(10)
  const itemId = next('WP')
  const offered = { name: '大米', points: 8, stock: 5, offeredAt: 0, ...regionColumns(village) }
  await seed(RewardItem, { itemId, ...offered })
  const calls = times(3, () => [citizen(personId), { personId, itemId, quantity: 1, ...token() }])
  expect((await atOnce('redeemPoints', calls)).filter((end) => end === 'OK')).toHaveLength(1)
  const [ledger] = await rows<{ sum: number | string }>(
    everyRow`SELECT SUM(delta) AS sum FROM points_entry WHERE person_id = ${personId}`,
  )
  expect(Number(ledger?.sum)).toBe(2)
})

test('a person receives goods once, and a name is taken once', async () => {
  const [programmeNo, personId] = [await aProgramme('DRAFT'), await aPerson()]
  const goods = { programmeNo, personId, group: 'OTHER', valueCents: '1', on: TODAY }
  expect(
    await atOnce(
      'recordCareDelivery',
      times(2, () => [clerk, { ...goods, ...token() }]),
    ),
  ).toEqual(['OK', 'R-CARE-ONCE'])
  const name = next('重阳')
  const calls = times(3, () => [clerk, { name, regionCode: county, year: 2026, ...token() }])
  expect(await atOnce('createCareProgramme', calls)).toEqual(['CONFLICT', 'CONFLICT', 'OK'])
})

test('one token sent four times at once has one effect', async () => {
  const personId = await aPerson()
  const input = { personId, ...token() }
  const ends = await atOnce(
    'registerVolunteer',
    times(4, () => [citizen(personId), input]),
  )
  expect(ends).toEqual(['OK', 'REPLAYED', 'REPLAYED', 'REPLAYED'])
})

test('services at three activities at once add up', async () => {
  const personId = await aVolunteer()
  const activities = [await anActivity('FINISHED'), await anActivity('FINISHED'), await anActivity('FINISHED')]
  for (const activityNo of activities) await signedUp(activityNo, personId)
  const calls = activities.map((activityNo): Sent => [clerk, { activityNo, personId, hours: '2', ...token() }])
  expect(await atOnce('recordVolunteerService', calls)).toEqual(['OK', 'OK', 'OK'])
  const ledger = await rows<{ balance: number }>(
    everyRow`SELECT balance FROM points_entry WHERE person_id = ${personId} ORDER BY balance`,
  )
  expect(ledger.map(({ balance }) => balance)).toEqual([2, 4, 6])
})
