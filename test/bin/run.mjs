// `npm test`: installs and builds if needed, then runs every suite this machine can run: on SQLite always, on MySQL or
// MariaDB when a server answers at TEST_MYSQL_URL or `mariadbd` is installed, and the browser suites when Chromium is.
// Arguments are handed to Jest (a path, -t "name").
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
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

/** runs that did not come to an end: a failed load, a runner that died */
let broken = 0
try {
  runSuites('sqlite', {})
  if (mysql.url !== null) {
    runSuites('mysql', { TEST_MYSQL_URL: mysql.url })
    await dropDatabases(mysql.url, samplePrefix())
  }
} finally {
  await mysql.stop()
}
process.exitCode = report() ? 0 : 1

function samplePrefix() {
  return `yiwang_sample_${process.pid}`
}

/** Loads the sample data once for all suites of the engine, by the command that users have, and runs them. */
function runSuites(engine, env) {
  say(`\n== ${engine} ==`)
  const dataDir = mkdtempSync(join(temporary, 'yiwang-sample-'))
  const database = env.TEST_MYSQL_URL === undefined ? null : new URL(`/${samplePrefix()}`, env.TEST_MYSQL_URL).href
  const place = ['--data-dir', dataDir, ...(database === null ? [] : ['--database-url', database])]
  try {
    const started = Date.now()
    const yiwang = join(root, 'cli', 'bin', 'yiwang.mjs')
    const loaded = spawnSync(process.execPath, [yiwang, 'data', 'load', ...place], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
      encoding: 'utf8',
    })
    if (loaded.status !== 0) {
      broken += 1
      return
    }
    say(`sample data: ${loaded.stdout.trim()} rows in ${((Date.now() - started) / 1000).toFixed(1)} s`)
    runJest(engine, { ...env, TEST_SAMPLE_DIR: dataDir, ...(database === null ? {} : { TEST_SAMPLE_URL: database }) })
  } finally {
    rmSync(dataDir, { recursive: true, force: true })
  }
}

function runJest(engine, env) {
  const arguments_ = [
    '--max-old-space-size=4096',
    join(root, 'node_modules', 'jest', 'bin', 'jest.js'),
    '--maxWorkers=100%',
    '--json',
    `--outputFile=${join(results, `${engine}.json`)}`,
    ...process.argv.slice(2),
    // last, for it takes every word after it
    ...(engine === 'mysql' ? ['--selectProjects', 'database'] : []),
  ]
  spawnSync(process.execPath, arguments_, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, TMPDIR: temporary, TEST_ENGINE: engine, CHROMIUM: chromium ?? '', ...env },
  })
  if (!existsSync(join(results, `${engine}.json`))) broken += 1
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
