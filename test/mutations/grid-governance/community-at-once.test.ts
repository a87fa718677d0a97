import { everyRow } from '@yiwang/shared/testing'
import { expect, test } from '@jest/globals'
import type { AccessTokenClaims } from '@yiwang/shared/caller'
import {
  aHousehold,
  anOrder,
  aPerson,
  aUscc,
  clerk,
  department,
  grid,
  LATER,
  leader,
  next,
  otherVillage,
  rowsOf,
  theWorld,
  useWorld,
  village,
} from './world-of-community.ts'

useWorld()

interface Payload {
  readonly errors: { readonly code: string }[]
  readonly replayed: boolean
}

/** Sends the inputs at the same time. */
const atOnce = (claims: AccessTokenClaims, mutation: string, inputs: readonly Record<string, unknown>[]) => {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`
  const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { errors { code } replayed } }`
  return Promise.all(
    inputs.map(async (input) => (await theWorld().ask(claims, query, { input })).data?.[mutation] as Payload),
  )
}
const codesOf = (payloads: readonly Payload[]) => payloads.flatMap(({ errors }) => errors.map(({ code }) => code))
const three = <Value>(make: () => Value) => [make(), make(), make()]

test('an ID number is registered once', async () => {
  const householdId = await aHousehold()
  const resident = () => ({
    ...{ householdId, name: '王小明', idNumber: '610702199913000012', gender: 'MALE', birthDate: '1990-02-03' },
    ...{ residenceType: 'REGISTERED', clientToken: next('T') },
  })
  expect(codesOf(await atOnce(clerk, 'registerResident', three(resident)))).toEqual(['CONFLICT', 'CONFLICT'])
  expect(await rowsOf(everyRow`SELECT person_id FROM person WHERE household_id = ${householdId}`)).toHaveLength(1)
})

test('a person is listed once under a kind', async () => {
  const personId = await aPerson()
  const entry = () => ({ personId, kind: 'OTHER', plan: '每周走访', reviewOn: '2026-07-01', clientToken: next('T') })
  expect(codesOf(await atOnce(leader, 'addKeyAttention', three(entry)))).toEqual(['CONFLICT', 'CONFLICT'])
})

test('an organisation is registered once', async () => {
  const organisation = () => ({
    ...{ uscc: aUscc(4_321), name: '示例超市', kind: 'INDIVIDUAL_BUSINESS', regionCode: village },
    clientToken: next('T'),
  })
  const payloads = await atOnce(leader, 'registerOrganisation', three(organisation))
  expect(codesOf(payloads)).toEqual(['CONFLICT', 'CONFLICT'])
})

test('a head count is one row whoever counts', async () => {
  const count = () => ({ regionCode: otherVillage, kind: 'CHECKED_IN_MEMBER', count: 5, clientToken: next('T') })
  expect(codesOf(await atOnce(leader, 'recordWorkforceCount', three(count)))).toEqual([])
  const counted = everyRow`SELECT people, version FROM workforce_count WHERE region_code = ${otherVillage}`
  expect(await rowsOf(counted)).toEqual([{ people: 5, version: 3 }])
})

test('workers registered at once get numbers of their own', async () => {
  const worker = () => ({ displayName: '孙丽', kind: 'PART_TIME', gridCodes: [grid], clientToken: next('T') })
  expect(codesOf(await atOnce(leader, 'registerGridWorker', [...three(worker), ...three(worker)]))).toEqual([])
})

test('of three assignments of one version one goes through', async () => {
  const orderNo = await anOrder('LISTED')
  const assignment = { orderNo, tier: 'LEADER', organisationUscc: department, dueAt: LATER, expectedVersion: 1 }
  const payloads = await atOnce(clerk, 'assignServiceOrder', [assignment, assignment, assignment])
  expect(codesOf(payloads)).toEqual(['CONFLICT', 'CONFLICT'])
})

test('the same order sent five times at once is one order', async () => {
  const order = { regionCode: village, title: '修缮村道', clientToken: 'same' }
  const payloads = await atOnce(clerk, 'createServiceOrder', [order, order, order, order, order])
  expect(payloads.map(({ replayed }) => replayed).sort()).toEqual([false, true, true, true, true])
})
