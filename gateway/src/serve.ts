import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { createPolicyEvaluator } from './authorization/policies.ts'
import { configJsonSchema } from './config/config-schema.ts'
import { type GatewayConfig, readCommandLine } from './config/read-config.ts'
import { createGateway, type Gateway } from './create-gateway.ts'
import { describeFailure, jsonLog as log } from './observability/log.ts'
import { openSharedBuckets } from './limits/open-shared-buckets.ts'
import type { TakeToken } from './limits/token-bucket.ts'
import type { SafelistOptions } from './operations/safelist.ts'
import { createHttpClient } from './subgraph-client/http-client.ts'
import { type FileWatcher, watchFile } from './supergraph/watch-file.ts'

const explorerDir = fileURLToPath(new URL('../explorer/dist', import.meta.url))

/** The gateway as a process of its own, for any supergraph: `node dist/main.js --supergraph FILE --port N`. */
async function main(): Promise<void> {
  const commandLine = readCommandLine(process.argv.slice(2), process.env)
  if (commandLine.kind === 'print-config-schema') {
    process.stdout.write(`${JSON.stringify(configJsonSchema(), null, 2)}\n`)
    return
  }
  const { config } = commandLine
  const supergraphSdl = await readFile(config.supergraphFile, 'utf8')
  const buckets = config.redisUrl === undefined ? undefined : await openSharedBuckets(config.redisUrl, log)
  const gateway = await openGateway(config, supergraphSdl, buckets?.take)
  const watcher = watchSupergraph(gateway, config, supergraphSdl)
  process.on('SIGHUP', () => void watcher.check())
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      watcher.stop()
      void gateway.close().finally(() => buckets?.close())
    })
  }
  const { url } = await gateway.listen(config.server)
  log({ level: 'info', event: 'listening', url })
}

async function openSafelist({ mode, manifestFile }: GatewayConfig['safelist']): Promise<SafelistOptions | undefined> {
  if (mode === 'off' || manifestFile === undefined) return undefined
  return { mode, manifest: await readFile(manifestFile, 'utf8') }
}

async function openGateway(
  config: GatewayConfig,
  supergraphSdl: string,
  takeToken: TakeToken | undefined,
): Promise<Gateway> {
  const safelist = await openSafelist(config.safelist)
  const { server, caches, accessTokenKey, issuers, callerKey } = config
  return createGateway({
    supergraphSdl,
    subgraphs: (name, url) => {
      const settings = config.subgraph(name)
      return createHttpClient({ ...settings, name, url: settings.url ?? url })
    },
    policyOf: config.subgraph,
    identity: { accessTokenKey, issuers },
    callerKey,
    subscriptions: config.subscriptions,
    limits: { ...config.limits, takeToken },
    sendingTimes: server,
    authorization: { ...config.authorization, holds: createPolicyEvaluator(config.authorization.policies) },
    safelist,
    drainMs: server.drainTimeoutMs,
    planCacheSize: caches.operations,
    persistedQueryCacheSize: caches.persistedQueries,
    front: server.front,
    explorerDir: server.explorer ? explorerDir : undefined,
    log,
  })
}

/** A broken file costs nothing but a line in the log: the gateway goes on with the supergraph it has. */
function watchSupergraph(gateway: Gateway, { supergraphFile, server }: GatewayConfig, text: string): FileWatcher {
  return watchFile({
    file: supergraphFile,
    text,
    everyMs: server.watchSupergraph ? undefined : null,
    onChange: (sdl) =>
      gateway.replaceSupergraph(sdl).then(
        () => log({ level: 'info', event: 'supergraph-replaced' }),
        (error: unknown) => log({ level: 'error', event: 'supergraph-refused', ...describeFailure(error) }),
      ),
    onUnreadable: (error) => log({ level: 'error', event: 'supergraph-unreadable', ...describeFailure(error) }),
  })
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
