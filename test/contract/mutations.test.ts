import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from '@jest/globals'
import { departments } from '@yiwang/cli'
import { allScopes } from '@yiwang/shared/caller'
import type { Mutation, StateMachine } from '@yiwang/shared/mutation'
import { contractFacts } from '../src/contract-facts.ts'
import { contractTransitions } from '../src/mutations/contract-transitions.ts'

const subgraphs = fileURLToPath(new URL('../../subgraphs/', import.meta.url))

interface DepartmentModule {
  readonly mutations: readonly Mutation[]
}

async function mutationsOf(name: string): Promise<readonly Mutation[]> {
  // every department has this file; its form is what the test is about
  return ((await import(join(subgraphs, name, 'src', 'mutations.ts'))) as DepartmentModule).mutations
}

async function machinesOf(name: string): Promise<StateMachine<string>[]> {
  const modules = join(subgraphs, name, 'src', 'modules')
  const files = readdirSync(modules).flatMap((module) =>
    readdirSync(join(modules, module))
      .filter((file) => /machine.*\.ts$/.test(file))
      .map((file) => join(modules, module, file)),
  )
  const exported = await Promise.all(
    files.map(async (file) => Object.values((await import(file)) as object) as unknown[]),
  )
  return exported
    .flat()
    .filter(
      (value): value is StateMachine<string> => typeof value === 'object' && value !== null && 'transitions' in value,
    )
}

const facts = contractFacts()
const names = departments.map(({ definition }) => definition.name)

describe.each(names)('%s', (name) => {
  test('defines exactly the mutations of its contract, with their scopes', async () => {
    const defined = await mutationsOf(name)
    const promised = [...facts.owners]
      .filter(([coordinate, owners]) => coordinate.startsWith('Mutation.') && owners.has(name))
      .map(([coordinate]) => coordinate.slice('Mutation.'.length))
    expect(defined.map((mutation) => mutation.name).sort()).toEqual(promised.sort())
    for (const mutation of defined)
      expect({ name: mutation.name, scopes: mutation.scopes }).toEqual({
        name: mutation.name,
        scopes: facts.requirements.get(`Mutation.${mutation.name}`) ?? [],
      })
  })

  test('asks for no scope that nobody has', async () => {
    const asked = (await mutationsOf(name)).flatMap(({ scopes }) => scopes.flat())
    expect(asked.filter((scope) => !allScopes.includes(scope))).toEqual([])
  })

  test('has no state without a way in, and none without a way out but the final ones', async () => {
    const machines = await machinesOf(name)
    expect(machines.length).toBeGreaterThan(0)
    for (const { title, states, transitions, final } of machines) {
      const reached = new Set(transitions.flatMap(({ to }) => to))
      const left = new Set(
        transitions.flatMap(({ from, to }) => (from ?? []).filter((state) => to.some((target) => target !== state))),
      )
      const all = Object.keys(states)
      // a machine that nothing brings into being starts in its first state
      if (transitions.every(({ from }) => from !== null)) reached.add(all[0] ?? '')
      expect({ title, unreachable: all.filter((state) => !reached.has(state)) }).toEqual({ title, unreachable: [] })
      expect({ title, stuck: all.filter((state) => !left.has(state) && !final.includes(state)) }).toEqual({
        title,
        stuck: [],
      })
      expect({ title, finalButLeft: final.filter((state) => left.has(state)) }).toEqual({ title, finalButLeft: [] })
    }
  })
})

/** Passed through within one call, so no state of rest: PUBLICITY→COUNTY_REVIEW→APPROVED is PUBLICITY→APPROVED. */
const passedThrough = ['COUNTY_REVIEW']

/** Pairs of a machine that the contract's column does not have as such. */
const ofTheMachineAlone = new Set([
  // the push follows within the same call
  '预警 uploadSettlement NONE→TRIGGERED',
  // the clock ends a vote whose row is as open as before; another round is another record
  '业主表决 closeOwnerVote ENDED→CLOSED',
  '业主表决 openOwnerVote CLOSED→OPEN',
])

/** “事项 acceptCase REPORTED→ACCEPTED” for every transition that people make. */
function pairsOf({ title, transitions }: StateMachine<string>): string[] {
  const ends = (state: string): readonly string[] =>
    passedThrough.includes(state)
      ? transitions.filter(({ from }) => from?.includes(state)).flatMap(({ to }) => to)
      : [state]
  return transitions
    .filter(
      ({ action, from }) => !action.startsWith('system:') && !from?.some((state) => passedThrough.includes(state)),
    )
    .flatMap(({ action, from, to }) =>
      (from ?? ['NONE']).flatMap((begin) =>
        to.flatMap(ends).map((end) => `${title} ${action.split(':')[0] ?? ''} ${begin}→${end}`),
      ),
    )
}

const written = Object.entries(contractTransitions).flatMap(([title, mutations]) =>
  Object.entries(mutations).flatMap(([mutation, pairs]) => pairs.map((pair) => `${title} ${mutation} ${pair}`)),
)

test('the machines lead on exactly where the contract does, and stay at least where it does', async () => {
  const machines = (await Promise.all(names.map(machinesOf))).flat()
  const allowed = machines.flatMap(pairsOf).filter((pair) => !ofTheMachineAlone.has(pair))
  const leadsOn = (pair: string) => !/ ([A-Z_]+)→\1$/.test(pair)
  expect([...new Set(allowed.filter(leadsOn))].sort()).toEqual(written.filter(leadsOn).sort())
  expect(written.filter((pair) => !allowed.includes(pair))).toEqual([])
})

test('there are 139 mutations', async () => {
  const all = await Promise.all(names.map(mutationsOf))
  expect(all.flat()).toHaveLength(139)
})
