import type { Database } from '@yiwang/shared/database'
import { AppError } from '@yiwang/shared/errors'
import { rebuildProjections, type SnapshotEvents } from '@yiwang/shared/events'
import { Command } from 'commander'
import { type Config, type Flags, readConfig } from './config.ts'
import { departmentNamed } from './department-named.ts'
import { type Department, departmentNames, departments } from './departments.ts'
import { withDatabase } from './with-database.ts'
import { withPlaces } from './with-places.ts'

/** `yiwang data rebuild`: the department's copies of others' facts anew, from the owners' databases. */
export function rebuildCommand(): Command {
  return withPlaces(new Command('rebuild'))
    .description(
      '从来源部门重新取得某部门保存的其他部门信息\nRebuild a department’s local copies from the departments that own the facts',
    )
    .argument('<subgraph>', departmentNames.join(' | '))
    .action(async (subgraph: string, flags: Flags) => {
      process.stdout.write(`${await rebuild(departmentNamed(subgraph), readConfig(flags))}\n`)
    })
}

async function rebuild(department: Department, config: Config): Promise<number> {
  const { name, consumers, projections = [] } = department.definition
  if (!consumers) throw new AppError('BAD_USER_INPUT', `${name} 不保存其他部门的信息 (keeps no copies)`)
  return withDatabase(department, config, (database) =>
    withSources(ownersOf(name), config, (sources) =>
      rebuildProjections({ receiver: { database, consumers, projections }, sources, now: Date.now() }),
    ),
  )
}

interface Source {
  readonly name: string
  readonly database: Database
  readonly snapshotEvents: SnapshotEvents
}

/** Opens one owner after the other around the work. */
function withSources<Result>(
  [owner, ...others]: readonly Owner[],
  config: Config,
  work: (sources: readonly Source[]) => Promise<Result>,
): Promise<Result> {
  if (!owner) return work([])
  const { department, snapshotEvents } = owner
  return withDatabase(department, config, (database) =>
    withSources(others, config, (sources) =>
      work([{ name: department.definition.name, database, snapshotEvents }, ...sources]),
    ),
  )
}

interface Owner {
  readonly department: Department
  readonly snapshotEvents: SnapshotEvents
}

function ownersOf(receiver: string): Owner[] {
  return departments.flatMap((department) => {
    const { name, snapshotEvents } = department.definition
    return name === receiver || !snapshotEvents ? [] : [{ department, snapshotEvents }]
  })
}
