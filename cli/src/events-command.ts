import { type DeadLetter, deadLetters, replayDeadLetters } from '@yiwang/shared/events'
import { toRfc3339 } from '@yiwang/shared/time'
import Table from 'cli-table3'
import { Command } from 'commander'
import { type Flags, readConfig } from './config.ts'
import { departmentNamed } from './department-named.ts'
import { departmentNames } from './departments.ts'
import { withDatabase } from './with-database.ts'
import { withPlaces } from './with-places.ts'

/** `yiwang events`: what was put aside, and putting it back. */
export function eventsCommand(): Command {
  return new Command('events')
    .description('部门间事件：查看、重放送达失败的事件\nEvents between departments that were put aside')
    .addCommand(deadCommand())
    .addCommand(replayCommand())
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
