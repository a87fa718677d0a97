import { createReadStream, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { type Config, loadKeys, openDepartments, type OpenDepartment } from '@yiwang/cli'
import { join as joinSql, raw, sql } from '@yiwang/shared/database'
import { everyRow } from '@yiwang/shared/testing'
import { freePort, startPart } from '../process.ts'
import { type RedisServer, startRedis } from '../redis-server.ts'
import { copySample } from './copy-sample.ts'
import { plantedValue, sentinels, sentinelsIn } from './sentinels.ts'

/** The whole graph in a process of its own, on a copy of the sample data with a sentinel in every personal column. */
export interface PlantedGraph {
  readonly config: Config
  readonly endpoint: string
  /** the databases that the process works on */
  readonly departments: readonly OpenDepartment[]
  readonly redis: RedisServer | null
  /** what the process has said on stdout and stderr so far */
  log(): string
  /** sentinels among all that the process still keeps in its memory after everything that is garbage has gone */
  inMemory(): Promise<readonly string[]>
  close(): Promise<void>
}

export async function startPlantedGraph(): Promise<PlantedGraph> {
  const directory = mkdtempSync(join(tmpdir(), 'yiwang-planted-'))
  const config = await copySample(directory)
  const departments = await openDepartments(config, loadKeys(config))
  for (const department of departments) await plant(department)
  const redis = await startRedis()
  const port = await freePort()
  const settings = writeSettings(directory)
  const env = {
    ...productionEnvironment(directory),
    GATEWAY_CONFIG: settings,
    ...(redis ? { REDIS_URL: redis.url } : {}),
  }
  const part = await startPart('all', port, env, [...verbose, `--diagnostic-dir=${directory}`])
  return {
    config,
    endpoint: part.url,
    departments,
    redis,
    log: () => part.said(),
    inMemory: () => {
      part.process.kill('SIGUSR2')
      return findInSnapshot(directory, part.url)
    },
    close: async () => {
      await part.kill()
      await Promise.all(departments.map(({ subgraph }) => subgraph.close()))
      await redis?.stop()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}

/** Warnings with their stacks; whole texts in a picture of the memory, which SIGUSR2 takes. */
const verbose = [
  '--trace-warnings',
  '--trace-uncaught',
  '--heapsnapshot-signal=SIGUSR2',
  '--heap-snapshot-string-limit=10000000',
]

/** In development the gateway writes no log. */
function productionEnvironment(directory: string): Record<string, string> {
  const key = (name: string) => readFileSync(join(directory, 'keys', name), 'utf8').trim()
  return {
    NODE_ENV: 'production',
    DATA_DIR: directory,
    YIWANG_JWT_KEY: key('jwt.key'),
    YIWANG_CALLER_KEY: key('caller.key'),
    YIWANG_AUDIT_KEY: key('audit.key'),
    YIWANG_ID_KEY: key('id.key'),
    YIWANG_DATA_KEYS: key('data.keys').split('\n').join(','),
  }
}

/** Everything that can be written to the log is. */
function writeSettings(directory: string): string {
  const manifest = join(directory, 'manifest.json')
  writeFileSync(manifest, JSON.stringify({ format: 'apollo-persisted-query-manifest', version: 1, operations: [] }))
  const settings = join(directory, 'gateway.yaml')
  writeFileSync(
    settings,
    `safelist: { mode: log_unknown, manifestFile: ${manifest} }
limits: { demand: { mode: measure, maxCost: 1 }, rate: { perCaller: null, perAddress: null } }
`,
  )
  return settings
}

function plant({ subgraph: { name, database } }: OpenDepartment): Promise<void> {
  const own = sentinels.filter(({ department }) => department === name)
  return database.write(async (transaction) => {
    for (const table of new Set(own.map((one) => one.table))) {
      const values = own
        .filter((one) => one.table === table)
        .map((one) => sql`${raw(one.column)} = ${plantedValue(one, database.vault)}`)
      await transaction.run(everyRow`UPDATE ${raw(table)} SET ${joinSql(values, ', ')}`)
    }
  })
}

/** The process answers nobody while it writes. */
async function findInSnapshot(directory: string, url: string): Promise<readonly string[]> {
  const picture = () => readdirSync(directory).find((file) => file.endsWith('.heapsnapshot'))
  while (picture() === undefined) await wait(50)
  await fetch(new URL('/health', url))
  const file = join(directory, picture() ?? '')
  const found = await sentinelsInFile(file)
  rmSync(file)
  return found
}

const LONGEST = 100

async function sentinelsInFile(file: string): Promise<readonly string[]> {
  const found = new Set<string>()
  let rest = ''
  for await (const chunk of createReadStream(file, { encoding: 'utf8', highWaterMark: 4 * 1024 * 1024 })) {
    // an encoding was given
    const text = rest + (chunk as string)
    for (const one of sentinelsIn(text)) found.add(one)
    rest = text.slice(-LONGEST)
  }
  return [...found].sort()
}
