import { isDeepStrictEqual } from 'node:util'
import { expect } from '@jest/globals'
import type { AccessTokenClaims } from '@yiwang/shared/caller'

import { createRandom, type Random } from '@yiwang/shared/sample-data'
import { contractTransitions } from './contract-transitions.ts'
import { type Observed, observe } from './observe-states.ts'
import type { World } from './world.ts'

/** What somebody may try with a record, sensible or not. */
export type Move = readonly [claims: AccessTokenClaims, mutation: string, input: Record<string, unknown>]

/** One state machine to walk over. */
export interface Ground {
  /** as transitions.json calls it */
  readonly machine: string
  /** A new record where a walk may begin. @returns its key */
  readonly begin: (random: Random) => Promise<string>
  readonly moves: (key: string, random: Random) => readonly Move[] | Promise<readonly Move[]>
  /** how often a move is taken that leads on from the present state, if there is one; default 0.7 */
  readonly onward?: number
  /** how often a new record takes the place of the oldest; default 0.04 */
  readonly renewal?: number
  /** what else must hold of the record before and after a move that went through */
  readonly then?: (before: Observed, after: Observed, mutation: string) => void
}

export interface Walk {
  readonly world: World
  readonly seed: number
  readonly steps: number
  readonly grounds: readonly Ground[]
  /** the clock goes on before each step by up to so many milliseconds */
  readonly upToMs?: number
  /** What must hold of all rows at any time, by SQL of the test's own; looked at every fifty steps and at the end. */
  readonly sound: () => Promise<void>
}

const RECORDS_AT_A_TIME = 3
const LOOK_EVERY = 50
const SHOWN_STEPS = 60

/**
 * Tries whatever anybody may try, more often what the state allows. A move that goes through follows a pair of the
 * contract and counts the version of what it changed up by one; a refused one leaves the record as it is. A failure names the seed and the
 * steps that led to it. @returns the pairs that were walked
 */
export async function walk({ world, seed, steps, grounds, upToMs = 0, sound }: Walk): Promise<ReadonlySet<string>> {
  const random = createRandom(seed)
  const records = new Map<Ground, string[]>()
  const path: string[] = []
  const walked = new Set<string>()
  try {
    for (let step = 1; step <= steps; step += 1) {
      if (upToMs > 0) world.setNow(world.now() + random.between(1, upToMs))
      const ground = random.pick(grounds)
      const key = await recordFor(ground, records, random)
      const edge = await takeStep({ world, ground, key, random, path })
      if (edge !== null) walked.add(edge)
      if (step % LOOK_EVERY === 0 || step === steps) await sound()
    }
  } catch (error) {
    const shown = path.slice(-SHOWN_STEPS).join('\n')
    throw new Error(`seed ${seed}, step ${path.length}\n${shown}\n${messageOf(error)}`, { cause: error })
  }
  return walked
}

/** A few records at a time; now and then the oldest makes room for a new one. */
async function recordFor(ground: Ground, records: Map<Ground, string[]>, random: Random): Promise<string> {
  const keys = records.get(ground) ?? []
  records.set(ground, keys)
  if (keys.length < RECORDS_AT_A_TIME || random.chance(ground.renewal ?? 0.04)) {
    keys.push(await ground.begin(random))
    if (keys.length > RECORDS_AT_A_TIME) keys.shift()
  }
  return random.pick(keys)
}

interface Step {
  readonly world: World
  readonly ground: Ground
  readonly key: string
  readonly random: Random
  readonly path: string[]
}

async function takeStep({ world, ground, key, random, path }: Step): Promise<string | null> {
  const { machine, moves, then, onward = 0.7 } = ground
  const before = await seen(world, machine, key)
  const all = await moves(key, random)
  const sensible = all.filter(([, mutation]) =>
    edgesOf(machine, mutation).some((edge) => edge.startsWith(`${before.state ?? 'NONE'}→`)),
  )
  const [claims, mutation, input] = random.pick(sensible.length > 0 && random.chance(onward) ? sensible : all)
  const refusal = await attempt(world, claims, mutation, input)
  const after = await seen(world, machine, key)
  const edge = `${before.state ?? 'NONE'}→${after.state ?? 'NONE'}`
  path.push(`${machine} ${key} ${edge} ${claims.sub} ${mutation} ${JSON.stringify(input)} ${refusal ?? 'OK'}`)
  if (refusal !== null) {
    expect(after).toEqual(before)
    return null
  }
  expect([...edgesOf(machine, mutation), ...(before.state === after.state ? [edge] : [])]).toContain(edge)
  // a move may also concern another record than the one that is looked at
  if (typeof before.row['version'] === 'number' && !isDeepStrictEqual(after.row, before.row))
    expect(after.row['version']).toBe(before.row['version'] + 1)
  then?.(before, after, mutation)
  return `${machine} ${mutation} ${edge}`
}

function edgesOf(machine: string, mutation: string): readonly string[] {
  return contractTransitions[machine]?.[mutation] ?? []
}

async function seen(world: World, machine: string, key: string): Promise<Observed> {
  const observed = await observe(world, machine, key)
  if (!observed) throw new Error(`${machine} ${key} is not there`)
  return observed
}

/** @returns null when it was carried out, else the code or rule of the refusal; anything else is a fault */
async function attempt(world: World, ...[claims, mutation, input]: Move): Promise<string | null> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`
  const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { errors { code rule } } }`
  const { data, errors } = await world.askInProcess(claims, query, { input })
  if (errors) throw new Error(`${mutation}: ${JSON.stringify(errors)}`)
  const payload = data?.[mutation] as {
    readonly errors: readonly { readonly code: string; readonly rule: string | null }[]
  }
  const [refusal] = payload.errors
  return refusal ? (refusal.rule ?? refusal.code) : null
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
