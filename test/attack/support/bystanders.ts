import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import type { Command, Waits } from './steady-side.ts'

/** Other people, and the subgraph that answers them. */
export interface Bystanders {
  /** of the steady subgraph */
  readonly port: number
  startAsking(url: string): Promise<void>
  /** How they fared since. @throws Error when one of them was answered anything else than always */
  stopAsking(): Promise<readonly number[]>
  /** texts of the writes that reached the subgraph */
  written(): Promise<readonly string[]>
  close(): void
}

export async function openBystanders(): Promise<Bystanders> {
  const child = fork(await compileSteadySide(), { execArgv: [] })
  const [port] = (await once(child, 'message')) as [number]
  return {
    port,
    startAsking: async (url) => {
      await tell(child, { kind: 'start-asking', url })
    },
    stopAsking: async () => {
      const { waits, wrong } = (await tell(child, { kind: 'stop-asking' })) as Waits
      if (wrong !== null) throw new Error(`a bystander was answered ${wrong}`)
      return waits
    },
    // the only thing that it answers so
    written: async () => (await tell(child, { kind: 'written' })) as readonly string[],
    close: () => {
      child.kill()
    },
  }
}

/** Beforehand and alone: a process that compiles what it loads is busy for seconds. */
async function compileSteadySide(): Promise<string> {
  const file = (path: string) => fileURLToPath(new URL(path, import.meta.url))
  // suites run side by side
  const outfile = file(`../../results/steady-side-${process.pid}.mjs`)
  const options = { bundle: true, packages: 'external', platform: 'node', format: 'esm' } as const
  await build({ entryPoints: [file('steady-side.ts')], outfile, ...options })
  return outfile
}

async function tell(child: ChildProcess, command: Command): Promise<unknown> {
  const reply = once(child, 'message')
  child.send(command)
  const [value] = (await reply) as [unknown]
  return value
}
