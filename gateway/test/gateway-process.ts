import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const main = fileURLToPath(new URL('../dist/main.js', import.meta.url))

/** The gateway as it is built and delivered, in a process of its own. */
export interface GatewayProcess {
  readonly url: string
  readonly child: ChildProcess
  /** events of its log so far */
  readonly events: () => readonly string[]
  /** resolves when the event has been logged `times` times */
  logged(event: string, times?: number): Promise<void>
  stop(): Promise<number | null>
}

export async function startGateway(args: readonly string[]): Promise<GatewayProcess> {
  const child = spawn(process.execPath, [main, '--port', '0', ...args], {
    env: { PATH: process.env['PATH'], HOST: '127.0.0.1' },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const entries = () =>
    said
      .split('\n')
      .filter((line) => line.startsWith('{') && line.endsWith('}'))
      .map((line) => JSON.parse(line) as { event: string; url?: string })
  const events = () => entries().map(({ event }) => event)
  const logged = async (event: string, times = 1): Promise<void> => {
    for (let waited = 0; events().filter((each) => each === event).length < times; waited += 20) {
      // a test that has given up must not go on waiting
      if (child.exitCode !== null || waited > 60_000) throw new Error(`no ${event}: ${said}`)
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }
  await logged('listening')
  return {
    url: entries().find(({ event }) => event === 'listening')?.url ?? '',
    child,
    events,
    logged,
    stop: () => {
      child.kill('SIGTERM')
      return ended
    },
  }
}
