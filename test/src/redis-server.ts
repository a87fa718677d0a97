import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import { createClient } from 'redis'
import { freePort } from './process.ts'

/** A Redis of one test alone, on a free port; it keeps nothing on disk. */
export interface RedisServer {
  readonly url: string
  stop(): Promise<void>
}

/** Null where no redis-server is installed. */
export async function startRedis(): Promise<RedisServer | null> {
  if (spawnSync('redis-server', ['--version']).status !== 0) return null
  const port = await freePort()
  const flags = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no']
  const server = spawn('redis-server', flags, { stdio: 'ignore' })
  const url = `redis://127.0.0.1:${port}`
  for (let tries = 0; !(await answers(url)); tries += 1) {
    if (tries === 100 || server.exitCode !== null) throw new Error('redis-server did not start')
    await wait(100)
  }
  return { url, stop: () => ended(server) }
}

async function answers(url: string): Promise<boolean> {
  const probe = createClient({ url, socket: { reconnectStrategy: false } })
  probe.on('error', () => undefined)
  try {
    await probe.connect()
    await probe.ping()
    return true
  } catch {
    return false
  } finally {
    if (probe.isOpen) probe.destroy()
  }
}

function ended(server: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    server.once('exit', () => {
      resolve()
    })
    server.kill('SIGTERM')
  })
}
