// Installs by the lock file and builds, each only when needed. Plain Node without dependencies: it runs before any are
// there.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../../', import.meta.url))
const marks = join(root, 'node_modules', '.yiwang')

export function makeReady() {
  requireNode()
  once('installed', digestOf([join(root, 'package-lock.json')]), () => {
    say('正在按锁文件安装依赖… (installing)')
    run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'])
  })
  once('built', stateOf(sources()), () => {
    say('正在构建… (building)')
    run('npm', ['run', 'build', '--silent'])
  })
}

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  say(`需要 Node.js 20.19 或更新版本，现为 ${process.versions.node} (Node.js 20.19+ is required)`)
  process.exit(1)
}

/** Runs `work` unless the mark holds the same state. */
function once(name, state, work) {
  const mark = join(marks, name)
  if (existsSync(mark) && readFileSync(mark, 'utf8') === state) return
  work()
  mkdirSync(marks, { recursive: true })
  writeFileSync(mark, state)
}

function digestOf(files) {
  const hash = createHash('sha256')
  for (const file of files) hash.update(readFileSync(file))
  return hash.digest('hex')
}

/** Names, sizes and times of the files: reading all of them would cost a second at every start. */
function stateOf(files) {
  const hash = createHash('sha256')
  for (const file of files) {
    const { size, mtimeMs } = statSync(file)
    hash.update(`${file} ${size} ${mtimeMs}\n`)
  }
  return hash.digest('hex')
}

function sources() {
  const top = ['package-lock.json', 'tsconfig.json', 'turbo.json'].map((name) => join(root, name))
  return [...top, ...['shared', 'subgraphs', 'gateway', 'cli'].flatMap((folder) => filesIn(join(root, folder)))]
}

const outputs = new Set(['node_modules', 'dist', '.turbo', 'test'])

function filesIn(directory) {
  return readdirSync(directory, { withFileTypes: true }).flatMap((entry) => {
    if (outputs.has(entry.name)) return []
    const path = join(directory, entry.name)
    return entry.isDirectory() ? filesIn(path) : [path]
  })
}

/** Nothing here calls home. */
const quiet = { ...process.env, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' }

export function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', env: quiet, ...options })
  if (error) throw error
  if (status !== 0) process.exit(status ?? 1)
}

export function say(line) {
  process.stderr.write(`${line}\n`)
}
