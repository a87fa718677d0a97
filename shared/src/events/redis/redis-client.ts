import { createClient } from 'redis'
import type { ReportFailure } from '../report-failure.ts'

export type RedisClientType = ReturnType<typeof newClient>

const LONGEST_PAUSE_MS = 5_000

/**
 * A connection that comes back by itself, later and later up to every five seconds. While it is down commands fail at
 * once instead of piling up in memory.
 */
export function openRedis(url: string, report: ReportFailure): RedisClientType {
  const client = newClient(url)
  // the first failure of an outage is worth a line; each retry is not
  let down = false
  client.on('error', (error: unknown) => {
    if (!down) report('redis.connection.lost', error)
    down = true
  })
  client.on('ready', () => {
    down = false
  })
  // with a reconnect strategy this rejects only when the client is destroyed first
  client.connect().catch(() => undefined)
  return client
}

function newClient(url: string) {
  return createClient({
    url,
    disableOfflineQueue: true,
    // finds half-open connections
    pingInterval: 10_000,
    socket: { connectTimeout: 3_000, reconnectStrategy: (tries) => Math.min(LONGEST_PAUSE_MS, 50 * 2 ** tries) },
  })
}

/** Waits until the connection stands, at most until the signal: a command before that fails at once. @returns if it stands */
export async function whenReady(client: RedisClientType, signal: AbortSignal): Promise<boolean> {
  if (client.isReady || signal.aborted) return client.isReady
  await new Promise<void>((resolve) => {
    const end = () => {
      client.off('ready', end)
      signal.removeEventListener('abort', end)
      resolve()
    }
    client.once('ready', end)
    signal.addEventListener('abort', end)
  })
  return client.isReady
}

export function closeRedis(client: RedisClientType): void {
  if (client.isOpen) client.destroy()
}
