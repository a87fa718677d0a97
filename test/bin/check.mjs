// `npm run check`: types, lint, layers, format, generated code. Everything is run even when something fails, so that
// one run tells all.
import { spawnSync } from 'node:child_process'
import { makeReady, root, say } from '../../cli/bin/make-ready.mjs'

makeReady()
const checks = [
  ['types', 'npx', ['tsc', '-p', 'tsconfig.check.json']],
  ['types of the explorer', 'npx', ['tsc', '-p', 'gateway/explorer', '--noEmit']],
  ['lint', 'npx', ['eslint', '.', '--max-warnings=0']],
  ['layers', 'npx', ['depcruise', 'shared', 'subgraphs', 'gateway', 'cli', '--config', '.dependency-cruiser.cjs']],
  ['format', 'npx', ['prettier', '--check', '--log-level=warn', '.']],
  ['generated code', process.execPath, ['test/bin/check-generated.mjs']],
]
const failed = checks.filter(([name, command, args]) => {
  say(`\n== ${name} ==`)
  return (
    spawnSync(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, npm_config_loglevel: 'error' } })
      .status !== 0
  )
})
say(failed.length === 0 ? '\nall checks passed' : `\nfailed: ${failed.map(([name]) => name).join(', ')}`)
process.exitCode = failed.length === 0 ? 0 : 1
