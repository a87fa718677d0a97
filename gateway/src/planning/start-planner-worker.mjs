// Starts the planner's thread from source, where tests run; a build has no use for it. A worker does not take over the
// loader that `--import tsx` gave the main thread, so it registers its own.
import { register } from 'tsx/esm/api'

register()
await import('./planner-worker.ts')
