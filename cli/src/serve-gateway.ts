import { createGateway, createHttpClient, followFile, type GatewaySettings } from '@yiwang/gateway'
import type { Config } from './config.ts'
import { type DemoFacts, demoFactsOfToday } from './demo-facts.ts'
import { createDemo } from './demo-roles.ts'
import { addressOf, openGatewaySettings } from './gateway-settings.ts'
import type { Served } from './serve-all.ts'

/** The gateway alone; the departments are processes of their own, at the supergraph's addresses or <SUBGRAPH>_URL. */
export async function serveGateway(config: Config): Promise<Served> {
  const { log, settings, keys, ...configured } = await openGatewaySettings(config)
  let facts: DemoFacts | undefined
  const gateway = await createGateway({
    ...configured.options,
    subgraphs: (name, url) => createHttpClient(transportOf(name, url, { config, settings })),
    // this process sees no rows that would tell the day of loading
    demoRoles: config.production ? undefined : () => createDemo(keys.jwt, (facts ??= demoFactsOfToday())),
  })
  const { url } = await gateway.listen(addressOf(config, settings))
  const file = config.supergraphFile
  const watch = settings.server.watchSupergraph
  const replace = (next: string) => gateway.replaceSupergraph(next)
  const watcher =
    file === undefined ? undefined : followFile({ file, sdl: configured.options.supergraphSdl, watch }, replace, log)
  const close = async () => {
    watcher?.stop()
    await gateway.close()
    configured.close()
  }
  return { url, close }
}

/** The address of the environment before that of the file before that of the supergraph. */
function transportOf(
  name: string,
  url: string,
  { config, settings }: { readonly config: Config; readonly settings: GatewaySettings },
) {
  const { subscriptions, ...given } = settings.subgraph(name)
  const subscriptionsUrl = config.subscriptionsUrl(name)
  return {
    ...given,
    name,
    url: config.subgraphUrl(name) ?? given.url ?? url,
    subscriptions: { ...subscriptions, ...(subscriptionsUrl === undefined ? {} : { url: subscriptionsUrl }) },
  }
}
