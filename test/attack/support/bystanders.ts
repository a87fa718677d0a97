import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
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
  const child = fork(fileURLToPath(new URL('steady-side.ts', import.meta.url)), {
    execArgv: ['--conditions=source', '--import', 'tsx'],
  })
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

async function tell(child: ChildProcess, command: Command): Promise<unknown> {
  const reply = once(child, 'message')
  child.send(command)
  const [value] = (await reply) as [unknown]
  return value
}
