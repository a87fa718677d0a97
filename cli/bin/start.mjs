// `npm start`: makes everything ready and serves the whole graph; further arguments go to `yiwang serve all`.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { makeReady, root } from './make-ready.mjs'

makeReady()
const command = [join(root, 'cli', 'bin', 'yiwang.mjs'), 'serve', 'all', ...process.argv.slice(2)]
const child = spawn(process.execPath, command, { stdio: 'inherit' })
// Ctrl-C reaches the child through the terminal's process group; a supervisor's signal reaches only this process
process.on('SIGINT', () => undefined)
process.on('SIGTERM', () => child.kill('SIGTERM'))
child.on('exit', (code, signal) => process.exit(code ?? (signal === null ? 1 : 130)))
