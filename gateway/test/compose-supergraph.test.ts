import { expect, test } from '@jest/globals'
import { composeSupergraph } from '../src/index.ts'
import { healthSdl, peopleSdl } from './toy-graph.ts'

const people = { name: 'people', url: 'http://people/graphql', sdl: peopleSdl }
const health = { name: 'health', url: 'http://health/graphql', sdl: healthSdl }

test('the same contracts give the same supergraph in any order', () => {
  const { supergraphSdl } = composeSupergraph([people, health])
  expect(supergraphSdl).toContain('url: "http://health/graphql"')
  expect(composeSupergraph([health, people]).supergraphSdl).toBe(supergraphSdl)
})

test('contracts that contradict each other are refused with a code', () => {
  const twice = { ...health, sdl: healthSdl.replace('type Visit', 'type Robot { model: Int } type Visit') }
  expect(composeSupergraph([people, twice]).errors?.map(({ code }) => code)).toContain('FIELD_TYPE_MISMATCH')
})

test('text that is no GraphQL names its subgraph', () => {
  expect(composeSupergraph([{ ...people, sdl: 'type {' }]).errors?.[0]?.message).toContain('[people]')
})
