// `npm run bench` lists the measurements of test/bench; `npm run bench start -- --runs 3` takes one.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeReady, root, run } from '../../cli/bin/make-ready.mjs'

const folder = join(root, 'test', 'bench')
const [name, ...args] = process.argv.slice(2)
const file = join(folder, `${name}.ts`)
if (name !== undefined && existsSync(file)) {
  makeReady()
  run(process.execPath, ['--import', 'tsx', file, ...args])
} else {
  for (const bench of readdirSync(folder).filter((one) => one.endsWith('.ts'))) {
    const [, what = ''] = /^\/\*\*\s*\n \* (.*?)\.?\n/.exec(readFileSync(join(folder, bench), 'utf8')) ?? []
    process.stdout.write(`npm run bench ${bench.replace(/\.ts$/, '').padEnd(12)} ${what}\n`)
  }
  process.exitCode = name === undefined ? 0 : 1
}
