import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { checkFigures, everything, type FigureResult, readFigures } from '@yiwang/cli'
import { type AskAs, askAs } from '../src/ask.ts'
import { holds, readConsistencyRules } from '../src/consistency.ts'
import { type SampleGraph, startSampleGraph } from '../src/sample-graph.ts'

let graph: SampleGraph
let ask: AskAs
let results: Map<string, FigureResult>

beforeAll(async () => {
  graph = await startSampleGraph()
  ask = await askAs(graph, everything().claims)
  results = new Map((await checkFigures(ask)).map((result) => [result.id, result]))
}, 300_000)
afterAll(() => graph.close())

describe('the published figures, answered from the rows', () => {
  test.each(readFigures())('$id $place $phrase', ({ id }) => {
    expect(results.get(id)).toMatchObject({ ok: true, error: null })
  })

  test('there are 95 of them', () => {
    expect(results.size).toBe(95)
  })
})

describe('what must hold between the answers', () => {
  test.each(readConsistencyRules())('$id $description', async (rule) => {
    expect(await holds(rule, ask)).toBe(true)
  })
})
