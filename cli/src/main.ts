import { createProgram } from './create-program.ts'
import { explainFailure } from './explain-failure.ts'

try {
  await createProgram().parseAsync()
} catch (error) {
  process.stderr.write(`${explainFailure(error)}\n`)
  process.exitCode = 1
}
