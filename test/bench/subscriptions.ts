/**
 * The memory of idle subscribers, the cost of an event, and what is left after many have come and gone. The gateway is a
 * process of its own, as `yiwang serve gateway` runs it, on the five departments' supergraph; every subscriber is an
 * account of its own with a connection of its own. Prints, and asserts nothing but that every event reaches everybody.
 *
 *   npm run bench:subscriptions -- [--subscribers 10000] [--transport ws|sse] [--regions 1] [--events 20]
 *                                  [--flags="--max-semi-space-size=16"] [--churn-minutes 0]
 *
 * Subscribers of equal rights share a subscription upstream: `--regions 1` makes all of them equal, `--regions 100` makes
 * a hundred groups.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { signAccessToken } from '@yiwang/shared/caller'
import Table from 'cli-table3'
import { startGatewayProcess } from './subscriptions/gateway-process.ts'
import { type CountingClient, subscribe, type Transport } from './subscriptions/many-clients.ts'
import { startStandIn } from './subscriptions/stand-in.ts'

const { values } = parseArgs({
  options: {
    subscribers: { type: 'string', default: '10000' },
    transport: { type: 'string', default: 'ws' },
    regions: { type: 'string', default: '1' },
    events: { type: 'string', default: '20' },
    flags: { type: 'string', default: '--max-semi-space-size=16' },
    port: { type: 'string', default: '24790' },
    'churn-minutes': { type: 'string', default: '0' },
  },
})
const subscribers = Number(values.subscribers)
const regions = Number(values.regions)
const events = Number(values.events)
// anything else is refused by the first connection
const transport = values.transport as Transport
const flags = values.flags.split(' ').filter((flag) => flag !== '')
const jwtKey = new Uint8Array(32).fill(9)
/** connections that are being opened at once */
const AT_ONCE = 50
const county = '610702000000'
const query = `subscription { hazardChanged(regionCode: "${county}") { hazardNo grade status organisation { name } } }`

const standIn = await startStandIn()
const gateway = await startGatewayProcess(standIn.url, { port: Number(values.port), jwtKey, flags })
const table = new Table({ head: ['what', 'value'] })
const say = (what: string, value: string | number): void => {
  table.push([what, String(value)])
  process.stderr.write(`${what}: ${value}\n`)
}

try {
  say('subscribers', `${subscribers} over ${transport}, in ${regions} group(s); node ${flags.join(' ')}`)
  const before = gateway.memory()
  say('resident before', `${before.resident} MB`)
  const cpuBefore = gateway.cpu()
  const clients = await openMany(subscribers)
  await until(() => standIn.streams.size === regions, 'the subscriptions upstream')
  say('CPU per subscription', `${((gateway.cpu() - cpuBefore) / subscribers).toFixed(3)} ms`)
  // subscriptions over WebSocket are sent, not yet opened; and garbage goes
  await sleep(20_000)
  const idle = gateway.memory()
  say('resident, idle', `${idle.resident} MB (peak ${idle.peak} MB)`)
  say('per idle subscriber', `${(((idle.resident - before.resident) * 1024) / subscribers).toFixed(1)} KB`)
  say('upstream', `${standIn.streams.size} subscription(s)`)
  await measureEvents(clients)
  say('resident after the events', `${gateway.memory().resident} MB (peak ${gateway.memory().peak} MB)`)
  await sleep(20_000)
  say('resident 20 s later', `${gateway.memory().resident} MB`)
  for (const { close } of clients) close()
  await until(() => standIn.streams.size === 0, 'the end of the subscriptions upstream')
  await churn(Number(values['churn-minutes']))
} finally {
  gateway.stop()
  standIn.close()
}
process.stdout.write(`${table.toString()}\n`)

async function openMany(count: number): Promise<CountingClient[]> {
  const clients: CountingClient[] = []
  let next = 0
  const open = async (): Promise<void> => {
    for (let order = next++; order < count; order = next++) {
      const token = await tokenOf(order)
      clients.push(await subscribe(transport, { url: gateway.url, token, query }))
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, open))
  return clients
}

/** A clerk of the county; every group is responsible for one further village, so that its rights are its own. */
function tokenOf(order: number): Promise<string> {
  const nobody = { grids: [], organisation: null, personId: null, workerId: null }
  const own = String(610_702_100_000 + (order % regions))
  return signAccessToken(
    {
      sub: `AQ${order}`,
      displayName: '李大山',
      roles: ['DEPT_CLERK'],
      regions: [county, own],
      department: 'emergency-management',
      ...nobody,
    },
    jwtKey,
    '6h',
  )
}

async function measureEvents(clients: readonly CountingClient[]): Promise<void> {
  const got = () => clients.reduce((sum, client) => sum + client.events(), 0)
  const cpuBefore = gateway.cpu()
  const times: number[] = []
  for (let order = 1; order <= events; order += 1) {
    const started = performance.now()
    standIn.emit(order)
    await until(() => got() >= order * clients.length, `event ${order} at every subscriber`)
    times.push(performance.now() - started)
  }
  const cpu = (gateway.cpu() - cpuBefore) / events
  const missed = clients.filter((client) => client.events() !== events).length
  if (missed > 0) throw new Error(`${missed} subscribers did not get ${events} events`)
  say('events', `${events}, each at all ${clients.length} subscribers`)
  say('CPU per event', `${cpu.toFixed(1)} ms; ${((cpu * 1_000) / clients.length).toFixed(1)} µs per subscriber`)
  say('until the last one had it, median', `${Math.round(times.sort((a, b) => a - b)[events >> 1] ?? 0)} ms`)
  say('entity fetches per event', standIn.fetches() / events)
}

/** Subscribes and leaves, over and over; what grows would show. */
async function churn(minutes: number): Promise<void> {
  const end = Date.now() + minutes * 60_000
  let rounds = 0
  for (let report = Date.now(); Date.now() < end; rounds += 1) {
    const clients = await openMany(200)
    await until(() => standIn.streams.size > 0, 'a subscription upstream')
    standIn.emit(rounds)
    for (const { close } of clients) close()
    await until(() => standIn.streams.size === 0, 'the end of the subscriptions upstream')
    if (Date.now() < report) continue
    say(`resident after ${(rounds + 1) * 200} came and went`, `${gateway.memory().resident} MB`)
    report = Date.now() + 60_000
  }
}

async function until(reached: () => boolean, what: string): Promise<void> {
  const limit = Date.now() + 120_000
  while (!reached()) {
    if (Date.now() > limit) throw new Error(`waited in vain for ${what}`)
    await sleep(2)
  }
}
