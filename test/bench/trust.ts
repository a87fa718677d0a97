/**
 * What protection costs: the whole graph with masking, audit, authorisation and limits, and without them. Two stacks of
 * a gateway and the departments on sample data take turns with as many requests each; prints the processor time of each per request and the ratio.
 *
 *   npm run bench trust [-- --rounds 3] [--requests 300] [--only writing] [--data-dir DIRECTORY]
 */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { loadKeys, loadMissingData, openDepartments } from '@yiwang/cli'
import { signAccessToken } from '@yiwang/shared/caller'
import Table from 'cli-table3'
import { Pool } from 'undici'
import { measureProcess } from './measured-process.ts'
import { configOn } from './trust/config-on.ts'
import { type Workload, workloads } from './trust/workloads.ts'

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    requests: { type: 'string', default: '300' },
    only: { type: 'string', default: '' },
    'data-dir': { type: 'string' },
  },
})
const kinds = ['guarded', 'bare'] as const
type Kind = (typeof kinds)[number]

interface Stack {
  readonly url: string
  readonly gateway: ChildProcess
  readonly departments: ChildProcess
}

/** One turn of a stack. */
interface Turn {
  readonly perSecond: number
  /** processor time per request, milliseconds */
  readonly gateway: number
  readonly departments: number
}

const directory = mkdtempSync(join(tmpdir(), 'yiwang-trust-'))
const given = values['data-dir']
const dataDir = given === undefined ? await loadInto(join(directory, 'data')) : resolve(given)
const { jwt } = loadKeys(configOn(dataDir))
const stacks: Record<Kind, Stack> = { guarded: await start('guarded'), bare: await start('bare') }
try {
  for (const workload of workloads()) if (new RegExp(values.only).test(workload.name)) await compare(workload)
} finally {
  for (const { gateway, departments } of Object.values(stacks)) for (const child of [gateway, departments]) child.kill()
  rmSync(directory, { recursive: true })
}

async function loadInto(place: string): Promise<string> {
  const config = configOn(place)
  const open = await openDepartments(config, loadKeys(config))
  await loadMissingData(open)
  await Promise.all(open.map(({ subgraph }) => subgraph.close()))
  return place
}

async function start(kind: Kind): Promise<Stack> {
  const own = join(directory, kind)
  cpSync(dataDir, own, { recursive: true })
  const source = ['--conditions=source', '--import', 'tsx']
  const leaveOut = fileURLToPath(new URL('trust/leave-out.mjs', import.meta.url))
  const execArgv = kind === 'bare' ? [...source, '--import', leaveOut] : source
  const departments = fork(fileURLToPath(new URL('trust/departments.ts', import.meta.url)), [own], { execArgv })
  const [urls] = (await once(departments, 'message')) as [unknown]
  const args = [own, JSON.stringify(urls), kind]
  const gateway = fork(fileURLToPath(new URL('trust/gateway.ts', import.meta.url)), args, { execArgv: source })
  const [url] = (await once(gateway, 'message')) as [string]
  return { url, gateway, departments }
}

async function compare(workload: Workload): Promise<void> {
  const turns: Record<Kind, Turn[]> = { guarded: [], bare: [] }
  // the first turn warms both stacks up
  for (let round = 0; round <= Number(values.rounds); round += 1)
    for (const kind of kinds) {
      const turn = await take(stacks[kind], workload)
      if (round > 0) turns[kind].push(turn)
    }
  print(workload.name, turns)
}

async function take({ url, gateway, departments }: Stack, workload: Workload): Promise<Turn> {
  const { claims, nextBody, connections } = workload
  const token = await signAccessToken(claims, jwt, '1h')
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` }
  const pool = new Pool(url, { connections })
  const processes = [gateway, departments].map(({ pid = 0 }) => measureProcess(pid))
  const before = processes.map(({ cpu }) => cpu())
  const requests = Number(values.requests)
  const began = performance.now()
  let sent = 0
  const client = async (): Promise<void> => {
    while (sent < requests) {
      sent += 1
      const { body } = await pool.request({ path: '/graphql', method: 'POST', headers, body: nextBody() })
      requireRight(await body.text())
    }
  }
  await Promise.all(Array.from({ length: connections }, client))
  const seconds = (performance.now() - began) / 1_000
  const [ofGateway = 0, ofDepartments = 0] = processes.map(({ cpu }, at) => (cpu() - (before[at] ?? 0)) / requests)
  await pool.close()
  return { perSecond: requests / seconds, gateway: ofGateway, departments: ofDepartments }
}

/** A refusal would cost less than an answer. */
function requireRight(text: string): void {
  const { errors, data } = JSON.parse(text) as {
    errors?: unknown
    data?: { reportEvent?: { errors: unknown[] } } | null
  }
  const refused = data?.reportEvent?.errors ?? []
  if (errors !== undefined || refused.length > 0) throw new Error(text.slice(0, 500))
}

function print(name: string, turns: Readonly<Record<Kind, readonly Turn[]>>): void {
  const table = new Table({ head: [name, 'gateway ms', 'departments ms', 'both ms', 'requests/s'] })
  const medians = kinds.map((kind) => {
    const of = (pick: (turn: Turn) => number) => median(turns[kind].map(pick))
    return [
      of((t) => t.gateway),
      of((t) => t.departments),
      of((t) => t.gateway + t.departments),
      of((t) => t.perSecond),
    ]
  })
  for (const [at, kind] of kinds.entries()) table.push([kind, ...(medians[at] ?? []).map((value) => value.toFixed(2))])
  const [guarded = [], bare = []] = medians
  table.push(['ratio', ...guarded.map((value, at) => (value / (bare[at] ?? Number.NaN)).toFixed(2))])
  console.log(table.toString())
}

function median(list: readonly number[]): number {
  return [...list].sort((a, b) => a - b)[list.length >> 1] ?? Number.NaN
}
