// `npm run coverage`: which branches of the engine (gateway/src/execution) the gateway's suites and the random cases
// take; it fails below 98 %. Jest loads the gateway's sources itself here (test/jest/coverage.json) and instruments them
// by Istanbul, with branches at their places in the sources. Arguments are handed to Jest; details of what is missing
// stand in test/results/coverage.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { makeReady, root } from '../../cli/bin/make-ready.mjs'

makeReady()
const { status } = spawnSync(
  process.execPath,
  [join(root, 'node_modules', 'jest', 'bin', 'jest.js'), '-c', 'test/jest/coverage.json', ...process.argv.slice(2)],
  { cwd: root, stdio: 'inherit', env: { ...process.env, TEST_ENGINE: 'sqlite' } },
)
process.exitCode = status ?? 1
