// `npm test`: installs and builds if needed, then runs every suite this machine can run: on SQLite always, on MySQL or
// MariaDB when a server answers at TEST_MYSQL_URL or `mariadbd` is installed, and the browser suites when Chromium is.
// Arguments are handed to Jest (a path, -t "name").
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { makeReady, root, say } from '../../cli/bin/make-ready.mjs'
import { findChromium } from './find-chromium.mjs'
import { fastDirectory } from './fast-directory.mjs'
import { mutationCoverage } from './mutation-coverage.mjs'
import { dropDatabases, startMysql } from './start-mysql.mjs'

makeReady()
const results = join(root, 'test', 'results')
rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })

const skipped = []
const chromium = findChromium()
if (chromium === null) skipped.push('browser: no Chromium found (install Debian’s chromium, or set CHROMIUM)')
const temporary = fastDirectory()
const mysql = await startMysql(temporary)
if (mysql.url === null) skipped.push(`MySQL/MariaDB: ${mysql.why}`)

/**
 * What runs on a server too: not what knows no engine, and not
 * - the loaders of single departments: what `data load` has loaded is asked for every published figure;
 * - what is about processes and Redis: departments that come and go, and streams that carry their events;
 * - askers who see less than a region, whose statements differ from others' by what they are compared with.
 * The projects come last: that option takes every word after it.
 */
const onOneEngine = [
  '/test/sample-data',
  '/chaos/separate-processes',
  '/shared/test/redis-events',
  '/scenarios/narrow-askers',
]
const onServer = ['--testPathIgnorePatterns', ...onOneEngine, '--selectProjects', 'database']

/** One more than there are processors: a sixth of the time a suite waits, for a timer or for processes that it started. */
const WORKERS = availableParallelism() + 1

/** Requests leave short-lived objects behind; with V8's usual 16 MB a twelfth of the time went into collecting them. */
const ROOM_FOR_NEW_OBJECTS = '--max-semi-space-size=64'

/** runs that did not come to an end: a failed load, a runner that died */
let broken = 0
try {
  const engines = [prepare('sqlite'), ...(mysql.url === null ? [] : [prepare('mysql', mysql.url)])]
  say('\n== sample data ==')
  // one process of each engine, side by side
  const loaded = await Promise.all(engines.map(loadSampleData))
  for (const [at, engine] of engines.entries()) if (loaded[at]) runJest(engine)
  for (const { dataDir } of engines) rmSync(dataDir, { recursive: true, force: true })
  if (mysql.url !== null) await dropDatabases(mysql.url, samplePrefix())
} finally {
  await mysql.stop()
}
process.exitCode = report() ? 0 : 1

function samplePrefix() {
  return `yiwang_sample_${process.pid}`
}

/** Where the sample data of an engine lies, once for all of its suites. */
function prepare(name, url) {
  const dataDir = mkdtempSync(join(temporary, 'yiwang-sample-'))
  return { name, url, dataDir, database: url === undefined ? undefined : new URL(`/${samplePrefix()}`, url).href }
}

/** Loads it by the command that users have. */
async function loadSampleData({ name, dataDir, database }) {
  const place = ['--data-dir', dataDir, ...(database === undefined ? [] : ['--database-url', database])]
  const started = Date.now()
  const yiwang = join(root, 'cli', 'bin', 'yiwang.mjs')
  const load = spawn(process.execPath, [yiwang, 'data', 'load', ...place], { cwd: root, stdio: 'pipe' })
  let rows = ''
  let progress = ''
  load.stdout.on('data', (text) => (rows += text))
  load.stderr.on('data', (text) => (progress += text))
  const [status] = await once(load, 'close')
  if (status === 0) {
    say(`${name}: ${rows.trim()} rows in ${((Date.now() - started) / 1000).toFixed(1)} s`)
    return true
  }
  say(`${name}: the sample data could not be loaded\n${progress}`)
  broken += 1
  return false
}

function runJest({ name, url, dataDir, database }) {
  say(`\n== ${name} ==`)
  const arguments_ = [
    ...['--max-old-space-size=4096', ROOM_FOR_NEW_OBJECTS],
    join(root, 'node_modules', 'jest', 'bin', 'jest.js'),
    `--maxWorkers=${WORKERS}`,
    '--json',
    `--outputFile=${join(results, `${name}.json`)}`,
    ...process.argv.slice(2),
    ...(url === undefined ? [] : onServer),
  ]
  spawnSync(process.execPath, arguments_, {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      ...{ TMPDIR: temporary, TEST_ENGINE: name, CHROMIUM: chromium ?? '', TEST_SAMPLE_DIR: dataDir },
      ...(url === undefined ? {} : { TEST_MYSQL_URL: url, TEST_SAMPLE_URL: database }),
    },
  })
  if (!existsSync(join(results, `${name}.json`))) broken += 1
}

/** What ran, what did not and why; the last line is the sum. True when something ran and nothing failed. */
function report() {
  let passed = 0
  let failures = broken
  let pending = 0
  for (const engine of ['sqlite', 'mysql']) {
    const file = join(results, `${engine}.json`)
    if (!existsSync(file)) continue
    const summary = JSON.parse(readFileSync(file, 'utf8'))
    passed += summary.numPassedTests
    failures += summary.numFailedTests + summary.numRuntimeErrorTestSuites
    pending += summary.numPendingTests + summary.numTodoTests
    say(
      `${engine}: ${summary.numPassedTests} passed, ${summary.numFailedTests} failed, ${summary.numPendingTests} skipped`,
    )
  }
  if (process.argv.length === 2) failures += reportCoverage(mysql.url === null ? ['sqlite'] : ['sqlite', 'mysql'])
  for (const line of skipped) say(`skipped — ${line}`)
  process.stdout.write(`${passed} passed, ${failures} failed${pending > 0 ? `, ${pending} skipped` : ''}\n`)
  return passed > 0 && failures === 0
}

/** Every mutation × situation of the contract that no suite exercised, by engine. @returns how many */
function reportCoverage(engines) {
  return engines.reduce((sum, engine) => {
    const { exercised, missing } = mutationCoverage(root, engine)
    say(`${engine}: ${exercised} situations of the contract's mutations exercised, ${missing.length} missing`)
    for (const one of missing) say(`  not exercised: ${one}`)
    return sum + missing.length
  }, 0)
}
