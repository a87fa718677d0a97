import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { departments, everything, loadKeys } from '@yiwang/cli'
import { signAccessToken } from '@yiwang/shared/caller'
import { type AskAs, askWith } from '../src/ask.ts'
import { openGraph, sampleConfig } from '../src/open-graph.ts'
import { freePort, type Part, startPart } from '../src/process.ts'

/** Five departments and the gateway, each a process of its own, on the sample data. */
const parts = new Map<string, Part>()
const ports = new Map<string, number>()
const env: Record<string, string> = {}
let ask: AskAs

beforeAll(async () => {
  const config = sampleConfig()
  // loads the sample data when the suite is run on its own
  if (process.env['TEST_SAMPLE_DIR'] === undefined) await (await openGraph(config)).close()
  env['DATA_DIR'] = config.dataDir
  if (config.databaseUrl !== undefined) env['DATABASE_URL'] = config.databaseUrl
  for (const { definition } of departments) {
    const port = await freePort()
    ports.set(definition.name, port)
    env[`${definition.name.replaceAll('-', '_').toUpperCase()}_URL`] = `http://127.0.0.1:${port}/graphql`
  }
  // one department is not there when the gateway starts
  const [late, ...others] = departments.map(({ definition }) => definition.name)
  await Promise.all(others.map(start))
  ports.set('gateway', await freePort())
  await start('gateway')
  expect(late).toBe('grid-governance')
  ask = askWith(gateway().url, await signAccessToken(everything().claims, loadKeys(config).jwt, '1h'))
}, 300_000)
afterAll(() => Promise.all([...parts.values()].map((part) => part.kill())))

async function start(name: string): Promise<void> {
  parts.set(name, await startPart(name, ports.get(name) ?? 0, env))
}

function gateway(): Part {
  const part = parts.get('gateway')
  if (!part) throw new Error('the gateway runs')
  return part
}

const overview = `{ region(code: "610702000000") { name
  medicalAlertStats { alertPersonTimes } safetyStats { generalFound } renovationStats { quarters } assistanceStats { lowIncomePersons } } }`

test('a department that was down at the start comes in by itself', async () => {
  const without = await ask(overview)
  expect(without.data).toEqual({ region: null })
  expect(without.errors?.[0]?.extensions?.code).toBe('SUBGRAPH_UNAVAILABLE')
  await start('grid-governance')
  const { data, errors } = await ask(overview)
  expect(errors).toBeUndefined()
  expect(data).toMatchObject({
    region: { name: '汉台区', safetyStats: { generalFound: expect.any(Number) as unknown } },
  })
}, 60_000)

test.each(['civil-affairs', 'medical-insurance', 'emergency-management', 'housing-renovation'])(
  '%s killed costs its own branch only, and is back after a restart',
  async (name) => {
    const whole = (await ask(overview)).data?.['region'] as Record<string, unknown>
    await parts.get(name)?.kill()
    const { data, errors } = await ask(overview)
    const region = data?.['region'] as Record<string, unknown>
    const lost = Object.keys(whole).filter((field) => region[field] === null)
    expect(lost).toHaveLength(1)
    for (const field of Object.keys(whole).filter((one) => !lost.includes(one)))
      expect(region[field]).toEqual(whole[field])
    expect(JSON.stringify(errors)).not.toMatch(/127\.0\.0\.1|http:|ECONNREFUSED|\.ts|\.js/)

    await start(name)
    expect((await ask(overview)).data).toEqual({ region: whole })
  },
  60_000,
)

test('a subgraph answers nobody without the gateway’s signature', async () => {
  const url = `http://127.0.0.1:${String(ports.get('civil-affairs'))}/graphql`
  const { data, errors } = await askWith(url, null)('{ __typename }')
  expect(data).toBeUndefined()
  expect(errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED')
})
