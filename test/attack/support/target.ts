import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { composeSupergraph, type LogEntry } from '@yiwang/gateway'
import { type Bystanders, openBystanders } from './bystanders.ts'
import { steadySdl, wildSdl } from './schemas.ts'

/** Names that nobody outside may read: they stand in addresses, statements and files of the graph under attack. */
export const secrets = ['internal-host', 'secret_table', '/srv/yiwang', 'node_modules', 'undici', 'ECONN', '127.0.0.1']

/** Short enough for a test to wait for, long enough for a busy machine. */
export const limits = {
  subgraphMs: 400,
  headersMs: 700,
  requestMs: 1_200,
  bodyBytes: 64 * 1024,
  responseBytes: 1024 * 1024,
} as const

export type Misbehaviour = (request: IncomingMessage, response: ServerResponse) => void

export interface Target {
  readonly url: string
  readonly port: number
  /** what the gateway has logged so far */
  readonly log: () => readonly LogEntry[]
  /** how the wild subgraph answers from now on */
  behave(how: Misbehaviour): void
  readonly bystanders: Bystanders
  /** null: the gateway runs */
  readonly exitCode: () => number | null
  close(): Promise<void>
}

export type Front = 'lean' | 'apollo-server'

/**
 * The gateway as it is delivered, in a process of its own, with one steady and one wild subgraph behind real sockets.
 * The wild one lives here, with the attackers.
 */
export async function openTarget(front: Front = 'lean'): Promise<Target> {
  const bystanders = await openBystanders()
  const wild: { how: Misbehaviour } = { how: (_, response) => response.end() }
  const server = createServer((request, response) => {
    request.resume()
    wild.how(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  // a listening TCP server has an AddressInfo
  const { port: wildPort } = server.address() as AddressInfo
  const directory = mkdtempSync(join(tmpdir(), 'yiwang-attack-'))
  const gateway = startGateway(directory, { front, steadyPort: bystanders.port, wildPort })
  const url = await gateway.listening
  return {
    url: `${url}/graphql`,
    port: Number(new URL(url).port),
    log: gateway.log,
    behave: (how) => {
      wild.how = how
    },
    bystanders,
    exitCode: () => gateway.child.exitCode,
    close: async () => {
      const ended = new Promise((resolve) => gateway.child.once('exit', resolve))
      gateway.child.kill('SIGTERM')
      server.closeAllConnections()
      server.close()
      await ended
      bystanders.close()
      rmSync(directory, { recursive: true })
    },
  }
}

interface Surroundings {
  readonly front: Front
  readonly steadyPort: number
  readonly wildPort: number
}

interface RunningGateway {
  readonly child: ChildProcess
  readonly listening: Promise<string>
  readonly log: () => readonly LogEntry[]
}

const main = fileURLToPath(new URL('../../../gateway/dist/main.js', import.meta.url))
const key = (byte: number): string => Buffer.alloc(32, byte).toString('base64url')

function startGateway(directory: string, surroundings: Surroundings): RunningGateway {
  const [supergraph, config] = [join(directory, 'supergraph.graphql'), join(directory, 'gateway.yaml')]
  writeFileSync(supergraph, composed(surroundings))
  writeFileSync(config, configured(surroundings))
  const child = spawn(process.execPath, [main, '--supergraph', supergraph, '--config', config], {
    env: { PATH: process.env['PATH'], YIWANG_JWT_KEY: key(9), YIWANG_CALLER_KEY: key(7) },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  const log = () =>
    said
      .split('\n')
      .filter((line) => line.startsWith('{') && line.endsWith('}'))
      // the gateway's own lines
      .map((line) => JSON.parse(line) as LogEntry)
  const listening = new Promise<string>((resolve, reject) => {
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const url = log().find(({ event }) => event === 'listening')?.['url']
      if (typeof url === 'string') resolve(url)
    })
    child.once('exit', (code) => reject(new Error(`the gateway ended with ${String(code)}: ${said}`)))
  })
  return { child, listening, log }
}

function composed({ steadyPort, wildPort }: Surroundings): string {
  const { supergraphSdl } = composeSupergraph([
    { name: 'steady', sdl: steadySdl, url: `http://127.0.0.1:${steadyPort}/internal-host` },
    { name: 'wild', sdl: wildSdl, url: `http://127.0.0.1:${wildPort}/internal-host` },
  ])
  if (supergraphSdl === undefined) throw new Error('the attacked graph composes')
  return supergraphSdl
}

/** JSON is YAML. */
function configured({ front }: Surroundings): string {
  return JSON.stringify({
    server: {
      host: '127.0.0.1',
      port: 0,
      front,
      headersTimeoutMs: limits.headersMs,
      requestTimeoutMs: limits.requestMs,
    },
    subgraphs: {
      all: { maxResponseBytes: limits.responseBytes },
      named: { wild: { timeoutMs: limits.subgraphMs } },
    },
    limits: { maxBodyBytes: limits.bodyBytes },
  })
}
