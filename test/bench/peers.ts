/**
 * This gateway beside stock @apollo/gateway, Hive Gateway and the floor of Node, on the departments' and made-up graphs.
 * Prints the gateway's own CPU per request, requests per second, the 95th percentile and the subgraph calls per request;
 * CPU is the median of rounds in which all gateways take turns, because nothing else is steady on a shared machine.
 *
 *   npm run bench peers -- [--only "ours|stock"] [--workloads departments,deep,wide] [--rounds 5] [--seconds 3]
 *                          [--traffic distinct,identical] [--warm-up 1000] [--profile DIRECTORY]
 */
import { fork, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isDeepStrictEqual, parseArgs } from 'node:util'
import Table from 'cli-table3'
import { leaveFirstCore } from './comparison/cores.ts'
import { type GatewayFiles, gatewayKinds, type RunningGateway, startGateway } from './comparison/gateways.ts'
import { ask, load, type Seen } from './comparison/load.ts'
import type { Received, Served } from './comparison/subgraphs.ts'
import { type Workload, workloads } from './comparison/workloads.ts'

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    workloads: { type: 'string', default: 'departments,deep,wide' },
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '3' },
    traffic: { type: 'string', default: 'distinct,identical' },
    'warm-up': { type: 'string', default: '1000' },
    profile: { type: 'string' },
  },
})
const CONNECTIONS = 50
/** away from another bench on the same machine */
const FIRST_PORT = 20_001 + (process.pid % 1_000) * 20
const kinds = gatewayKinds.filter(({ name }) => new RegExp(values.only, 'i').test(name))
const rounds = Number(values.rounds)
const seconds = Number(values.seconds)
const directory = mkdtempSync(join(tmpdir(), 'yiwang-peers-'))

installPeers()
leaveFirstCore()
const subgraphs = fork(fileURLToPath(new URL('comparison/subgraphs.ts', import.meta.url)), values.workloads.split(','))
// the first message of that process
const [{ supergraphs }] = (await once(subgraphs, 'message')) as [Served]
try {
  for (const workload of workloads()) {
    if (values.workloads.split(',').includes(workload.name)) await compare(workload)
  }
} finally {
  subgraphs.kill()
}

/** Whoever only runs the product does not install its rivals. */
function installPeers(): void {
  const cwd = fileURLToPath(new URL('peers/', import.meta.url))
  if (existsSync(join(cwd, 'node_modules', '.package-lock.json'))) return
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd, stdio: 'inherit' })
  if (status !== 0) throw new Error('npm ci in test/bench/peers failed')
}

async function received(): Promise<Received> {
  subgraphs.send('received')
  // its answer to the message above
  const [answer] = (await once(subgraphs, 'message')) as [Received]
  return answer
}

async function compare(workload: Workload): Promise<void> {
  const files = {
    supergraph: join(directory, `${workload.name}.graphql`),
    calls: join(directory, `${workload.name}.json`),
  }
  writeFileSync(files.supergraph, supergraphs[workload.name])
  const answers = await recordFloor(workload, files)
  const gateways: RunningGateway[] = []
  try {
    for (const kind of kinds) {
      const moreFlags = values.profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${values.profile}`]
      const gateway = await startGateway(kind, { files, port: FIRST_PORT + gateways.length, moreFlags })
      gateways.push(gateway)
      await checkAnswers(gateway, workload, answers)
    }
    for (const traffic of ['distinct', 'identical'] as const) {
      if (values.traffic.split(',').includes(traffic)) await measure(workload, traffic, gateways)
    }
  } finally {
    for (const gateway of gateways) gateway.stop()
  }
}

/** Asks ours each operation alone, and writes down for the floor what that took. Returns the answers. */
async function recordFloor(workload: Workload, files: GatewayFiles): Promise<ReadonlyMap<string, unknown>> {
  const [ours] = gatewayKinds
  if (!ours) throw new Error('ours is the first')
  const gateway = await startGateway(ours, { files, port: FIRST_PORT - 1 })
  const answers = new Map<string, unknown>()
  const requests: Record<string, object> = {}
  try {
    await received()
    for (const body of workload.distinct) {
      const answer = await ask(gateway.url, body)
      if (Object.hasOwn(answer as object, 'errors')) throw new Error(`${body} fails: ${JSON.stringify(answer)}`)
      answers.set(body, answer)
      const { calls } = await received()
      // the workload's own bodies
      requests[(JSON.parse(body) as { query: string }).query] = { calls, answer }
    }
  } finally {
    gateway.stop()
  }
  writeFileSync(files.calls, JSON.stringify(requests))
  return answers
}

async function checkAnswers(
  { name, url }: RunningGateway,
  { distinct }: Workload,
  answers: ReadonlyMap<string, unknown>,
): Promise<void> {
  for (const body of distinct) {
    const answer = await ask(url, body)
    if (isDeepStrictEqual(answer, answers.get(body))) continue
    writeFileSync(join(directory, 'differing.json'), JSON.stringify({ answer, ours: answers.get(body) }))
    throw new Error(`${name} answers ${body.slice(0, 200)} differently from ours: ${directory}/differing.json`)
  }
}

interface Round extends Seen {
  /** milliseconds of CPU per request */
  readonly cpu: number
  /** subgraph calls per request */
  readonly calls: number
}

async function measure(
  workload: Workload,
  traffic: 'distinct' | 'identical',
  gateways: readonly RunningGateway[],
): Promise<void> {
  const bodies = workload[traffic]
  for (const { url } of gateways) await warmUp(url, bodies)
  const measured = new Map<string, Round[]>(gateways.map(({ name }) => [name, []]))
  for (let round = 0; round < rounds; round++) {
    for (const gateway of gateways) measured.get(gateway.name)?.push(await measureRound(gateway, bodies))
  }
  print(`${workload.name}, ${traffic} operations`, measured)
}

/** Requests, not seconds: what is compiled hot depends on how often it ran. */
async function warmUp(url: string, bodies: readonly string[]): Promise<void> {
  const wanted = Number(values['warm-up'])
  for (let requests = 0; requests < wanted;) {
    requests += (await load(url, bodies, { connections: CONNECTIONS, seconds: 1 })).requests
  }
}

async function measureRound(gateway: RunningGateway, bodies: readonly string[]): Promise<Round> {
  await received()
  const before = await gateway.cpu()
  const seen = await load(gateway.url, bodies, { connections: CONNECTIONS, seconds })
  const cpu = (await gateway.cpu()) - before
  const { calls } = await received()
  return { ...seen, cpu: cpu / seen.requests, calls: calls.length / seen.requests }
}

function print(title: string, measured: ReadonlyMap<string, readonly Round[]>): void {
  const [ours = []] = measured.values()
  const ownCpu = median(ours.map(({ cpu }) => cpu))
  const table = new Table({ head: ['gateway', 'CPU ms/request', '× ours', 'requests/s', 'p95 ms', 'calls/request'] })
  for (const [name, each] of measured) {
    const of = (value: (round: Round) => number) => median(each.map(value))
    const cpu = of((round) => round.cpu)
    const row = [cpu, cpu / ownCpu, of((round) => round.requests / round.seconds), of(({ p95 }) => p95)]
    table.push([name, ...row.map((value) => value.toFixed(2)), of(({ calls }) => calls).toFixed(1)])
  }
  process.stdout.write(`\n${title}\n${table.toString()}\n`)
}

function median(list: readonly number[]): number {
  return [...list].sort((a, b) => a - b)[list.length >> 1] ?? Number.NaN
}
