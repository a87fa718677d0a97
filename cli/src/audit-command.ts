import { type AuditFault, type AuditVerdict, verifyAudit } from '@yiwang/shared/audit'
import Table from 'cli-table3'
import { Command } from 'commander'
import { type Config, type Flags, readConfig } from './config.ts'
import { departmentNamed } from './department-named.ts'
import { type Department, departmentNames, departments } from './departments.ts'
import { openProgressBars } from './progress-bars.ts'
import { withDatabase } from './with-database.ts'
import { withPlaces } from './with-places.ts'

/** `yiwang audit`: whether the record of who did and saw what is whole. */
export function auditCommand(): Command {
  const verify = withPlaces(new Command('verify'))
    .description(
      '逐条核对各部门审计链：改动、缺失、调换的条目及其位置；有一处即退出 1\nCheck every entry of the audit chains; exit code 1 when one was altered, taken away or swapped',
    )
    .argument('[subgraph]', `缺省为全部 (default: all) ${departmentNames.join(' | ')}`)
    .option('--json', '输出 JSON (print JSON)')
    .action(async (subgraph: string | undefined, { json, ...flags }: Flags & { json?: boolean }) => {
      const chosen = subgraph === undefined ? departments : [departmentNamed(subgraph)]
      const verdicts = await verifyEach(chosen, readConfig(flags))
      process.stdout.write(`${json ? JSON.stringify(verdicts, null, 2) : textOf(verdicts)}\n`)
      if (verdicts.some(({ faults }) => faults.length > 0)) process.exitCode = 1
    })
  return new Command('audit').description('审计 (audit)').addCommand(verify)
}

interface Named extends AuditVerdict {
  readonly subgraph: string
}

async function verifyEach(chosen: readonly Department[], config: Config): Promise<Named[]> {
  const bars = openProgressBars()
  const verdicts: Named[] = []
  for (const department of chosen) {
    const bar = bars.add(department.title)
    const verdict = await withDatabase(department, config, (database) => verifyAudit(database, bar.show))
    bar.complete()
    verdicts.push({ subgraph: department.definition.name, ...verdict })
  }
  bars.stop()
  return verdicts
}

function conclusionOf({ entries, head, faults }: AuditVerdict): string {
  if (faults.length > 0) return `${faults.length} 处有问题`
  return head === null && entries > 0 ? '尚未成链，首次写入时收入' : '完好'
}

/** Enough to see what happened; all of them are in the JSON. */
const SHOWN = 20

function textOf(verdicts: readonly Named[]): string {
  const table = new Table({ head: ['部门', '条目', '结论', '链尾'], style: { head: [] } })
  for (const { subgraph, entries, head, faults } of verdicts) {
    table.push([
      subgraph,
      entries,
      conclusionOf({ entries, head, faults }),
      head ? `${head.sequence} ${head.hash.slice(0, 12)}` : '—',
    ])
  }
  const lines = verdicts.flatMap(({ subgraph, faults }) => [
    ...faults.slice(0, SHOWN).map((fault) => `${subgraph} ${describe(fault)}`),
    ...(faults.length > SHOWN ? [`${subgraph} 另有 ${faults.length - SHOWN} 处，见 --json`] : []),
  ])
  return [table.toString(), ...lines].join('\n')
}

function describe({ kind, position, count, entryId }: AuditFault): string {
  const place = `第 ${position ?? '—'} 条`
  switch (kind) {
    case 'ALTERED':
      return `${place}被改动或调换：${entryId ?? ''} (altered or swapped)`
    case 'MISSING':
      return `自${place}起缺失 ${count} 条 (missing)`
    case 'UNCHAINED':
      return `不在链上的条目：${entryId ?? ''} (not written by a department)`
    case 'HEAD':
      return `链尾记录被改动或删除 (the head of the chain was changed)`
  }
}
