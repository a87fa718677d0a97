import { everyRow } from '@yiwang/shared/testing'
import { expect, test } from '@jest/globals'
import type { ScopedSql } from '@yiwang/shared/database'
import {
  aClue,
  aHazard,
  aUnit,
  clerk,
  department,
  enterprise,
  next,
  subgraph,
  theWorld,
  TODAY,
  useWorld,
  village,
} from './world-of-emergency.ts'

useWorld()

interface Payload {
  readonly errors: { readonly code: string }[]
  readonly replayed: boolean
}

/** Sends the inputs at the same time. */
const atOnce = (mutation: string, inputs: readonly Record<string, unknown>[]) => {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`
  const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { errors { code } replayed } }`
  return Promise.all(
    inputs.map(async (input) => (await theWorld().ask(clerk, query, { input })).data?.[mutation] as Payload),
  )
}
const done = (payloads: readonly Payload[]) => payloads.filter(({ errors }) => errors.length === 0)
const countOf = async (query: ScopedSql) => (await theWorld().subgraph(subgraph).database.rows(query)).length

const report = (clientToken: string) => ({
  ...{ field: 'FIRE', grade: 'MAJOR', description: '堵塞通道', subject: 'ENTERPRISE', foundOn: TODAY },
  ...{ regionCode: village, uscc: enterprise, clientToken },
})

test('ten hazards reported at once get ten numbers', async () => {
  const payloads = await atOnce(
    'reportHazard',
    Array.from({ length: 10 }, () => report(next('T'))),
  )
  expect(done(payloads)).toHaveLength(10)
  expect(await countOf(everyRow`SELECT hazard_no FROM hazard`)).toBe(10)
})

test('the same report sent five times at once is one hazard', async () => {
  const payloads = await atOnce(
    'reportHazard',
    Array.from({ length: 5 }, () => report('same')),
  )
  expect(payloads.map(({ replayed }) => replayed).sort()).toEqual([false, true, true, true, true])
  expect(await countOf(everyRow`SELECT token FROM client_token WHERE token = 'same'`)).toBe(1)
})

test('of four orders of one version one goes through', async () => {
  const hazardNo = await aHazard('FILED')
  const order = { hazardNo, deadline: '2026-06-30', requirement: '整改', expectedVersion: 1 }
  const payloads = await atOnce('orderRectification', [order, order, order, order])
  expect(done(payloads)).toHaveLength(1)
})

test('a hazard is transferred once', async () => {
  const hazardNo = await aHazard('ORDERED', { deadline: '2026-06-01' })
  const transfer = () => ({ hazardNo, departmentUscc: department, content: '逾期', clientToken: next('T') })
  expect(done(await atOnce('transferHazard', [transfer(), transfer(), transfer()]))).toHaveLength(1)
  expect(await countOf(everyRow`SELECT clue_no FROM enforcement_clue WHERE hazard_no = ${hazardNo}`)).toBe(1)
})

test('a clue becomes one case', async () => {
  const clueNo = await aClue('PENDING')
  const file = () => ({
    ...{ uscc: enterprise, regionCode: village, cause: '未消除隐患' },
    ...{ signerId: clerk.sub, clueNo, clientToken: next('T') },
  })
  expect(done(await atOnce('fileEnforcementCase', [file(), file(), file()]))).toHaveLength(1)
})

test('a unit gets one list of a kind, and one profile', async () => {
  const uscc = await aUnit()
  const register = () => ({ uscc, kind: 'RISK', itemCount: 1, clientToken: next('T') })
  const payloads = await atOnce('registerSafetyList', [register(), register(), register()])
  expect(payloads.flatMap(({ errors }) => errors.map(({ code }) => code))).toEqual(['CONFLICT', 'CONFLICT'])
  expect(await countOf(everyRow`SELECT uscc FROM safety_profile WHERE uscc = ${uscc}`)).toBe(1)
})
