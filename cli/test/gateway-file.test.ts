import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { type AccessTokenClaims, signAccessToken } from '@yiwang/shared/caller'

const yiwang = fileURLToPath(new URL('../bin/yiwang.mjs', import.meta.url))
const key = (byte: number) => Buffer.alloc(32, byte).toString('base64url')

let directory: string
let child: ChildProcess | undefined
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'yiwang-gateway-file-'))
})
afterEach(async () => {
  const running = child
  child = undefined
  if (!running || running.exitCode !== null) return
  running.kill('SIGTERM')
  await new Promise((resolve) => running.once('exit', resolve))
})
afterAll(() => rmSync(directory, { recursive: true, force: true }))

function written(name: string, text: string): string {
  const path = join(directory, name)
  writeFileSync(path, text)
  return path
}

/** Production, so that databases stay empty and keys must be given. */
const env = () => ({
  PATH: process.env['PATH'],
  NODE_ENV: 'production',
  DATA_DIR: join(directory, 'data'),
  YIWANG_CALLER_KEY: key(2),
  YIWANG_AUDIT_KEY: key(3),
  YIWANG_ID_KEY: key(4),
  YIWANG_DATA_KEYS: `2026:${key(5)}`,
})

/** Starts a part and finds where it serves. */
async function serve(part: 'all' | 'gateway', ...args: string[]): Promise<string> {
  const started = spawn(process.execPath, [yiwang, 'serve', part, ...args], {
    env: env(),
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  child = started
  let said = ''
  return new Promise((resolve, reject) => {
    started.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const [, url] = /(http:\/\/\S+?:\d+)/.exec(said) ?? []
      if (url !== undefined) resolve(`${url}/graphql`)
    })
    started.once('exit', (code) => reject(new Error(`${part} ended with ${String(code)}: ${said}`)))
  })
}

const clerk: AccessTokenClaims = {
  sub: 'u1',
  displayName: '王某',
  roles: ['DEPT_CLERK'],
  regions: [],
  grids: [],
  department: null,
  organisation: null,
  personId: null,
  workerId: null,
}

async function codesOf(url: string, query: string, token?: string): Promise<(string | undefined)[]> {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query }),
  })
  const { errors = [] } = (await response.json()) as { errors?: { extensions: { code?: string } }[] }
  return errors.map(({ extensions }) => extensions.code)
}

describe.each(['gateway', 'all'] as const)('yiwang serve %s', (part) => {
  test('takes address, keys and limits from the file that --config names', async () => {
    const keyFile = written('jwt.key', key(1))
    const config = written(
      `${part}.yaml`,
      `
server: { port: 0, host: 127.0.0.1 }
identity: { accessTokenKeyFile: '${keyFile}' }
authorization: { introspection: [DEPT_CLERK] }
limits: { operation: { rootFields: 2 } }
`,
    )
    const url = await serve(part, '--config', config)
    const token = await signAccessToken(clerk, Buffer.alloc(32, 1), '1h')
    expect(await codesOf(url, '{ a: __typename b: __typename c: __typename }')).toEqual(['OPERATION_LIMIT_EXCEEDED'])
    expect(await codesOf(url, '{ __schema { queryType { name } } }')).toEqual(['INTROSPECTION_REFUSED'])
    expect(await codesOf(url, '{ __schema { queryType { name } } }', token)).toEqual([])
  }, 120_000)
})

test('a file with faults is told whole, and nothing is served', () => {
  const config = written('faulty.yaml', 'server: { prot: 1 }\nlimits: { operation: { depth: -1 } }')
  const { status, stderr } = spawnSync(process.execPath, [yiwang, 'serve', 'gateway', '--port', '0'], {
    encoding: 'utf8',
    env: { ...env(), YIWANG_JWT_KEY: key(1), GATEWAY_CONFIG: config },
  })
  expect(status).toBe(1)
  for (const fault of ['server.prot', 'limits.operation.depth']) expect(stderr).toContain(fault)
  expect(stderr).not.toContain('    at ')
})
