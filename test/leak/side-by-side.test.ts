import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { demonstrationDay } from '@yiwang/cli'
import { createSampleKeys } from '@yiwang/shared/sample-data'
import { askOverHttp } from '../src/leak/ask-over-http.ts'
import { runSideBySide } from '../src/leak/side-by-side.ts'
import { type SampleGraph, startSampleGraph } from '../src/sample-graph.ts'

let graph: SampleGraph
beforeAll(async () => {
  graph = await startSampleGraph()
}, 300_000)
afterAll(() => graph.close())

test('of 2,000 random requests of callers side by side, none is told what is another’s to know', async () => {
  const keys = createSampleKeys(demonstrationDay())
  const { compared, unmasked, wrong } = await runSideBySide({
    ask: askOverHttp(graph),
    keys,
    requests: 2000,
    seed: 7,
    texts: 60,
    parallel: 20,
  })
  expect(wrong.slice(0, 20)).toEqual([])
  expect(compared).toBeGreaterThan(5000)
  expect(unmasked).toBeGreaterThan(500)
})
