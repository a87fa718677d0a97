import { describe, expect, test } from '@jest/globals'
import { anonymous } from '@yiwang/shared/caller'
import { type Graph, openGraph, singleOf } from './graph.ts'

const subgraphs = (label: string) => ({
  old: {
    sdl: 'type Query { thing: Thing } type Thing @key(fields: "id") { id: ID! from: String }',
    resolvers: { Query: { thing: () => ({ id: '1' }) }, Thing: { from: () => 'old' } },
  },
  young: {
    sdl: `type Thing @key(fields: "id") { id: ID! from: String @override(from: "old", label: "${label}") }`,
    resolvers: { Thing: { __resolveReference: (reference: object) => reference, from: () => 'young' } },
  },
})

const callerOf = (id: string) => ({ ...anonymous, id, roles: ['CITIZEN' as const] })
const fromOf = async (graph: Graph, options: Parameters<Graph['run']>[1]) =>
  singleOf(await graph.run('{ thing { from } }', options)).data

describe('@override(label:)', () => {
  test.each([
    ['percent(0)', 'old'],
    ['percent(100)', 'young'],
  ])('%s gives everybody %s', async (label, from) => {
    const graph = await openGraph(subgraphs(label))
    for (const id of ['u1', 'u2', 'u3'])
      expect(await fromOf(graph, { caller: callerOf(id) })).toEqual({ thing: { from } })
  })

  test('a percentage takes always the same callers, and about as many as it says', async () => {
    const graph = await openGraph(subgraphs('percent(30)'))
    const choose = async (id: string) => JSON.stringify(await fromOf(graph, { caller: callerOf(id) }))
    const first = await Promise.all(Array.from({ length: 200 }, (_, n) => choose(`u${n}`)))
    const again = await Promise.all(Array.from({ length: 200 }, (_, n) => choose(`u${n}`)))
    const young = first.filter((answer) => answer.includes('young')).length
    expect(again).toEqual(first)
    expect(young).toBeGreaterThan(30)
    expect(young).toBeLessThan(90)
  })

  test('the anonymous are told apart by request', async () => {
    const graph = await openGraph(subgraphs('percent(50)'))
    const answers = await Promise.all(Array.from({ length: 50 }, (_, n) => fromOf(graph, { traceId: `trace-${n}` })))
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(2)
  })

  test('any other label is decided by a hook, by default against it', async () => {
    expect(await fromOf(await openGraph(subgraphs('beta')), {})).toEqual({ thing: { from: 'old' } })
    const overrideHook = (label: string, { caller }: { caller: { id: string } }) =>
      label === 'beta' && caller.id === 'u1'
    const graph = await openGraph(subgraphs('beta'), { overrideHook })
    expect(await fromOf(graph, { caller: callerOf('u1') })).toEqual({ thing: { from: 'young' } })
    expect(await fromOf(graph, { caller: callerOf('u2') })).toEqual({ thing: { from: 'old' } })
  })
})
