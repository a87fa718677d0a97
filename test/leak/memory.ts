import { demonstrationDay } from '@yiwang/cli'
import { createSampleKeys } from '@yiwang/shared/sample-data'
import { apiSchema } from '../src/api-schema.ts'
import { askOverHttp } from '../src/leak/ask-over-http.ts'
import { DELIBERATE, leakOnPurpose } from '../src/leak/deliberate-leak.ts'
import { startPlantedGraph } from '../src/leak/planted-graph.ts'
import { createPlanted, sentinelNamesIn } from '../src/leak/sentinels.ts'
import { spendWorkingDay } from '../src/leak/working-day.ts'

/**
 * What is left of personal data in the memory of gateway and departments after a working day, by hand, since a picture
 * of the whole memory takes half a minute: `TEST_ENGINE=sqlite node --conditions=source --import tsx test/leak/memory.ts`.
 * What clients wrote into the texts of their operations is kept with these; of the records nothing is but the masked
 * names and hashes of the last events.
 */
const graph = await startPlantedGraph()
const planted = createPlanted()
const ask = askOverHttp(graph)
const keys = createSampleKeys(demonstrationDay())
const { done } = await spendWorkingDay({ graph, schema: apiSchema(), keys, ask, planted })
await leakOnPurpose(graph, ask)
const kept = sentinelNamesIn((await graph.inMemory()).join('\n'), planted)
await graph.close()
const ofTexts = kept.filter((name) => name.includes(' text.'))
console.log(`${done.length} deeds; kept in the texts of operations: ${ofTexts.length}; kept otherwise:`)
for (const name of kept.filter((one) => !ofTexts.includes(one))) console.log(name)
process.exitCode = kept.includes(DELIBERATE) ? 0 : 1
