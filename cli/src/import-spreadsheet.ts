import { userInfo } from 'node:os'
import { join, parse } from 'node:path'
import { AppError } from '@yiwang/shared/errors'
import {
  type Encoding,
  type HeaderMap,
  importCaller,
  type ImportDefinition,
  importFile,
  type ImportSummary,
} from '@yiwang/shared/file-import'
import { isRegionCode } from '@yiwang/shared/region'
import { openDepartmentDatabase } from '@yiwang/shared/subgraph'
import { Presets, SingleBar } from 'cli-progress'
import { type Flags, readConfig } from './config.ts'
import { loadVault } from './keys.ts'
import type { Department } from './departments.ts'

export interface ImportFlags extends Flags {
  readonly roleRegion: readonly string[]
  readonly dryRun?: boolean
  readonly map: HeaderMap
  readonly encoding?: Encoding
  readonly sheet?: string
  readonly result?: string
  readonly resume?: boolean
}

interface What {
  readonly department: Department
  readonly definition: ImportDefinition
  readonly file: string
}

/** Imports into the department's database; exit code 1 when a row was refused, 130 when it was interrupted. */
export async function importSpreadsheet(what: What, flags: ImportFlags): Promise<void> {
  checkRegions(flags.roleRegion)
  const { name, schema } = what.department.definition
  const config = readConfig(flags)
  const database = await openDepartmentDatabase(
    { name, schema },
    {
      dataDir: config.dataDir,
      databaseUrl: config.databaseUrl,
      ownDatabaseUrl: config.ownDatabaseUrl(name),
      vault: loadVault(config),
    },
  )
  const resultPath = flags.result ?? resultBeside(what.file, flags.dryRun ?? false)
  const stop = stopAfterRunningRow()
  const bar = progressBar(what.definition.title)
  try {
    const { definition } = what
    const { user, regions } = { user: userInfo().username, regions: flags.roleRegion }
    const caller = importCaller({ user, subgraph: name, role: definition.role, regions })
    const { file: path } = what
    const { map: headerMap, encoding, sheet, dryRun = false, resume = false } = flags
    const summary = await importFile({
      ...{ path, definition, database, caller, headerMap, encoding, sheet, resultPath, dryRun, resume },
      signal: stop.signal,
      onProgress: bar.show,
      warn: say,
    })
    bar.stop()
    report(summary, resultPath)
  } catch (error) {
    bar.stop()
    if (!(error instanceof AppError)) say('导入中途出错，已完成的行有效；排除故障后加 --resume 接着导入')
    throw error
  } finally {
    stop.release()
    await database.close()
  }
}

function checkRegions(regions: readonly string[]): void {
  if (regions.length === 0)
    throw new AppError('BAD_USER_INPUT', '请用 --role-region 给出经办区划的12位代码 (--role-region is required)')
  for (const region of regions)
    if (!isRegionCode(region)) throw new AppError('BAD_USER_INPUT', `--role-region 应为12位区划代码，收到“${region}”`)
}

/** A dry run has a file of its own: the other may belong to an interrupted import. */
function resultBeside(file: string, dryRun: boolean): string {
  const { dir, name } = parse(file)
  return join(dir, `${name}-${dryRun ? '试行' : ''}结果.csv`)
}

/** The first Ctrl-C lets the running row end, the second ends the process; what is committed stays either way. */
function stopAfterRunningRow() {
  const controller = new AbortController()
  const stop = () => {
    if (controller.signal.aborted) process.exit(130)
    controller.abort()
    say('\n正在停止，已完成的行有效… (stopping)')
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  return {
    signal: controller.signal,
    release: () => {
      process.off('SIGINT', stop)
      process.off('SIGTERM', stop)
    },
  }
}

function progressBar(title: string) {
  const bar = new SingleBar(
    {
      format: `${title} {bar} {value}/{total} 行`,
      stream: process.stderr,
      hideCursor: true,
      gracefulExit: false,
      noTTYOutput: true,
      notTTYSchedule: 2_000,
    },
    Presets.shades_classic,
  )
  let started = false
  return {
    show: (done: number, total: number | null) => {
      if (!started) bar.start(total ?? done, 0)
      started = true
      // the total of a workbook is known at its end only
      bar.setTotal(Math.max(total ?? 0, done))
      bar.update(done)
    },
    stop: () => {
      if (started) bar.stop()
    },
  }
}

function report(summary: ImportSummary, resultPath: string): void {
  const { refused, interrupted, dryRun } = summary
  process.stdout.write(`${JSON.stringify({ ...summary, result: resultPath })}\n`)
  if (refused > 0) say(`${refused} 行未导入，原因见 ${resultPath}`)
  if (interrupted) say(dryRun ? '试行已中断，没有留下改动' : '已中断；加 --resume 接着导入')
  if (refused > 0) process.exitCode = 1
  if (interrupted) process.exitCode = 130
}

function say(line: string): void {
  process.stderr.write(`${line}\n`)
}
