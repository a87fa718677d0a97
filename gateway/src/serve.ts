import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { configJsonSchema } from './config/config-schema.ts'
import { type GatewayConfig, readCommandLine } from './config/read-config.ts'
import { type ConfiguredOptions, openConfiguredOptions } from './configured-options.ts'
import { createGateway, type Gateway } from './create-gateway.ts'
import { jsonLog as log } from './observability/log.ts'
import { createHttpClient } from './subgraph-client/http-client.ts'
import { followFile } from './supergraph/follow-file.ts'

const explorerDir = fileURLToPath(new URL('../explorer/dist', import.meta.url))

/** The gateway as a process of its own, for any supergraph: `node dist/main.js --supergraph FILE --port N`. */
async function main(): Promise<void> {
  const commandLine = readCommandLine(process.argv.slice(2), process.env)
  if (commandLine.kind === 'print-config-schema') {
    process.stdout.write(`${JSON.stringify(configJsonSchema(), null, 2)}\n`)
    return
  }
  const { config } = commandLine
  const { supergraphFile: file, server } = config
  const sdl = await readFile(file, 'utf8')
  const opened = await openConfiguredOptions(config, log)
  const gateway = await openGateway(config, sdl, opened.options)
  const watcher = followFile(
    { file, sdl, watch: server.watchSupergraph },
    (next) => gateway.replaceSupergraph(next),
    log,
  )
  process.on('SIGHUP', () => void watcher.check())
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      watcher.stop()
      void gateway.close().finally(() => {
        opened.close()
      })
    })
  }
  const { url } = await gateway.listen(server)
  log({ level: 'info', event: 'listening', url })
}

function openGateway(config: GatewayConfig, supergraphSdl: string, options: ConfiguredOptions): Promise<Gateway> {
  const { accessTokenKey, issuers, callerKey } = config
  return createGateway({
    ...options,
    supergraphSdl,
    subgraphs: (name, url) => {
      const settings = config.subgraph(name)
      return createHttpClient({ ...settings, name, url: settings.url ?? url })
    },
    identity: { accessTokenKey, issuers },
    callerKey,
    explorerDir: config.server.explorer ? explorerDir : undefined,
  })
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
