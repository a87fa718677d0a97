import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { verifyAccessToken } from '@yiwang/shared/caller'

const yiwang = fileURLToPath(new URL('../bin/yiwang.mjs', import.meta.url))
let dataDir: string

beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'yiwang-cli-'))
})
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

function run(args: readonly string[], env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [yiwang, ...args], {
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'development', DATA_DIR: dataDir, ...env },
  })
  return { status, stdout, stderr }
}

describe('yiwang --help', () => {
  test('speaks Chinese and English', () => {
    const { stdout, status } = run(['--help'])
    expect(status).toBe(0)
    expect(stdout).toContain('一座城市五个部门')
    expect(stdout).toContain('One GraphQL graph')
    for (const command of ['serve', 'data', 'figures', 'token', 'supergraph']) expect(stdout).toContain(command)
  })

  test('a command that does not exist is refused', () => {
    expect(run(['dance']).status).not.toBe(0)
  })
})

describe('yiwang token', () => {
  test('prints a token that the gateway takes, on stdout and nothing else', async () => {
    const { stdout, status } = run([
      'token',
      '--role',
      'GRID_WORKER',
      '--region',
      '610702001001',
      '--grid',
      '610702001001001',
      '--purpose',
      '走访',
    ])
    expect(status).toBe(0)
    const key = Buffer.from(readFileSync(join(dataDir, 'keys', 'jwt.key'), 'utf8'), 'base64url')
    const caller = await verifyAccessToken(stdout.trim(), key)
    expect(caller).toMatchObject({ roles: ['GRID_WORKER'], grids: ['610702001001001'], purpose: '走访' })
    expect(caller.scopes).toContain('person:phone:read')
  })

  test('the local key is readable by its owner only', () => {
    expect(statSync(join(dataDir, 'keys', 'jwt.key')).mode & 0o077).toBe(0)
  })

  test.each([
    [['--role', 'ANALYST'], '--region'],
    [['--role', 'CITIZEN'], '--person'],
    [['--role', 'GRID_WORKER', '--region', '610702000000'], '--grid'],
    [['--role', 'DEPT_CLERK', '--region', '610702000000'], '--department'],
    [['--role', 'ANALYST', '--region', '6107'], '12位'],
    [['--role', 'KING', '--region', '610702000000'], 'KING'],
  ])('%j is refused and says what is missing', (args, said) => {
    const { status, stdout, stderr } = run(['token', ...args])
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toContain(said)
  })

  test('is refused in production', () => {
    const { status, stderr } = run(['token', '--role', 'ANALYST', '--region', '610702000000'], {
      NODE_ENV: 'production',
    })
    expect(status).toBe(1)
    expect(stderr).toContain('生产环境')
  })
})

describe('yiwang serve', () => {
  let taken: Server
  let port = 0
  beforeAll(async () => {
    taken = createServer()
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve))
    const address = taken.address()
    port = typeof address === 'object' && address ? address.port : 0
  })
  afterAll(() => new Promise((resolve) => taken.close(resolve)))

  test.each(['gateway', 'civil-affairs'])('%s says plainly that the port is taken', (part) => {
    const { status, stderr } = run(['serve', part, '--port', String(port), '--host', '127.0.0.1'])
    expect(status).toBe(1)
    expect(stderr).toContain(`端口 ${port} 已被占用`)
    expect(stderr).not.toContain('    at ')
  })

  test('Ctrl-C ends it cleanly', async () => {
    const child = spawn(process.execPath, [yiwang, 'serve', 'gateway', '--port', '0', '--host', '127.0.0.1'], {
      env: { ...process.env, NODE_ENV: 'development', DATA_DIR: dataDir },
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    await new Promise<void>((resolve) =>
      child.stderr.on('data', (text: Buffer) => text.includes('gateway: http') && resolve()),
    )
    child.kill('SIGINT')
    const code = await new Promise((resolve) => child.on('exit', resolve))
    expect(code).toBe(0)
  })

  test('a secret may be in a file, and what is wrong with it is told without it', () => {
    const file = join(dataDir, 'secret')
    writeFileSync(file, 'hush')
    const { status, stderr } = run(['serve', 'gateway'], {
      YIWANG_ID_KEY_FILE: file,
      REDIS_URL: 'redis://:pst@a',
      REDIS_URL_FILE: file,
      CIVIL_AFFAIRS_DATABASE_URL_FILE: join(dataDir, 'nowhere'),
    })
    expect(status).toBe(1)
    // read, and found too short
    expect(stderr).toContain('YIWANG_ID_KEY: ')
    expect(stderr).toContain('REDIS_URL: 与 REDIS_URL_FILE')
    expect(stderr).toContain('CIVIL_AFFAIRS_DATABASE_URL_FILE: ')
    expect(stderr).not.toMatch(/hush|pst/)
  })

  test('a wrong environment is reported whole', () => {
    const { status, stderr } = run(['serve', 'gateway'], { PORT: 'many', DATABASE_URL: 'postgres://x' })
    expect(status).toBe(1)
    expect(stderr).toContain('PORT')
    expect(stderr).toContain('DATABASE_URL')
  })
})

describe('yiwang figures', () => {
  test('says what to do when no graph is running', () => {
    const { status, stderr } = run(['figures', '--url', 'http://127.0.0.1:9/graphql'])
    expect(status).toBe(1)
    expect(stderr).toContain('npm start')
  })
})
