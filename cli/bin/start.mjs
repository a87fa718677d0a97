// `npm start`: makes everything ready and serves the whole graph; further arguments go to `yiwang serve all`.
import { makeReady } from './make-ready.mjs'

makeReady()
process.argv.splice(2, 0, 'serve', 'all')
await import('./yiwang.mjs')
