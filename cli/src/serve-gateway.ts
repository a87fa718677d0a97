import {
  createGateway,
  createHttpClient,
  followFile,
  type GatewaySettings,
  openConfiguredOptions,
} from '@yiwang/gateway'
import type { Config } from './config.ts'
import { type DemoFacts, demoFactsOfToday } from './demo-facts.ts'
import { createDemo } from './demo-roles.ts'
import { addressOf, gatewayLog, loadGatewaySettings } from './gateway-settings.ts'
import { loadKeys } from './keys.ts'
import { explorerDir, type Served } from './serve-all.ts'
import { supergraphSource } from './supergraph.ts'

/** The gateway alone; the departments are processes of their own, at the supergraph's addresses or <SUBGRAPH>_URL. */
export async function serveGateway(config: Config): Promise<Served> {
  const log = gatewayLog(config)
  const settings = loadGatewaySettings(config)
  const keys = loadKeys(config, { jwt: settings.accessTokenKey, caller: settings.callerKey })
  const configured = await openConfiguredOptions(settings, log)
  const { sdl, composedHere, blueprint } = supergraphSource(config.supergraphFile)
  let facts: DemoFacts | undefined
  const gateway = await createGateway({
    ...configured.options,
    supergraphSdl: sdl,
    composedHere,
    blueprint,
    subgraphs: (name, url) => createHttpClient(transportOf(name, url, { config, settings })),
    identity: { accessTokenKey: keys.jwt, issuers: settings.issuers },
    callerKey: keys.caller,
    explorerDir: settings.server.explorer ? explorerDir : undefined,
    // this process sees no rows that would tell the day of loading
    demoRoles: config.production ? undefined : () => createDemo(keys.jwt, (facts ??= demoFactsOfToday())),
  })
  const { url } = await gateway.listen(addressOf(config, settings))
  const file = config.supergraphFile
  const watch = settings.server.watchSupergraph
  const replace = (next: string) => gateway.replaceSupergraph(next)
  const watcher = file === undefined ? undefined : followFile({ file, sdl, watch }, replace, log)
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
