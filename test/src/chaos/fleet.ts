import { randomBytes } from 'node:crypto'
import type { DatabaseOptions } from '@yiwang/shared/database'
import type { Random } from '@yiwang/shared/sample-data'
import { testVaultEnvironment } from '@yiwang/shared/testing'
import { freePort, type Part, startPart } from '../process.ts'
import { startRedis } from '../redis-server.ts'
import { type Send, sendToDepartment, sendToGateway } from './send.ts'

/** Departments at work in processes that may be killed at any moment. */
export interface Fleet {
  readonly send: Send
  /** departments that take in what grid governance tells */
  readonly receivers: readonly string[]
  /** carries the events between the processes; null where there is one process only */
  readonly redisUrl: string | null
  /** `kill -9` to the process that writes, now and then to one that receives as well, and a new start */
  crash(random: Random): Promise<void>
  stop(): Promise<void>
}

const SENDER = 'grid-governance'

/** As a city runs it: each department a process of its own, events over Redis. Null where there is no Redis. */
export async function startProcesses(options: DatabaseOptions): Promise<Fleet | null> {
  const redis = await startRedis()
  if (redis === null) return null
  const callerKey = randomBytes(32)
  const env = { ...envOf(options), YIWANG_CALLER_KEY: callerKey.toString('base64url'), REDIS_URL: redis.url }
  const receivers = ['medical-insurance']
  const parts = await runParts([SENDER, ...receivers], env)
  return {
    send: parts.explained(sendToDepartment(SENDER, () => parts.url(SENDER), callerKey)),
    receivers,
    redisUrl: redis.url,
    crash: (random) => parts.restart([SENDER, ...(random.chance(0.4) ? [random.pick(receivers)] : [])]),
    stop: async () => {
      await parts.stop()
      await redis.stop()
    },
  }
}

/** As `npm start` runs it: one process for everything, events handed over inside it. */
export async function startOneProcess(options: DatabaseOptions): Promise<Fleet> {
  const jwtKey = randomBytes(32)
  const secrets = { YIWANG_JWT_KEY: jwtKey.toString('base64url'), YIWANG_CALLER_KEY: jwtKey.toString('base64url') }
  // in production an empty database stays empty
  const parts = await runParts(['all'], { ...envOf(options), ...secrets, NODE_ENV: 'production' })
  return {
    send: parts.explained(sendToGateway(() => parts.url('all'), jwtKey)),
    receivers: ['civil-affairs', 'medical-insurance'],
    redisUrl: null,
    crash: () => parts.restart(['all']),
    stop: () => parts.stop(),
  }
}

/** Two instances of one department on one database; each call goes to the next of them. Null without Redis. */
export interface Twins {
  readonly send: Send
  readonly redisUrl: string
  /** `kill -9` to one of the two, and a new start */
  restart(which: 0 | 1, meanwhile?: () => Promise<void>): Promise<void>
  stop(): Promise<void>
}

export async function startTwins(options: DatabaseOptions): Promise<Twins | null> {
  const redis = await startRedis()
  if (redis === null) return null
  const callerKey = randomBytes(32)
  const env = { ...envOf(options), YIWANG_CALLER_KEY: callerKey.toString('base64url'), REDIS_URL: redis.url }
  const names = [`${SENDER}#0`, `${SENDER}#1`] as const
  const parts = await runParts(names, env)
  let calls = 0
  return {
    send: parts.explained(sendToDepartment(SENDER, () => parts.url(names[(calls += 1) % 2 === 0 ? 0 : 1]), callerKey)),
    redisUrl: redis.url,
    restart: (which, meanwhile) => parts.restart([names[which]], meanwhile),
    stop: async () => {
      await parts.stop()
      await redis.stop()
    },
  }
}

function envOf({ dataDir, databaseUrl }: DatabaseOptions): Record<string, string> {
  return {
    ...testVaultEnvironment,
    DATA_DIR: dataDir,
    ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }),
  }
}

async function runParts(names: readonly string[], env: Record<string, string>) {
  const ports = new Map<string, number>()
  for (const name of names) ports.set(name, await freePort())
  const running = new Map<string, Part>()
  const start = async (name: string) => {
    // what follows “#” tells instances of one part from each other
    running.set(name, await startPart(name.split('#')[0] ?? name, ports.get(name) ?? 0, env))
  }
  await Promise.all(names.map(start))
  return {
    url: (name: string) => `http://127.0.0.1:${String(ports.get(name))}/graphql`,
    /** An internal error tells the client nothing: what the processes told their operator goes with it. */
    explained:
      (send: Send): Send =>
      async (...call) => {
        try {
          return await send(...call)
        } catch (cause) {
          const failures = [...running.values()].flatMap((part) => part.said().match(/^.*operation\.failed.*$/gm) ?? [])
          throw new Error([String(cause), ...failures].join('\n'), { cause })
        }
      },
    restart: async (some: readonly string[], meanwhile?: () => Promise<void>) => {
      await Promise.all(some.flatMap((name) => running.get(name) ?? []).map((part) => part.kill()))
      await meanwhile?.()
      await Promise.all(some.map(start))
    },
    stop: async () => {
      await Promise.all([...running.values()].map((part) => part.kill()))
    },
  }
}
