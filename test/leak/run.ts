import { parseArgs } from 'node:util'
import { demonstrationDay } from '@yiwang/cli'
import { createSampleKeys } from '@yiwang/shared/sample-data'
import { type AskAsCaller, askOverHttp } from '../src/leak/ask-over-http.ts'
import { runSideBySide } from '../src/leak/side-by-side.ts'
import { startSampleGraph } from '../src/sample-graph.ts'

/**
 * The callers side by side over HTTP, by hand and for longer: `node --conditions=source --import tsx test/leak/run.ts
 * --requests 100000 --seed 1`. Prints every value that reached the wrong caller.
 */
const { values } = parseArgs({
  options: {
    requests: { type: 'string', default: '100000' },
    seed: { type: 'string', default: String(Date.now() % 1e6) },
  },
})
const [requests, seed] = [Number(values.requests), Number(values.seed)]
const graph = await startSampleGraph()
const keys = createSampleKeys(demonstrationDay())
const started = Date.now()
const askOnce = askOverHttp(graph)
/** A busy machine may leave a connection unused for so long that the gateway closes it while a request is on its way. */
const ask: AskAsCaller = (...question) => askOnce(...question).catch(() => askOnce(...question))
const { compared, unmasked, wrong } = await runSideBySide({
  ask,
  keys,
  requests,
  seed,
  texts: 200,
  parallel: 20,
})
await graph.close()
for (const line of wrong) console.log(line)
const seconds = ((Date.now() - started) / 1000).toFixed(1)
console.log(`seed ${seed}: ${requests} requests in ${seconds} s, ${compared} values compared, ${unmasked} unmasked`)
console.log(`${wrong.length} reached the wrong caller`)
process.exitCode = wrong.length === 0 && unmasked > 0 ? 0 : 1
