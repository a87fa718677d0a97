import { preparePlannerThread } from '@yiwang/gateway/prepare-planner'
import { runInThread } from '@yiwang/gateway/run-in-thread'
import { readBuilt } from './built-supergraph.ts'

const [what, part] = process.argv.slice(2)
const isGateway = what === 'serve' && part === 'gateway'
if (!isGateway || !runInThread()) {
  const built = isGateway || (what === 'serve' && part === 'all') ? readBuilt() : undefined
  if (built) preparePlannerThread(built)
  const [{ createProgram }, { explainFailure }] = await Promise.all([
    import('./create-program.ts'),
    import('./explain-failure.ts'),
  ])
  try {
    await createProgram().parseAsync()
  } catch (error) {
    process.stderr.write(`${explainFailure(error)}\n`)
    process.exitCode = 1
  }
}
