export type {
  SubgraphExecutor,
  SubgraphRequest,
  SubgraphResponse,
  SubgraphResponses,
} from './types.ts'
export type { SubgraphDefinition, SubgraphOptions } from './definition.ts'
export { type Subgraph, createSubgraph } from './create-subgraph.ts'
export { type SubgraphHealth } from './health.ts'
export { serveSubgraph } from './serve-subgraph.ts'
