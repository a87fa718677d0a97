import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { readConfig } from './config.ts'
import { createGateway } from './create-gateway.ts'
import { jsonLog } from './observability/log.ts'
import { createHttpClient } from './subgraph-client/http-client.ts'

/** The gateway as a process of its own: `node dist/main.js --supergraph FILE --port N`. */
async function main(): Promise<void> {
  const config = readConfig(process.argv.slice(2), process.env)
  const gateway = await createGateway({
    supergraphSdl: await readFile(config.supergraphFile, 'utf8'),
    subgraphs: (name, url) => createHttpClient({ name, url: config.subgraphUrl(name, url) }),
    identity: { accessTokenKey: config.accessTokenKey },
    callerKey: config.callerKey,
    timeoutMs: config.timeoutMs,
    explorerDir: fileURLToPath(new URL('../explorer/dist', import.meta.url)),
    log: jsonLog,
  })
  const { url } = await gateway.listen({ port: config.port, host: config.host })
  jsonLog({ level: 'info', event: 'listening', url })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void gateway.close())
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
