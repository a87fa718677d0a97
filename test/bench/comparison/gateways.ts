import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { setTimeout as sleep } from 'node:timers/promises'
import { onFirstCore } from './cores.ts'

/** How one gateway is started. */
export interface GatewayKind {
  readonly name: string
  /** the program and its arguments */
  readonly args: (files: GatewayFiles, port: number) => readonly string[]
}

export interface GatewayFiles {
  readonly supergraph: string
  /** what the floor sends and answers */
  readonly calls: string
}

const file = (name: string) => fileURLToPath(new URL(name, import.meta.url))
const ours = file('../../../gateway/dist/main.js')
/** The limits on what one client may ask for are off: one client is all that the bench has. */
const own =
  (config: string): GatewayKind['args'] =>
  ({ supergraph }, port) => [
    ours,
    '--supergraph',
    supergraph,
    '--port',
    String(port),
    '--host',
    '127.0.0.1',
    '--config',
    file(config),
  ]
const hive =
  (...options: readonly string[]): GatewayKind['args'] =>
  ({ supergraph }, port) => [file('../peers/hive.mjs'), supergraph, String(port), ...options]

export const gatewayKinds: readonly GatewayKind[] = [
  { name: 'ours, lean front', args: own('lean.yaml') },
  { name: 'ours behind Apollo Server', args: own('apollo-server.yaml') },
  { name: 'floor', args: ({ calls }, port) => [file('floor.mjs'), calls, String(port)] },
  { name: 'stock', args: ({ supergraph }, port) => [file('../peers/stock.mjs'), supergraph, String(port)] },
  { name: 'Hive, Rust planner', args: hive('rust') },
  { name: 'Hive, Rust planner, outbound dedup', args: hive('rust', 'outbound') },
  { name: 'Hive, Rust planner, both dedups', args: hive('rust', 'outbound', 'inbound') },
  { name: 'Hive, JS planner', args: hive() },
  { name: 'Hive, JS planner, outbound dedup', args: hive('outbound') },
]

export interface RunningGateway {
  readonly name: string
  readonly url: string
  /** processor time of the process so far, milliseconds */
  cpu(): Promise<number>
  stop(): void
}

/** The flag that the launcher of ours sets; the peers gain as much by it. */
const flags = ['--max-semi-space-size=64', '--import', file('report-cpu.mjs')]

export async function startGateway(
  { name, args }: GatewayKind,
  {
    files,
    port,
    moreFlags = [],
  }: { readonly files: GatewayFiles; readonly port: number; moreFlags?: readonly string[] },
): Promise<RunningGateway> {
  const [command, all] = onFirstCore(process.execPath, [...flags, ...moreFlags, ...args(files, port)])
  const child = spawn(command, all, {
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  let said = ''
  child.stderr?.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(-4_000)))
  const url = `http://127.0.0.1:${port}/graphql`
  await answering(url, child, () => `${name} did not start: ${said}`)
  return {
    name,
    url,
    cpu: async () => {
      child.send('cpu')
      // report-cpu.mjs answers what process.cpuUsage() is
      const [{ user, system }] = (await once(child, 'message')) as [NodeJS.CpuUsage]
      return (user + system) / 1_000
    },
    stop: () => {
      child.kill('SIGTERM')
      // an open channel would keep the process alive
      child.disconnect()
    },
  }
}

async function answering(url: string, child: ChildProcess, failure: () => string): Promise<void> {
  for (let tries = 0; tries < 300 && child.exitCode === null; tries++) {
    const body = JSON.stringify({ query: '{ __typename }' })
    const headers = { 'content-type': 'application/json' }
    if (
      await fetch(url, { method: 'POST', headers, body }).then(
        () => true,
        () => false,
      )
    )
      return
    await sleep(100)
  }
  throw new Error(failure())
}
