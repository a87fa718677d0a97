import { createSubgraph, type Subgraph } from '@yiwang/shared/subgraph'
import type { Buses } from './buses.ts'
import type { Config } from './config.ts'
import { type Department, departments } from './departments.ts'
import { type Keys, loadVault } from './keys.ts'

/** A department that runs in this process. */
export interface OpenDepartment {
  readonly department: Department
  readonly subgraph: Subgraph
}

/** With buses the departments are at work: they send events and scan. Without, only what is asked of them happens. */
export function openDepartments(config: Config, keys: Keys, buses?: Buses): Promise<OpenDepartment[]> {
  return Promise.all(departments.map((department) => openDepartment(department, { config, keys, buses })))
}

interface OpenParts {
  readonly config: Config
  readonly keys: Keys
  readonly buses?: Buses | undefined
}

export async function openDepartment(
  department: Department,
  { config, keys, buses }: OpenParts,
): Promise<OpenDepartment> {
  const { name } = department.definition
  const subgraph = await createSubgraph(department.definition, {
    dataDir: config.dataDir,
    databaseUrl: config.databaseUrl,
    ownDatabaseUrl: config.ownDatabaseUrl(name),
    callerKey: keys.caller,
    vault: loadVault(config),
    background: buses !== undefined,
    ...(buses ? { bus: buses.busOf(name) } : {}),
  })
  return { department, subgraph }
}
