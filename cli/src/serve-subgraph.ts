import { serveSubgraph as serveOverHttp } from '@yiwang/shared/subgraph'
import type { Config } from './config.ts'
import type { Department } from './departments.ts'
import { loadKeys } from './keys.ts'
import { openDepartment } from './open-departments.ts'
import type { Served } from './serve-all.ts'

/** One department in a process of its own. */
export async function serveSubgraph(department: Department, config: Config): Promise<Served> {
  const { subgraph } = await openDepartment(department, config, loadKeys(config))
  try {
    return await serveOverHttp(subgraph, { port: config.port ?? department.port, host: config.host })
  } catch (error) {
    await subgraph.close()
    throw error
  }
}
