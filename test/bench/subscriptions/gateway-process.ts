import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Measured, measureProcess } from '../measured-process.ts'

/** The gateway as departments run it, in a process of its own. */
export interface GatewayProcess extends Measured {
  readonly url: string
  stop(): void
}

const yiwang = fileURLToPath(new URL('../../../cli/bin/yiwang.mjs', import.meta.url))
/** The stand-in answers by rights alone and notes no looks: what a department must promise before its accounts share. */
const config = fileURLToPath(new URL('sharing.yaml', import.meta.url))
const departments = [
  'GRID_GOVERNANCE',
  'CIVIL_AFFAIRS',
  'MEDICAL_INSURANCE',
  'EMERGENCY_MANAGEMENT',
  'HOUSING_RENOVATION',
]
export async function startGatewayProcess(
  subgraph: string,
  { port, jwtKey, flags }: { readonly port: number; readonly jwtKey: Uint8Array; readonly flags: readonly string[] },
): Promise<GatewayProcess> {
  const child = spawn(
    process.execPath,
    [...flags, yiwang, 'serve', 'gateway', '--port', String(port), '--host', '127.0.0.1', '--config', config],
    {
      env: {
        ...process.env,
        ...Object.fromEntries(departments.map((name) => [`${name}_URL`, subgraph])),
        NODE_ENV: 'production',
        DATA_DIR: mkdtempSync(join(tmpdir(), 'yiwang-bench-')),
        YIWANG_JWT_KEY: Buffer.from(jwtKey).toString('base64url'),
        YIWANG_CALLER_KEY: Buffer.alloc(32, 7).toString('base64url'),
      },
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  )
  await ready(child)
  const { pid } = child
  if (pid === undefined) throw new Error('the gateway did not start')
  return {
    url: `http://127.0.0.1:${port}/graphql`,
    ...measureProcess(pid),
    stop: () => {
      child.kill('SIGKILL')
    },
  }
}

function ready(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = ''
    child.stderr?.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-2_000)
      if (said.includes('http://')) resolve()
    })
    child.once('exit', (code) => {
      reject(new Error(`the gateway ended with ${String(code)}: ${said}`))
    })
  })
}
