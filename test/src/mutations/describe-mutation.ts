import { appendFileSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from '@jest/globals'
import type { AccessTokenClaims } from '@yiwang/shared/caller'
import { testEngine } from '@yiwang/shared/testing'
import { parse } from 'graphql'
import { apiSchema } from '../api-schema.ts'
import type { Answer } from '../ask.ts'
import { contractTransitions } from './contract-transitions.ts'
import { observeTransitions } from './observe-states.ts'
import { auditOf, eventsOf } from './watch-writes.ts'
import type { World } from './world.ts'

/** A call as somebody sends it. */
export interface Call {
  readonly claims: AccessTokenClaims
  readonly input: Record<string, unknown>
}

/** Prepares fresh records and gives the call that is to be tested; called anew for every test. */
export type Arrange = () => Promise<Call> | Call

export interface RefusalCase {
  /** sentence: what is wrong */
  readonly name: string
  readonly code: string
  readonly rule?: string
  readonly arrange: Arrange
  /** a value of the record that the message keeps to itself */
  readonly silentOn?: string
}

export interface MutationCase {
  readonly name: string
  readonly world: () => World
  /** subgraph that owns the mutation */
  readonly subgraph: string
  /** calls that succeed, each with what must hold afterwards */
  readonly succeeds: readonly {
    readonly name: string
    readonly arrange: Arrange
    /** selection on the payload beside errors and replayed */
    readonly select: string
    /** types of events that two steps of one call tell alike; otherwise nothing is told twice */
    readonly toldTwice?: readonly string[]
    readonly then: (payload: Record<string, unknown>, call: Call) => void | Promise<void>
  }[]
  readonly refused: readonly RefusalCase[]
  /** claims of the same role in another region, and the code they get; null where any region may call */
  readonly elsewhere: {
    readonly claims: AccessTokenClaims
    readonly code: 'NOT_FOUND' | 'OUT_OF_REGION' | 'FORBIDDEN'
  } | null
  /** scopes alternatives are on the mutation; null = a login is enough */
  readonly needsScope: boolean
  /**
   * What the token is used for a second time, where no value of the first input can just be changed; and the code, where
   * an earlier check than that of the token refuses whatever else may be asked for.
   */
  readonly reuse?: {
    readonly input: (call: Call) => Promise<Record<string, unknown>> | Record<string, unknown>
    readonly code?: 'NOT_FOUND' | 'FORBIDDEN'
  }
}

const schema = apiSchema()
const coverageFile = fileURLToPath(new URL(`../../results/mutations-${testEngine()}.jsonl`, import.meta.url))

/** The contract's row of one mutation as tests: successes, each refusal, and what holds for all mutations alike. */
export function describeMutation(mutation: MutationCase): void {
  const { name, world, succeeds, refused, elsewhere, needsScope } = mutation
  const first = succeeds[0]
  if (!first) throw new Error(`${name} has no success`)

  describe(name, () => {
    test.each(succeeds)('$name', async ({ arrange, select, then, toldTwice = [] }) => {
      const call = await arrange()
      const audited = await auditOf(mutation)
      const told = await eventsOf(mutation)
      const { result: answer, transitions } = await observeTransitions(world(), () => send(mutation, call, select))
      expect(await audited.added()).toEqual(['ALLOWED'])
      expect(await told.twice()).toEqual(toldTwice)
      const payload = payloadOf(answer, name)
      expect(payload['errors']).toEqual([])
      expect(payload['replayed']).toBe(false)
      expect(transitions.filter((transition) => !isAllowed(name, transition))).toEqual([])
      for (const transition of transitions) cover(name, transition)
      await then(payload, call)
      cover(name, 'OK')
    })

    test.each(refused)('$name: $code $rule', async ({ arrange, ...expected }) => {
      await expectRefusal(mutation, await arrange(), expected)
    })

    test('nobody without a login', async () => {
      const { input } = await first.arrange()
      const before = await world().fingerprint()
      const { data, errors } = await world().ask(null, document(name, ''), { input })
      expect(data?.[name] ?? null).toBeNull()
      expect(['UNAUTHENTICATED', 'UNAUTHORIZED_FIELD_OR_TYPE']).toContain(errors?.[0]?.extensions?.code)
      expect(await world().fingerprint()).toBe(before)
      cover(name, 'UNAUTHENTICATED')
    })

    if (needsScope)
      test('nobody without the scope', async () => {
        const { input, claims } = await first.arrange()
        const before = await world().fingerprint()
        const analyst: AccessTokenClaims = { ...claims, roles: ['ANALYST'], scopes: [], department: null }
        const { data, errors } = await world().ask(analyst, document(name, ''), { input })
        expect(data?.[name] ?? null).toBeNull()
        expect(errors?.[0]?.extensions?.code).toBe('UNAUTHORIZED_FIELD_OR_TYPE')
        expect(await world().fingerprint()).toBe(before)
        cover(name, 'UNAUTHORIZED')
      })

    if (elsewhere)
      test('nobody from another region', async () => {
        const { input } = await first.arrange()
        await expectRefusal(mutation, { claims: elsewhere.claims, input }, elsewhere)
        cover(name, 'OTHER_REGION')
      })

    if (inputFields(name).has('expectedVersion')) {
      test('a stale version is refused', async () => {
        const { claims, input } = await first.arrange()
        await expectRefusal(mutation, { claims, input: { ...input, expectedVersion: 987_654 } }, { code: 'CONFLICT' })
        cover(name, 'STALE_VERSION')
      })

      test('of two who change one version at the same moment one wins, the other gets CONFLICT', async () => {
        const call = await first.arrange()
        const expectedVersion = await versionOf(mutation, call)
        const { payloads, added } = await twice(mutation, { ...call, input: { ...call.input, expectedVersion } })
        expect(payloads.map(({ errors }) => (errors as { code: string }[])[0]?.code ?? 'OK').sort()).toEqual([
          'CONFLICT',
          'OK',
        ])
        expect(added).toEqual(['ALLOWED', 'DENIED'])
        cover(name, 'AT_ONCE')
      })
    }

    if (inputFields(name).has('clientToken')) {
      test('the same token and content give the first result again', async () => {
        const call = await first.arrange()
        const once = payloadOf(await send(mutation, call, first.select), name)
        const before = await world().fingerprint()
        const twice = payloadOf(await send(mutation, call, first.select), name)
        expect(twice).toEqual({ ...once, replayed: true })
        expect(await world().fingerprint()).toBe(before)
        cover(name, 'REPLAYED')
      })

      test('sent twice at the same moment with one token, it is done once and told twice', async () => {
        const { payloads, added } = await twice(mutation, await first.arrange(), first.select)
        const [one, two] = [...payloads].sort((a, b) => Number(a['replayed']) - Number(b['replayed']))
        expect(one).toMatchObject({ errors: [], replayed: false })
        expect(two).toEqual({ ...one, replayed: true })
        expect(added).toEqual(['ALLOWED'])
        cover(name, 'AT_ONCE')
      })

      test('the same token with other content is refused', async () => {
        const call = await first.arrange()
        await send(mutation, call, first.select)
        const input = (await mutation.reuse?.input(call)) ?? otherContent(name, call.input)
        await expectRefusal(mutation, { ...call, input }, { code: mutation.reuse?.code ?? 'CONFLICT' })
        cover(name, 'TOKEN_REUSED')
      })
    }
  })
}

/** The refusal comes with its code and rule, and nothing has changed but the audit, which holds it. */
async function expectRefusal(
  mutation: MutationCase,
  call: Call,
  { code, rule, silentOn }: Pick<RefusalCase, 'code' | 'rule' | 'silentOn'>,
): Promise<void> {
  const { name, world } = mutation
  const before = await world().fingerprint()
  const audited = await auditOf(mutation)
  const payload = payloadOf(await send(mutation, call, ''), name)
  expect(payload['errors']).toEqual([
    expect.objectContaining({ code, rule: rule ?? null, message: expect.stringMatching(/\p{Script=Han}/u) as unknown }),
  ])
  const [error] = payload['errors'] as { from: string | null; message: string }[]
  if (silentOn !== undefined) expect(error?.message).not.toContain(silentOn)
  if (code === 'INVALID_TRANSITION') expect(error?.from).not.toBeNull()
  expect(await world().fingerprint()).toBe(before)
  expect(await audited.added()).toEqual(['DENIED'])
  cover(name, rule ?? code)
}

/** Sends the same call twice at the same moment; what it was answered, and the decisions that the audit has in addition. */
async function twice(mutation: MutationCase, call: Call, select = '') {
  const audited = await auditOf(mutation)
  const answers = await Promise.all([send(mutation, call, select), send(mutation, call, select)])
  return { payloads: answers.map((answer) => payloadOf(answer, mutation.name)), added: await audited.added() }
}

/** The record's present version, as the refusal of a stale one tells it to the clerk. */
async function versionOf(mutation: MutationCase, { claims, input }: Call): Promise<number> {
  const answer = await send(mutation, { claims, input: { ...input, expectedVersion: 987_654 } }, '')
  const [refusal] = payloadOf(answer, mutation.name)['errors'] as { message: string }[]
  return Number(/现为 (\d+)/.exec(refusal?.message ?? '')?.[1])
}

function isAllowed(name: string, transition: string): boolean {
  const [machine = '', edge = ''] = transition.split(' ')
  const [from, to] = edge.split('→')
  // whatever else a mutation writes may leave a record where it is
  return from === to || (contractTransitions[machine]?.[name]?.includes(edge) ?? false)
}

function send({ name, world }: MutationCase, { claims, input }: Call, select: string): Promise<Answer> {
  return world().ask(claims, document(name, select), { input })
}

function document(name: string, select: string): string {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`
  const text = `mutation ($input: ${type}!) { ${name}(input: $input) { ${select} replayed errors { code message path rule from to } } }`
  parse(text)
  return text
}

function payloadOf({ data, errors }: Answer, name: string): Record<string, unknown> {
  expect(errors).toBeUndefined()
  const payload = data?.[name]
  if (typeof payload !== 'object' || payload === null) throw new Error(`${name} gave no payload`)
  return payload as Record<string, unknown>
}

function inputFields(name: string): Set<string> {
  const type = schema.getType(`${name.charAt(0).toUpperCase()}${name.slice(1)}Input`)
  return new Set(type && 'getFields' in type ? Object.keys(type.getFields()) : [])
}

/** One text value of the input changed, other than the token. */
function otherContent(name: string, input: Record<string, unknown>): Record<string, unknown> {
  const type = schema.getType(`${name.charAt(0).toUpperCase()}${name.slice(1)}Input`)
  const fields = type && 'getFields' in type ? type.getFields() : {}
  const text = Object.entries(input).find(
    ([key, value]) =>
      key !== 'clientToken' && typeof value === 'string' && String(fields[key]?.type).startsWith('String'),
  )
  if (text) return { ...input, [text[0]]: `${String(text[1])}（改）` }
  const number = Object.entries(input).find(([, value]) => typeof value === 'number')
  if (number) return { ...input, [number[0]]: Number(number[1]) + 1 }
  const digits = Object.entries(input).find(([key, value]) => key.endsWith('Cents') && typeof value === 'string')
  if (digits) return { ...input, [digits[0]]: String(Number(digits[1]) + 1) }
  const optional = Object.entries(fields).find(([key, { type: kind }]) => !(key in input) && String(kind) === 'String')
  if (optional) return { ...input, [optional[0]]: '另加' }
  const date = Object.entries(input).find(([, value]) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value))
  if (date) return { ...input, [date[0]]: '2020-01-02' }
  const flag = Object.entries(input).find(([, value]) => typeof value === 'boolean')
  if (flag) return { ...input, [flag[0]]: flag[1] !== true }
  throw new Error(`${name}: no value of the input can be changed`)
}

/** What the coverage report counts: mutation × situation. */
function cover(mutation: string, situation: string): void {
  mkdirSync(dirname(coverageFile), { recursive: true })
  appendFileSync(coverageFile, `${JSON.stringify({ mutation, situation })}\n`)
}
