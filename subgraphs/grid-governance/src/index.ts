import { readSdl } from '@yiwang/shared/graphql'
import type { SubgraphDefinition } from '@yiwang/shared/subgraph'
import { entities } from './entities.ts'
import { Initial1764547200000 } from './migrations/0001-initial.ts'
import { regionResolvers } from './modules/region/resolvers.ts'

/** 网格治理 / 综治中心: regions, grids, residents, cases. */
export const gridGovernance: SubgraphDefinition = {
  name: 'grid-governance',
  sdl: readSdl(new URL('../src/modules/', import.meta.url)),
  resolvers: [regionResolvers],
  schema: { entities, migrations: [Initial1764547200000] },
  auditField: 'gridAuditEntries',
}
