import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { configJsonSchema } from '../src/config/config-schema.ts'
import { parseConfigFile } from '../src/config/parse-config-file.ts'
import { type GatewayConfig, readCommandLine } from '../src/config/read-config.ts'

const key = Buffer.alloc(32, 1).toString('base64url')
let directory = ''
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'config-'))
})
afterAll(() => rm(directory, { recursive: true }))

function configOf(args: readonly string[], environment: Record<string, string> = {}): GatewayConfig {
  const read = readCommandLine(args, { SUPERGRAPH_FILE: 'a.graphql', ...environment })
  if (read.kind !== 'serve') throw new Error('these arguments serve')
  return read.config
}

async function written(name: string, text: string): Promise<string> {
  const file = join(directory, name)
  await writeFile(file, text)
  return file
}

test('a supergraph is all that must be given', () => {
  expect(configOf([])).toMatchObject({
    supergraphFile: 'a.graphql',
    server: { port: 4000, host: '0.0.0.0' },
    accessTokenKey: undefined,
    callerKey: undefined,
  })
  expect(configOf([]).subgraph('any')).toMatchObject({ url: undefined, timeoutMs: 10_000, forwardHeaders: [] })
})

test('the command line comes before the environment, the environment before the file', async () => {
  const file = await written('server.yaml', 'server: { port: 7, host: a.example }')
  expect(configOf(['--config', file]).server).toMatchObject({ port: 7, host: 'a.example' })
  expect(configOf(['--config', file], { PORT: '6' }).server.port).toBe(6)
  const all = configOf(['--port', '5', '--supergraph', 'b.graphql'], { PORT: '6', GATEWAY_CONFIG: file })
  expect([all.server.port, all.server.host, all.supergraphFile]).toEqual([5, 'a.example', 'b.graphql'])
})

test('a subgraph has its own section over that of all, and the environment has its address', () => {
  const file = `
    subgraphs:
      all: { timeoutMs: 500, forwardHeaders: [authorization] }
      named:
        civil-affairs: { url: 'http://file:1/graphql', timeoutMs: 900 }`
  return written('subgraphs.yaml', file).then((path) => {
    const { subgraph, namedSubgraphs } = configOf(['--config', path])
    expect(subgraph('civil-affairs')).toMatchObject({
      url: 'http://file:1/graphql',
      timeoutMs: 900,
      forwardHeaders: ['authorization'],
    })
    expect(subgraph('other')).toMatchObject({ url: undefined, timeoutMs: 500 })
    expect(namedSubgraphs).toEqual(['civil-affairs'])
    const env = { CIVIL_AFFAIRS_URL: 'http://env:1/graphql', HOUSING_URL: 'file:///etc' }
    expect(configOf(['--config', path], env).subgraph('civil-affairs').url).toBe('http://env:1/graphql')
    expect(() => configOf([], env).subgraph('housing')).toThrow('HOUSING_URL')
  })
})

test('keys come from the environment or from files', async () => {
  const file = await written('jwt.key', `${key}\n`)
  const config = await written('keys.yaml', `identity: { accessTokenKeyFile: '${file}' }`)
  expect(configOf(['--config', config]).accessTokenKey).toEqual(new Uint8Array(32).fill(1))
  expect(configOf([], { YIWANG_CALLER_KEY: key }).callerKey).toEqual(new Uint8Array(32).fill(1))
  const environment = { YIWANG_CALLER_KEY_FILE: await written('caller.key', `${key}\n`) }
  expect(configOf([], environment).callerKey).toEqual(new Uint8Array(32).fill(1))
})

describe('is refused', () => {
  test.each([
    ['server: { prot: 1 }', 'server.prot: 没有这一项，此处可用：host、port'],
    ['subgraphs: { named: { a: { retries: 3 } } }', 'subgraphs.named.a.retries: 没有这一项，此处可用：url、timeoutMs'],
    ['colour: red', 'gateway.yaml: colour: 没有这一项，此处可用：server、identity'],
    ['server: { port: many }', 'server.port: 应为'],
    ['subgraphs: { all: { forwardHeaders: [Host] } }', '小写'],
    ['subgraphs: { all: { forwardHeaders: [x-yiwang-caller] } }', '不能转发'],
    ['cors: { origins: ["https://a.example/path"] }', '应为来源'],
    ['server: [', 'gateway.yaml:1'],
    ['server: 1\nserver: 2', 'gateway.yaml:2'],
  ])('%s', (text, reason) => {
    expect(() => parseConfigFile(text, 'gateway.yaml')).toThrow(reason)
  })

  test('with every fault at once', () => {
    const read = () =>
      parseConfigFile('server: { port: -1, prot: 1 }\nlimits: { operation: { tokens: 0 } }', 'gateway.yaml')
    for (const place of ['server.port', 'server.prot', 'limits.operation.tokens']) expect(read).toThrow(place)
    const environment = () => readCommandLine([], { PORT: 'x', YIWANG_JWT_KEY: 'short' })
    for (const name of ['SUPERGRAPH_FILE', 'PORT', 'YIWANG_JWT_KEY']) expect(environment).toThrow(name)
  })

  test('a secret that is given twice, and one whose file there is not', () => {
    const environment = {
      YIWANG_JWT_KEY: key,
      YIWANG_JWT_KEY_FILE: '/x',
      YIWANG_CALLER_KEY_FILE: join(directory, 'no'),
    }
    for (const name of ['YIWANG_JWT_KEY: ', 'YIWANG_CALLER_KEY_FILE: '])
      expect(() => configOf([], environment)).toThrow(name)
  })

  test('a flag that there is not and a file that there is not', () => {
    expect(() => configOf(['--prot', '1'])).toThrow('--prot')
    expect(() => configOf(['--config', join(directory, 'none.yaml')])).toThrow('none.yaml')
  })
})

test('the schema of the file can be printed and knows no other keys', () => {
  expect(readCommandLine(['--print-config-schema'], {})).toEqual({ kind: 'print-config-schema' })
  expect(configJsonSchema()).toMatchObject({
    additionalProperties: false,
    properties: { server: { additionalProperties: false, properties: { port: { maximum: 65_535 } } } },
  })
})
