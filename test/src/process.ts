import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'

const yiwang = fileURLToPath(new URL('../../cli/bin/yiwang.mjs', import.meta.url))

/** A part of the graph in a process of its own. */
export interface Part {
  readonly url: string
  readonly process: ChildProcess
  /** everything that it has written on stdout and stderr */
  said(): string
  /** `kill -9` */
  kill(): Promise<void>
}

/** Starts `yiwang serve <part>` and waits until it serves; `all` says so with the address of its graph. */
export async function startPart(
  part: string,
  port: number,
  env: Record<string, string>,
  nodeFlags: readonly string[] = [],
): Promise<Part> {
  const greeting = part === 'all' ? `:${port}/graphql` : `${part}: http`
  const command = [...nodeFlags, yiwang, 'serve', part, '--port', String(port), '--host', '127.0.0.1']
  const child = spawn(process.execPath, command, {
    env: { ...process.env, NODE_ENV: 'development', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  await new Promise<void>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said += chunk.toString()
      if (said.includes(greeting)) resolve()
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.once('exit', (code) => reject(new Error(`${part} ended with ${String(code)}: ${said}`)))
  })
  const kill = () =>
    new Promise<void>((resolve) => {
      if (child.exitCode !== null || child.signalCode !== null) {
        resolve()
        return
      }
      child.once('exit', () => resolve())
      child.kill('SIGKILL')
    })
  return { url: `http://127.0.0.1:${port}/graphql`, process: child, said: () => said, kill }
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
