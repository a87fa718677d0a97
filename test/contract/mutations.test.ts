import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from '@jest/globals'
import { departments } from '@yiwang/cli'
import { allScopes } from '@yiwang/shared/caller'
import type { Mutation, StateMachine } from '@yiwang/shared/mutation'
import { contractFacts } from '../src/contract-facts.ts'

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

test('there are 139 mutations', async () => {
  const all = await Promise.all(names.map(mutationsOf))
  expect(all.flat()).toHaveLength(139)
})
