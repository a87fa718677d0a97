import { expect } from '@jest/globals'
import type { AccessTokenClaims } from '@yiwang/shared/caller'
import type { Answer } from '../ask.ts'
import { documentOf, withToken } from '../mutation-document.ts'
import type { World } from '../mutations/world.ts'
import { screenOperations } from '../operations.ts'

export { newToken } from '../mutation-document.ts'

/** A mutation's answer: its record under the field that was selected, and what the kit adds. */
export interface Payload extends Readonly<Record<string, unknown>> {
  readonly errors: readonly { readonly code: string; readonly rule: string | null }[]
  readonly replayed: boolean
}

type Input = Readonly<Record<string, unknown>>

/** What somebody wants done. */
export interface Deed {
  readonly who: AccessTokenClaims
  readonly does: string
  readonly input: Input
  /** on the payload, beside errors and replayed */
  readonly select?: string
}

const operations = new Map(screenOperations().map(({ file, query }) => [file, query]))

/** Somebody does something; it must succeed. The departments are told before anybody goes on. */
export async function act(world: World, deed: Deed): Promise<Payload> {
  const payload = await send(world, deed)
  expect({ does: deed.does, errors: payload.errors }).toEqual({ does: deed.does, errors: [] })
  await world.deliver()
  return payload
}

/** The same call again, as a telephone sends it that has heard nothing: the first answer, and nothing changes. */
export async function repeat(world: World, deed: Deed, first: Payload): Promise<void> {
  const before = await world.fingerprint()
  expect(await send(world, deed)).toEqual({ ...first, replayed: true })
  expect(await world.fingerprint()).toBe(before)
}

/** Somebody may not do something: the code and rule say why, and nothing but the audit has changed. */
export async function refused(world: World, deed: Deed, code: string, rule: string | null = null): Promise<void> {
  const before = await world.fingerprint()
  const { errors } = await send(world, deed)
  expect({ does: deed.does, errors }).toMatchObject({ does: deed.does, errors: [{ code, rule }] })
  expect(await world.fingerprint()).toBe(before)
}

/** The gateway keeps somebody away who has not the scope. */
export async function kept(world: World, { who, does, input }: Deed): Promise<void> {
  const before = await world.fingerprint()
  const { data, errors } = await world.ask(who, documentOf(does), { input: withToken(does, input) })
  expect(data?.[does]).toBeNull()
  expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['UNAUTHORIZED_FIELD_OR_TYPE'])
  expect(await world.fingerprint()).toBe(before)
}

/** Sends an operation as the screens do (shared/contract/operations). */
export async function screen(
  world: World,
  who: AccessTokenClaims,
  file: string,
  variables: Record<string, unknown>,
): Promise<Answer> {
  aMomentLater(world)
  const answer = await world.ask(who, screenText(file), variables)
  await world.deliver()
  return answer
}

/** The data of a screen that shows everything it asks for. */
export async function wholeScreen(...of: Parameters<typeof screen>): Promise<Record<string, unknown>> {
  const { data, errors } = await screen(...of)
  expect(errors).toBeUndefined()
  return data ?? {}
}

export function screenText(file: string): string {
  const query = operations.get(file)
  if (query === undefined) throw new Error(`no operation ${file}`)
  return query
}

/** The text at a place of an answer, which must be there. */
export function textAt(answer: unknown, ...path: readonly (string | number)[]): string {
  let value = answer
  for (const key of path) value = (value as Record<string | number, unknown> | null | undefined)?.[key]
  if (typeof value !== 'string') throw new Error(`no text at ${path.join('.')} of ${JSON.stringify(answer)}`)
  return value
}

async function send(world: World, { who, does, input, select = '' }: Deed): Promise<Payload> {
  aMomentLater(world)
  const { data, errors } = await world.ask(who, documentOf(does, select), { input: withToken(does, input) })
  expect(errors).toBeUndefined()
  // the selection asks for errors and replayed
  return data?.[does] as Payload
}

/** Nothing in a story happens at the same instant, so that its records can be told in their order. */
function aMomentLater(world: World): void {
  world.setNow(world.now() + 1000)
}
