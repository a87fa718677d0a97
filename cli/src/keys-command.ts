import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '@yiwang/shared/errors'
import { beijingDate } from '@yiwang/shared/time'
import { resealColumn } from '@yiwang/shared/vault'
import { Command } from 'commander'
import { type Config, type Flags, readConfig } from './config.ts'
import { departments } from './departments.ts'
import { newKeyText, parseKeyRing } from './key-ring-text.ts'
import { openProgressBars } from './progress-bars.ts'
import { withDatabase } from './with-database.ts'
import { withPlaces } from './with-places.ts'

/** `yiwang keys`: the keys that encrypt columns at rest. */
export function keysCommand(): Command {
  return new Command('keys')
    .description('静态加密的密钥 (keys of what is encrypted at rest)')
    .addCommand(addCommand())
    .addCommand(rotateCommand())
}

function addCommand(): Command {
  return withPlaces(new Command('add'))
    .description(
      '生成新的数据密钥，置于密钥环之首；各子图重启后用它加密，再运行 keys rotate\nMake a new data key; restart the subgraphs, then run keys rotate',
    )
    .action((flags: Flags) => {
      process.stdout.write(`${addKey(readConfig(flags))}\n`)
    })
}

/** Where the ring comes from the environment, only its owner can put a key there. */
function addKey({ dataKeys, production, dataDir }: Config): string {
  const today = beijingDate(Date.now())
  if (dataKeys !== undefined || production) return newKeyText(today, parseKeyRing(dataKeys ?? ''))
  const path = join(dataDir, 'keys', 'data.keys')
  if (!existsSync(path)) throw new AppError('BAD_USER_INPUT', `${path} 不存在，先启动一次或载入数据 (no key ring yet)`)
  const ring = readFileSync(path, 'utf8')
  const added = newKeyText(today, parseKeyRing(ring))
  // whole or not at all: a torn file would lose every key
  writeFileSync(`${path}.new`, `${added}\n${ring}`, { mode: 0o600 })
  renameSync(`${path}.new`, path)
  return added.split(':')[0] ?? ''
}

function rotateCommand(): Command {
  return withPlaces(new Command('rotate'))
    .description(
      '用最新密钥重新加密各部门的加密列；可中断后再次运行\nEncrypt with the newest key what older keys encrypted; may be interrupted and run again',
    )
    .action(async (flags: Flags) => {
      process.stdout.write(`${await rotate(readConfig(flags))}\n`)
    })
}

async function rotate(config: Config): Promise<number> {
  const bars = openProgressBars()
  let resealed = 0
  for (const department of departments) {
    const { sealedColumns = [] } = department.definition
    if (sealedColumns.length === 0) continue
    resealed += await withDatabase(department, config, async (database) => {
      let done = 0
      for (const column of sealedColumns) {
        const bar = bars.add(`${department.title} ${column.table}.${column.sealed}`)
        done += await resealColumn(database, column, bar.show)
        bar.complete()
      }
      return done
    })
  }
  bars.stop()
  return resealed
}
