// Starts the planner's thread from source, where tests run; a build has no use for it. A worker does not take over the
// loader that `--import tsx` gave the main thread, so it registers one: that of `require`, since that of `import` would
// have a thread of its own.
import { createRequire } from 'node:module'
import { register } from 'tsx/cjs/api'

register()
createRequire(import.meta.url)('./planner-worker.ts')
