import { setFlagsFromString } from 'node:v8'
import { isMainThread, parentPort, Worker } from 'node:worker_threads'

/**
 * Room for objects that live as long as a request; V8 takes it on the command line or when a thread begins, and ignores
 * it later. Figures in test/bench/README.md.
 */
const SEMI_SPACE_MB = 16
/** V8's young generation is three semi-spaces. */
const YOUNG_GENERATION_MB = 3 * SEMI_SPACE_MB
/** What lives longer may grow by so much until it is collected; V8's own 60 to 300 per cent are garbage for the most part. */
const HEAP_GROWING_PERCENT = 20

const signals = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 } as const

/**
 * Runs the program once more in a thread of this process that has the heap which a gateway wants, so that whoever starts
 * it need not know any flag and still sees one process. Signals reach the thread, its exit code becomes the process's.
 * @returns false where the program itself is to run: in that thread, and in a process whose flags were chosen by hand
 */
export function runInThread(): boolean {
  if (!isMainThread) {
    parentPort?.on('message', receiveSignal).unref()
    return false
  }
  const [, program] = process.argv
  if (program === undefined || !globalThis.yiwangBundled || hasOwnFlags()) return false
  setFlagsFromString(`--heap-growing-percent=${HEAP_GROWING_PERCENT}`)
  const thread = new Worker(program, {
    argv: process.argv.slice(2),
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION_MB },
  })
  for (const signal of Object.keys(signals)) process.on(signal, () => thread.postMessage(signal))
  thread.once('error', (error) => process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`))
  thread.once('exit', (code) => process.exit(code))
  return true
}

function hasOwnFlags(): boolean {
  return [...process.execArgv, process.env['NODE_OPTIONS'] ?? ''].some((flag) => /semi[-_]space[-_]size/.test(flag))
}

/** As the kernel would: who listens decides, and where nobody does, the process ends. */
function receiveSignal(signal: keyof typeof signals): void {
  if (!process.emit(signal, signal)) process.exit(128 + signals[signal])
}
