import { createSubgraph, type Subgraph } from '@yiwang/shared/subgraph'
import type { Config } from './config.ts'
import { type Department, departments } from './departments.ts'
import type { Keys } from './keys.ts'

/** A department that runs in this process. */
export interface OpenDepartment {
  readonly department: Department
  readonly subgraph: Subgraph
}

export function openDepartments(config: Config, keys: Keys): Promise<OpenDepartment[]> {
  return Promise.all(departments.map((department) => openDepartment(department, config, keys)))
}

export async function openDepartment(department: Department, config: Config, keys: Keys): Promise<OpenDepartment> {
  const { name } = department.definition
  const subgraph = await createSubgraph(department.definition, {
    dataDir: config.dataDir,
    databaseUrl: config.databaseUrl,
    ownDatabaseUrl: config.ownDatabaseUrl(name),
    callerKey: keys.caller,
  })
  return { department, subgraph }
}
