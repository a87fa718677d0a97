export { PortInUseError } from '@yiwang/shared/http'
export {
  type Gateway,
  type GatewayAnswer,
  type GatewayOperation,
  type GatewayOptions,
  createGateway,
} from './create-gateway.ts'
export type { Address } from './http/create-http-front.ts'
export type { IdentityOptions } from './identity/create-identifier.ts'
export type { Issuer } from './identity/issuer.ts'
export { type Log, type LogEntry, jsonLog, silentLog } from './observability/log.ts'
export { configJsonSchema } from './config/config-schema.ts'
export { type GatewaySettings, loadSettings } from './config/read-settings.ts'
export { type ConfiguredOptions, openConfiguredOptions, type OpenedOptions } from './configured-options.ts'
export { describeSupergraph } from './planning/build-planner.ts'
export { type HttpClientOptions, type SubscriptionTransport, createHttpClient } from './subgraph-client/http-client.ts'
export { createInProcessClient } from './subgraph-client/in-process-client.ts'
export type { SubgraphCall, SubgraphClient } from './subgraph-client/subgraph-client.ts'
export {
  type Composition,
  type CompositionProblem,
  type SubgraphSdl,
  composeSupergraph,
} from './supergraph/compose-supergraph.ts'
export type { LimitOptions } from './limits/create-limits.ts'
export type { LiveCounts, SubscriptionOptions } from './subscriptions/create-live.ts'
export { followFile } from './supergraph/follow-file.ts'
export type { SupergraphSource } from './supergraph/supergraph-blueprint.ts'
export { SupergraphError } from './supergraph/supergraph-error.ts'
