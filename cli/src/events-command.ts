import { type DeadLetter, deadLetters, replayDeadLetters } from '@yiwang/shared/events'
import { type SubgraphHealth, subgraphHealth } from '@yiwang/shared/subgraph'
import { toRfc3339 } from '@yiwang/shared/time'
import Table from 'cli-table3'
import { Command } from 'commander'
import { type Flags, readConfig } from './config.ts'
import { departmentNamed } from './department-named.ts'
import { departmentNames, departments } from './departments.ts'
import { withDatabase } from './with-database.ts'
import { withPlaces } from './with-places.ts'

/** `yiwang events`: what was put aside, and putting it back. */
export function eventsCommand(): Command {
  return new Command('events')
    .description(
      '部门间事件：积压、本地副本的新旧、送达失败的事件\nEvents between departments: queues, age of copies, dead letters',
    )
    .addCommand(statusCommand())
    .addCommand(deadCommand())
    .addCommand(replayCommand())
}

/** Also beside a running `serve all`, whose departments have no address of their own. */
function statusCommand(): Command {
  return withPlaces(new Command('status'))
    .description(
      '各部门待送、待收、搁置的事件数，本地副本最近何时更新\nQueues of every department and how old its copies are',
    )
    .option('--json', '输出 JSON (print JSON)')
    .action(async ({ json, ...flags }: Flags & { json?: boolean }) => {
      const config = readConfig(flags)
      const states: SubgraphHealth[] = []
      for (const department of departments)
        states.push(
          await withDatabase(department, config, (database) => subgraphHealth(department.definition.name, database)),
        )
      process.stdout.write(`${json ? JSON.stringify(states, null, 2) : statusTable(states)}\n`)
    })
}

function statusTable(states: readonly SubgraphHealth[]): string {
  const table = new Table({ head: ['部门', '待送', '待收', '搁置', '本地副本'], style: { head: [] } })
  for (const { subgraph, events, copies } of states)
    table.push([
      ...[subgraph, events.waiting, events.parked, events.dead],
      copies.map(({ source, newestAt }) => `${source} ${newestAt}`).join('\n'),
    ])
  return table.toString()
}

function deadCommand(): Command {
  return withPlaces(new Command('dead'))
    .description('列出多次失败后搁置的事件\nList the dead letters: OUT could not be sent, IN could not be taken in')
    .argument('<subgraph>', departmentNames.join(' | '))
    .option('--json', '输出 JSON (print JSON)')
    .action(async (subgraph: string, { json, ...flags }: Flags & { json?: boolean }) => {
      const letters = await withDatabase(departmentNamed(subgraph), readConfig(flags), (database) =>
        deadLetters(database, subgraph),
      )
      process.stdout.write(`${json ? JSON.stringify(letters, null, 2) : letterTable(letters)}\n`)
    })
}

function letterTable(letters: readonly DeadLetter[]): string {
  if (letters.length === 0) return '没有搁置的事件 (none)'
  const table = new Table({
    head: ['编号', '方向', '来源', '类型', '记录', '时间', '次数', '原因'],
    style: { head: [] },
  })
  for (const { eventId, direction, source, type, recordType, recordId, at, attempts, lastError } of letters)
    table.push([
      ...[eventId, direction, source, type, `${recordType} ${recordId}`, toRfc3339(at)],
      ...[attempts, (lastError ?? '').slice(0, 60)],
    ])
  return table.toString()
}

function replayCommand(): Command {
  return withPlaces(new Command('replay'))
    .description('把搁置的事件放回队列，由运行中的服务送达\nPut dead letters back; the running service delivers them')
    .argument('<subgraph>', departmentNames.join(' | '))
    .option('--event <id>', '只重放这一个 (only this event)')
    .action(async (subgraph: string, { event, ...flags }: Flags & { event?: string }) => {
      const replayed = await withDatabase(departmentNamed(subgraph), readConfig(flags), (database) =>
        replayDeadLetters(database, Date.now(), event),
      )
      process.stdout.write(`${replayed}\n`)
      if (replayed > 0) return
      process.stderr.write(`没有可重放的事件${event === undefined ? '' : ` ${event}`} (nothing to replay)\n`)
      if (event !== undefined) process.exitCode = 1
    })
}
