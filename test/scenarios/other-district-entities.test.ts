import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { everything, loadKeys } from '@yiwang/cli'
import { createCallerSigner, type SignCaller } from '@yiwang/shared/caller'
import { callerOf } from '../src/caller-of.ts'
import { type OpenGraph, openGraph, sampleConfig } from '../src/open-graph.ts'
import { type EntityType, entityTypes, selectionOf } from '../src/other-district/entity-types.ts'
import { pairsIn, subgraphOf, ownCounty, theirCounty, without } from '../src/other-district/key-records.ts'
import { entityKeys, noRegionalKeys } from '../src/other-district/regional-keys.ts'

const entities = entityTypes()
const regional = entities.filter(({ key }) => key in entityKeys)

let graph: OpenGraph
let sign: SignCaller
beforeAll(async () => {
  const config = sampleConfig()
  graph = await openGraph(config)
  sign = createCallerSigner(loadKeys(config).caller)
}, 300_000)
afterAll(() => graph.close())

test('every key of an entity is asked about below, or it is said why not', () => {
  expect(entities.filter(({ key }) => !(key in entityKeys) && !noRegionalKeys.has(key))).toEqual([])
})

/** What the department tells of the entity to somebody who may do everything in the county, without the key itself. */
async function toldOf(entity: EntityType, value: string, county: string): Promise<string> {
  const { subgraph, type, key } = entity
  const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on ${type} { ${selectionOf(entity)} } } }`
  const answer = await subgraphOf(graph, subgraph).execute({
    query,
    variables: { r: [{ __typename: type, [key]: value }] },
    callerAssertion: await sign(callerOf({ ...everything().claims, regions: [county] }), subgraph),
  })
  expect(answer.errors).toBeUndefined()
  return without(answer, value)
}

/** Types whose own departments showed a difference to those whose district it is. */
const known = new Set<string>()

describe.each(regional)('$type by $key in $subgraph', (entity) => {
  test('of another district gives what an unknown one gives', async () => {
    const key = entityKeys[entity.key]
    if (!key) throw new Error(`${entity.key} is no regional key`)
    for (const { theirs, nobodys } of await pairsIn(graph, key, theirCounty)) {
      const unknown = await toldOf(entity, nobodys, ownCounty)
      expect(await toldOf(entity, theirs, ownCounty)).toBe(unknown)
      if ((await toldOf(entity, theirs, theirCounty)) !== unknown) known.add(entity.type)
    }
  })
})

test('every type told more to those whose district it is', () => {
  const types = new Set(regional.map(({ type }) => type))
  expect([...types].filter((type) => !known.has(type))).toEqual([])
})
