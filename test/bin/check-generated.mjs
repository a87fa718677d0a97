// Generates the resolver types anew and fails when a committed file differs.
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, say } from '../../cli/bin/make-ready.mjs'

const generator = join(root, 'shared', 'bin', 'generate-resolver-types.mjs')
const stale = readdirSync(join(root, 'subgraphs')).filter((name) => {
  const folder = join(root, 'subgraphs', name)
  const file = join(folder, 'src', 'generated', 'resolver-types.ts')
  const committed = readFileSync(file, 'utf8')
  const { status } = spawnSync(process.execPath, [generator], { cwd: folder, stdio: 'inherit' })
  const fresh = readFileSync(file, 'utf8')
  writeFileSync(file, committed)
  return status !== 0 || fresh !== committed
})
if (stale.length > 0) say(`generated types are out of date: ${stale.join(', ')}; run npm run generate`)
process.exitCode = stale.length > 0 ? 1 : 0
