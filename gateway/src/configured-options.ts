import { createPolicyEvaluator } from './authorization/policies.ts'
import { type GatewaySettings, readText } from './config/read-settings.ts'
import type { GatewayOptions } from './create-gateway.ts'
import { openSharedBuckets } from './limits/open-shared-buckets.ts'
import type { Log } from './observability/log.ts'
import type { SafelistOptions } from './operations/safelist.ts'

/** What `gateway.yaml` decides of a gateway; its supergraph, its transports and its keys are its program's. */
export type ConfiguredOptions = Omit<GatewayOptions, 'supergraphSdl' | 'subgraphs' | 'identity' | 'callerKey'>

export interface OpenedOptions {
  readonly options: ConfiguredOptions
  /** Leaves the Redis that counts requests, after the gateway has closed. */
  close(): void
}

export async function openConfiguredOptions(
  { safelist, redisUrl, ...settings }: GatewaySettings,
  log: Log,
): Promise<OpenedOptions> {
  const buckets = redisUrl === undefined ? undefined : await openSharedBuckets(redisUrl, log)
  const { server, caches, authorization, limits } = settings
  return {
    options: {
      policyOf: settings.subgraph,
      subscriptions: settings.subscriptions,
      limits: { ...limits, takeToken: buckets?.take },
      sendingTimes: server,
      cors: settings.cors,
      authorization: { ...authorization, holds: createPolicyEvaluator(authorization.policies) },
      safelist: openSafelist(safelist),
      drainMs: server.drainTimeoutMs,
      planCacheSize: caches.operations,
      persistedQueryCacheSize: caches.persistedQueries,
      front: server.front,
      log,
    },
    close: () => buckets?.close(),
  }
}

function openSafelist({ manifestFile, ...safelist }: GatewaySettings['safelist']): SafelistOptions | undefined {
  return manifestFile === undefined ? undefined : { ...safelist, manifest: readText(manifestFile) }
}
