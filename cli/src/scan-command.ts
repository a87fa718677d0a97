import { createScanner } from '@yiwang/shared/scanner'
import { Command } from 'commander'
import { type Flags, readConfig } from './config.ts'
import { departmentNamed } from './department-named.ts'
import { departmentNames } from './departments.ts'
import { withDatabase } from './with-database.ts'
import { withPlaces } from './with-places.ts'

/** `yiwang scan`: the department's deadlines now, beside the timers of a running service; nothing happens twice. */
export function scanCommand(): Command {
  return withPlaces(new Command('scan'))
    .description('立即扫描某部门到期的事项，每件每阈值只处理一次\nRun the department’s scans once, now')
    .argument('<subgraph>', departmentNames.join(' | '))
    .action(async (subgraph: string, flags: Flags) => {
      const department = departmentNamed(subgraph)
      const { scans = [] } = department.definition
      const reports = await withDatabase(department, readConfig(flags), (database) =>
        createScanner({ database, scans, timers: false }).runScansOnce(),
      )
      for (const { scan, effects, failures } of reports) process.stdout.write(`${scan}\t${effects}\t${failures}\n`)
      if (reports.length === 0) process.stderr.write(`${subgraph} 没有定时扫描 (no scans)\n`)
      if (reports.some(({ failures }) => failures > 0)) process.exitCode = 1
    })
}
