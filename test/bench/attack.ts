/**
 * How long other people wait while each case of test/attack goes on, with the gateway in a process of its own: the most
 * and the 99th percentile, beside a calm second before. Prints the slowest cases, and asserts nothing.
 *
 *   npm run bench attack [-- --front lean|apollo-server] [--only "60 MB"] [--rounds 3] [--show 15]
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import Table from 'cli-table3'
import { floods } from '../attack/cases/floods.ts'
import { probes } from '../attack/cases/probes.ts'
import { requests } from '../attack/cases/requests.ts'
import { sockets } from '../attack/cases/sockets.ts'
import { subgraphs } from '../attack/cases/subgraphs.ts'
import type { AttackCase } from '../attack/support/attack-case.ts'
import { post } from '../attack/support/requests.ts'
import { type Front, openTarget, type Target } from '../attack/support/target.ts'

const { values } = parseArgs({
  options: {
    front: { type: 'string', default: 'lean' },
    only: { type: 'string', default: '' },
    rounds: { type: 'string', default: '1' },
    show: { type: 'string', default: '15' },
  },
})
const only = new RegExp(values.only)
const cases = [...floods, ...requests, ...probes, ...subgraphs, ...sockets].filter(({ name }) => only.test(name))

interface Measured {
  readonly name: string
  readonly most: number
  readonly p99: number
}

// checked by the gateway's own configuration
const target = await openTarget(values.front as Front)
await post(target.url, { query: '{ ping }' })
await measure(target, 'the first requests of all', () => sleep(1_000))
const calm = await measure(target, 'nothing', () => sleep(1_000))
const measured: Measured[] = []
for (let round = 0; round < Number(values.rounds); round += 1)
  for (const attack of cases) measured.push(await measureCase(target, attack))
await target.close()

measured.sort((a, b) => b.most - a.most)
const table = new Table({ head: [`front ${values.front}`, 'most ms', 'p99 ms'] })
for (const { name, most, p99 } of [calm, ...measured.slice(0, Number(values.show))])
  table.push([name, most.toFixed(0), p99.toFixed(0)])
console.log(table.toString())
console.log(`${measured.filter(({ most }) => most > 100).length} of ${measured.length} cases over 100 ms`)

function measureCase(attacked: Target, { name, send }: AttackCase): Promise<Measured> {
  return measure(attacked, name, () => send(attacked))
}

/** Some calm before and after, so that what an attack leaves behind is seen as well. */
async function measure({ bystanders, url }: Target, name: string, work: () => Promise<unknown>): Promise<Measured> {
  await bystanders.startAsking(url)
  await sleep(30)
  await work()
  await sleep(30)
  const waits = await bystanders.stopAsking()
  return { name, most: waits.at(-1) ?? 0, p99: waits[Math.floor(waits.length * 0.99)] ?? 0 }
}
