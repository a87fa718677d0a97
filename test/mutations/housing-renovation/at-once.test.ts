import { everyRow } from '@yiwang/shared/testing'
import { expect, test } from '@jest/globals'
import type { AccessTokenClaims } from '@yiwang/shared/caller'
import {
  aDangerousHouse,
  aFlat,
  aHome,
  anItem,
  aPerson,
  aProject,
  aVote,
  citizen,
  clerk,
  LATER,
  next,
  rowsOf,
  theWorld,
  useWorld,
  village,
} from './world-of-housing.ts'

useWorld()

interface Payload {
  readonly errors: readonly { readonly code: string }[]
  readonly replayed: boolean
}
type Sent = readonly [claims: AccessTokenClaims, input: Record<string, unknown>]

/** Sends the inputs at the same time. */
const atOnce = (mutation: string, calls: readonly Sent[]) => {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`
  const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { errors { code } replayed } }`
  return Promise.all(
    calls.map(async ([claims, input]) => (await theWorld().ask(claims, query, { input })).data?.[mutation] as Payload),
  )
}
const times = (count: number, call: (index: number) => Sent) => Array.from({ length: count }, (_, index) => call(index))
const codes = (payloads: readonly Payload[]) => payloads.map(({ errors }) => errors[0]?.code ?? 'OK').sort()

const building = { regionCode: village, name: '1号楼', floorAreaSqm: 100, householdCount: 1 }

test.each(['a village without buildings', 'a village with buildings'])(
  'ten buildings registered at once in %s get ten numbers in a row',
  async (name) => {
    const regionCode = '610702001031'
    const before = name.endsWith('with buildings') ? 10 : 0
    const calls = times(10, () => [clerk, { ...building, regionCode, clientToken: next('T') }])
    expect(codes(await atOnce('registerBuilding', calls))).toEqual(Array.from({ length: 10 }, () => 'OK'))
    const rows = await rowsOf<{ buildingId: string }>(
      everyRow`SELECT building_id FROM building WHERE region_code = ${regionCode} ORDER BY building_id`,
    )
    expect(rows.slice(before).map(({ buildingId }) => Number(buildingId.slice(12)))).toEqual(
      Array.from({ length: 10 }, (_, index) => before + index + 1),
    )
  },
)

test('of four quarters of one name one is registered', async () => {
  const name = next('小区')
  const payloads = await atOnce(
    'registerQuarter',
    times(4, () => [clerk, { name, regionCode: village, clientToken: next('T') }]),
  )
  expect(codes(payloads)).toEqual(['CONFLICT', 'CONFLICT', 'CONFLICT', 'OK'])
})

test('the same registration sent five times at once is one', async () => {
  const input = { name: next('小区'), regionCode: village, clientToken: 'same' }
  const payloads = await atOnce(
    'registerQuarter',
    times(5, () => [clerk, input]),
  )
  expect(payloads.map(({ replayed }) => replayed).sort()).toEqual([false, true, true, true, true])
})

test('one flat has one vote, however often its owners send it', async () => {
  const { projectNo, quarterId } = await aProject('OPINION_COLLECTING')
  const { dwellingId, personId } = await aHome(quarterId)
  await aVote(projectNo, [[dwellingId, [personId], 90, null]])
  const payloads = await atOnce(
    'castOwnerVote',
    times(5, (index) => [citizen(personId), { projectNo, dwellingId, agree: index % 2 === 0, clientToken: next('T') }]),
  )
  expect(codes(payloads)).toEqual(['CONFLICT', 'CONFLICT', 'CONFLICT', 'CONFLICT', 'OK'])
})

test('neighbours who name one item at once are its supporters', async () => {
  const { projectNo, quarterId } = await aProject('OPINION_COLLECTING')
  const homes = [await aHome(quarterId), await aHome(quarterId), await aHome(quarterId), await aHome(quarterId)]
  const item = { projectNo, category: 'BASIC', name: '加装电梯', via: 'MEETING' }
  const payloads = await atOnce(
    'proposeRenovationItem',
    homes.map(({ personId }) => [citizen(personId), { ...item, clientToken: next('T') }]),
  )
  expect(codes(payloads)).toEqual(['OK', 'OK', 'OK', 'OK'])
  expect(await rowsOf(everyRow`SELECT name, supporters FROM renovation_item WHERE project_no = ${projectNo}`)).toEqual([
    { name: '加装电梯', supporters: 4 },
  ])
})

test('of four votes opened at once one opens', async () => {
  const { projectNo } = await aProject('OPINION_COLLECTING')
  await anItem(projectNo, { adopted: 1 })
  const input = { projectNo, matter: 'ORDINARY', closesAt: LATER }
  expect(
    codes(
      await atOnce(
        'openOwnerVote',
        times(4, () => [clerk, input]),
      ),
    ),
  ).toEqual(['CONFLICT', 'CONFLICT', 'CONFLICT', 'OK'])
})

test('of four changes of one version one goes through', async () => {
  const dwellingId = await aDangerousHouse('C', 'IDENTIFIED')
  const calls = times(4, (): Sent => [clerk, { dwellingId, on: '2026-06-09', expectedVersion: 1 }])
  expect(codes(await atOnce('evacuateDwelling', calls))).toEqual(['CONFLICT', 'CONFLICT', 'CONFLICT', 'OK'])
})

test('a household that is sent to four flats at once lives in one', async () => {
  const { personId, householdId } = await aPerson()
  const flats = [await aFlat(), await aFlat(), await aFlat(), await aFlat()]
  const people = { occupancy: 'OWNER', ownerPersonIds: [personId], householdIds: [householdId] }
  const payloads = await atOnce(
    'assignDwelling',
    flats.map((dwellingId) => [clerk, { dwellingId, ...people }]),
  )
  expect(codes(payloads)).toEqual(['OK', 'OK', 'OK', 'OK'])
  expect(
    await rowsOf(everyRow`SELECT household_id FROM dwelling_household WHERE household_id = ${householdId}`),
  ).toHaveLength(1)
})
