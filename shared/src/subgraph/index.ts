export type { SubgraphExecutor, SubgraphRequest, SubgraphResponse } from './types.ts'
export { type Subgraph, type SubgraphDefinition, type SubgraphOptions, createSubgraph } from './create-subgraph.ts'
export { serveSubgraph } from './serve-subgraph.ts'
