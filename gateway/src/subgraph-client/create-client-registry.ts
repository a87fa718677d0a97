import type { SubgraphClient } from './subgraph-client.ts'

/** Clients by name and address, so that a swapped supergraph keeps the connections of subgraphs that stayed. */
export interface ClientRegistry {
  readonly clientOf: (name: string, url: string) => SubgraphClient
  /** Closes, after `graceMs` for requests still running on an older supergraph, every client not among `inUse`. */
  releaseUnused(inUse: Iterable<SubgraphClient>, graceMs: number): void
  closeAll(): Promise<void>
}

export function createClientRegistry(connect: (name: string, url: string) => SubgraphClient): ClientRegistry {
  const clients = new Map<string, SubgraphClient>()
  const released = new Map<SubgraphClient, NodeJS.Timeout>()
  const close = async (client: SubgraphClient): Promise<void> => {
    clearTimeout(released.get(client))
    released.delete(client)
    await client.close()
  }
  return {
    clientOf: (name, url) => {
      const key = `${name} ${url}`
      const client = clients.get(key) ?? connect(name, url)
      clients.set(key, client)
      return client
    },
    releaseUnused: (inUse, graceMs) => {
      const kept = new Set(inUse)
      for (const [key, client] of clients) {
        if (kept.has(client)) continue
        clients.delete(key)
        released.set(client, setTimeout(() => void close(client).catch(() => undefined), graceMs).unref())
      }
    },
    closeAll: async () => {
      const all = [...clients.values(), ...released.keys()]
      clients.clear()
      await Promise.allSettled(all.map(close))
    },
  }
}
