import { createGateway, createHttpClient } from '@yiwang/gateway'
import type { Config } from './config.ts'
import { type DemoFacts, demoFactsOfToday } from './demo-facts.ts'
import { createDemo } from './demo-roles.ts'
import { loadKeys } from './keys.ts'
import { explorerDir, type Served } from './serve-all.ts'
import { supergraphSource } from './supergraph.ts'

/** The gateway alone; the departments are processes of their own, at the supergraph's addresses or <SUBGRAPH>_URL. */
export async function serveGateway(config: Config): Promise<Served> {
  const keys = loadKeys(config)
  const { sdl: supergraphSdl, composedHere, blueprint } = supergraphSource(config.supergraphFile)
  let facts: DemoFacts | undefined
  const gateway = await createGateway({
    supergraphSdl,
    composedHere,
    blueprint,
    subgraphs: (name, url) => {
      const subscriptionsUrl = config.subscriptionsUrl(name)
      const subscriptions = subscriptionsUrl === undefined ? {} : { url: subscriptionsUrl }
      return createHttpClient({ name, url: config.subgraphUrl(name) ?? url, subscriptions })
    },
    identity: { accessTokenKey: keys.jwt },
    callerKey: keys.caller,
    explorerDir,
    // this process sees no rows that would tell the day of loading
    demoRoles: config.production ? undefined : () => createDemo(keys.jwt, (facts ??= demoFactsOfToday())),
  })
  const { url } = await gateway.listen({ port: config.port ?? 4000, host: config.host })
  return { url, close: () => gateway.close() }
}
