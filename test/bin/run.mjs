// `npm test`: installs and builds if needed, then runs every suite this machine can run: on SQLite always, on MySQL or
// MariaDB when a server answers at TEST_MYSQL_URL or `mariadbd` is installed, and the browser suites when Chromium is.
// Arguments are handed to Jest (a path, -t "name").
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { makeReady, root, say } from '../../cli/bin/make-ready.mjs'
import { findChromium } from './find-chromium.mjs'
import { startMysql } from './start-mysql.mjs'

makeReady()
const results = join(root, 'test', 'results')
rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })

const skipped = []
const chromium = findChromium()
if (chromium === null) skipped.push('browser: no Chromium found (install Debian’s chromium, or set CHROMIUM)')
const mysql = await startMysql()
if (mysql.url === null) skipped.push(`MySQL/MariaDB: ${mysql.why}`)

let failed = false
try {
  failed = !runJest('sqlite', {}) || failed
  if (mysql.url !== null) failed = !runJest('mysql', { TEST_MYSQL_URL: mysql.url }) || failed
} finally {
  await mysql.stop()
}
report()
process.exitCode = failed ? 1 : 0

function runJest(engine, env) {
  say(`\n== ${engine} ==`)
  const arguments_ = [
    '--max-old-space-size=4096',
    join(root, 'node_modules', 'jest', 'bin', 'jest.js'),
    '--json',
    `--outputFile=${join(results, `${engine}.json`)}`,
    ...(engine === 'mysql' ? ['--selectProjects', 'database'] : []),
    ...process.argv.slice(2),
  ]
  const { status } = spawnSync(process.execPath, arguments_, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, TEST_ENGINE: engine, CHROMIUM: chromium ?? '', ...env },
  })
  return status === 0
}

/** What ran, what did not and why; the last line is the sum. */
function report() {
  let passed = 0
  let failures = 0
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
  for (const line of skipped) say(`skipped — ${line}`)
  if (passed === 0) failed = true
  process.stdout.write(`${passed} passed, ${failures} failed${pending > 0 ? `, ${pending} skipped` : ''}\n`)
}
