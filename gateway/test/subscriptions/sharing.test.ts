import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { anonymous, type Caller } from '@yiwang/shared/caller'
import { callerScope } from '../../src/subscriptions/caller-scope.ts'
import { eventually, type LiveGateway, startLiveGateway, type TokenParts, tokenOf } from './live-toy.ts'
import { type Listening, socketClient, type SocketClient } from './live-clients.ts'

let live: LiveGateway
const clients: SocketClient[] = []
beforeEach(async () => {
  live = await startLiveGateway({ subscriptions: { sharing: 'rights' } })
})
afterEach(async () => {
  for (const { client } of clients.splice(0)) await client.dispose()
  await live.gateway.close()
})

async function connect(parts: TokenParts = {}): Promise<SocketClient> {
  const connected = socketClient(live.url, { authorization: `Bearer ${await tokenOf(parts)}` })
  clients.push(connected)
  return connected
}

const counts = () => live.gateway.liveCounts()
const renamed = 'subscription ($id: ID) { renamed(id: $id) { name bloodType } }'

describe('equal subscriptions', () => {
  test('are one upstream, and each event is completed once for all', async () => {
    const listening: Listening[] = []
    for (const sub of ['u1', 'u2', 'u3']) listening.push((await connect({ sub })).listen(renamed))
    await eventually(() => expect(counts()).toMatchObject({ upstream: 1, clients: 3 }))
    await eventually(() => expect(live.toy.topic.listeners).toBe(1))
    live.toy.topic.emit({ renamed: { id: '1', name: '李' } })
    const answer = { data: { renamed: { name: '李', bloodType: 'AB' } } }
    await eventually(() => expect(listening.map(({ got }) => got)).toEqual([[answer], [answer], [answer]]))
    expect(live.toy).toMatchObject({ healthCalls: 1, topic: { listeners: 1 } })
  })

  test('end upstream when the last client leaves', async () => {
    const client = await connect()
    const [first, second] = [client.listen(renamed), client.listen(renamed)]
    await eventually(() => expect(counts()).toMatchObject({ upstream: 1, clients: 2 }))
    first.stop()
    await eventually(() => expect(counts()).toMatchObject({ upstream: 1, clients: 1 }))
    second.stop()
    await eventually(() => expect(live.toy.topic.listeners).toBe(0))
    expect(counts()).toMatchObject({ upstream: 0, clients: 0, callers: 0 })
  })

  test.each<[string, TokenParts, string, Record<string, unknown>]>([
    ['scopes', { scopes: ['pay'] }, renamed, {}],
    ['regions', { regions: ['610702000000'] }, renamed, {}],
    ['a purpose', { purpose: '入户核实' }, renamed, {}],
    ['variables', {}, renamed, { id: '2' }],
    ['text', {}, `${renamed} `, {}],
  ])('are two with different %s', async (_, parts, query, variables) => {
    ;(await connect()).listen(renamed)
    ;(await connect(parts)).listen(query, variables)
    await eventually(() => expect(counts()).toMatchObject({ upstream: 2, clients: 2 }))
  })

  test('come and go without leaving anything behind', async () => {
    for (let round = 0; round < 25; round += 1) {
      const client = await connect({ sub: `u${round}` })
      const listening = [client.listen(renamed), client.listen('subscription { count }'), client.listen(renamed)]
      await eventually(() => expect(counts()).toMatchObject({ upstream: 2, clients: 3, connections: 1 }))
      if (round % 2 === 0) for (const { stop } of listening) stop()
      else client.client.terminate()
      await eventually(() => expect(counts()).toEqual({ upstream: 0, clients: 0, callers: 0, connections: 0 }))
      expect(live.toy.topic.listeners).toBe(0)
    }
  })
})

describe('who may share', () => {
  const caller = (parts: Partial<Caller>): Caller => ({ ...anonymous, id: 'u1', displayName: '王某', ...parts })
  const share = (a: Partial<Caller>, b: Partial<Caller>, sharing: 'caller' | 'rights') =>
    callerScope(caller(a), sharing) === callerScope(caller(b), sharing)
  const other = { id: 'u2', displayName: '李某' }

  test('by default only one’s own account', () => {
    expect(share({}, {}, 'caller')).toBe(true)
    expect(share({}, other, 'caller')).toBe(false)
  })

  test('by rights also another account, whatever the order of its rights', () => {
    const rights = { roles: ['TOWN_CLERK', 'ANALYST'] as Caller['roles'], scopes: ['a', 'b'] }
    expect(share(rights, { ...other, roles: ['ANALYST', 'TOWN_CLERK'], scopes: ['b', 'a'] }, 'rights')).toBe(true)
  })

  test.each<Partial<Caller>>([
    { roles: ['TOWN_CLERK'] },
    { scopes: ['a'] },
    { regions: ['610702000000'] },
    { grids: ['610702001001001'] },
    { department: 'civil-affairs' },
    { organisation: 'x' },
    { personId: 'p' },
    { workerId: 'w' },
    { purpose: '核实' },
  ])('never callers who differ in %j', (parts) => {
    expect(share({}, parts, 'rights')).toBe(false)
  })

  test.each<Partial<Caller>>([
    { personId: 'p' },
    { workerId: 'w' },
    { grids: ['610702001001001'] },
    { purpose: '核实' },
  ])('never different accounts with %j', (parts) => {
    expect(share(parts, { ...other, ...parts }, 'rights')).toBe(false)
    expect(share(parts, parts, 'rights')).toBe(true)
  })
})
