import { AppError } from '@yiwang/shared/errors'
import { Command, InvalidArgumentError, Option } from 'commander'
import { departmentNames, departments } from './departments.ts'
import { type ImportFlags, importSpreadsheet } from './import-spreadsheet.ts'

/** `yiwang data import`: the summary goes to stdout, refused rows to the result file. */
export function importCommand(): Command {
  return new Command('import')
    .description(
      '导入表格：每行按相应写操作的全部规则登记，重复导入不会重复登记\nImport a spreadsheet; every row meets the rules of its mutation',
    )
    .argument('<subgraph>', departmentNames.join(' | '))
    .argument('<kind>', '表格种类，见下 (kind of spreadsheet)')
    .argument('<file>', '.csv（UTF-8、GBK）或 .xlsx')
    .option('--role-region <code>', '经办区划，可重复；只登记区划之内的行 (region of the rows, repeatable)', list, [])
    .option('--dry-run', '全部试行后撤回，不留任何改动 (try everything, keep nothing)')
    .option('--map <表头=字段>', '表头对应的字段，可重复 (header=field, repeatable)', pair, {})
    .addOption(new Option('--encoding <name>', 'CSV 编码，缺省自动识别').choices(['utf-8', 'gbk', 'utf-16le']))
    .option('--sheet <name>', '工作表，缺省第一张 (sheet of a workbook)')
    .option('--result <file>', '未导入的行写到此 CSV，缺省为文件旁的“…-结果.csv” (refused rows)')
    .option('--resume', '接着上次中断处导入 (go on where a run was interrupted)')
    .addHelpText('after', () => `\n种类 (kinds):\n${kinds()}`)
    .action(async (subgraph: string, kind: string, file: string, flags: ImportFlags) => {
      const department = departments.find(({ definition }) => definition.name === subgraph)
      const definition = department?.imports.find((one) => one.kind === kind)
      if (!department || !definition)
        throw new AppError('BAD_USER_INPUT', `没有 ${subgraph} 的 ${kind}，可导入 (unknown kind):\n${kinds()}`)
      await importSpreadsheet({ department, definition, file }, flags)
    })
}

function kinds(): string {
  return departments
    .flatMap(({ definition, imports }) =>
      imports.map(({ kind, title, columns }) => {
        const names = columns.map(({ headers, required }) => `${headers[0] ?? ''}${required === false ? '' : '*'}`)
        return `  ${definition.name} ${kind}  ${title}：${names.join('、')}`
      }),
    )
    .join('\n')
}

function list(value: string, known: readonly string[]): string[] {
  return [...known, value]
}

function pair(text: string, known: Readonly<Record<string, string>>): Record<string, string> {
  const at = text.lastIndexOf('=')
  if (at < 1 || at === text.length - 1) throw new InvalidArgumentError('应为 表头=字段 (header=field)')
  return { ...known, [text.slice(0, at)]: text.slice(at + 1) }
}
