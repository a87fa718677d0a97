// Hive Gateway on node:http: node hive.mjs SUPERGRAPH PORT [rust] [outbound] [inbound]
// "rust" plans with the Rust planner; the others switch deduplication of equal subgraph calls and of equal requests on.
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { createGatewayRuntime } from '@graphql-hive/gateway'
import { unifiedGraphHandler } from '@graphql-hive/router-runtime'

const [, , file, port, ...options] = process.argv
const has = (option) => options.includes(option)
const runtime = createGatewayRuntime({
  supergraph: readFileSync(file, 'utf8'),
  logging: false,
  landingPage: false,
  graphiql: false,
  inboundInflightRequestDeduplication: has('inbound'),
  transportEntries: { '*': { options: { deduplicateInflightRequests: has('outbound') } } },
  ...(has('rust') ? { unifiedGraphHandler } : {}),
})
createServer(runtime).listen(Number(port), '127.0.0.1')

// the runtime takes the signal without ending the process
process.once('SIGTERM', () => process.exit())
