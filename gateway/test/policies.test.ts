import { buildSubgraphSchema } from '@apollo/subgraph'
import { afterEach, describe, expect, test } from '@jest/globals'
import { type AccessTokenClaims, signAccessToken } from '@yiwang/shared/caller'
import { getIntrospectionQuery, parse } from 'graphql'
import type { AuthorizationOptions } from '../src/authorization/authorization-options.ts'
import { createPolicyEvaluator } from '../src/authorization/policies.ts'
import { composeSupergraph, createGateway, createInProcessClient, type Gateway, type LogEntry } from '../src/index.ts'
import { accessTokenKey, callerKey, type Recorded, toExecutor } from './toy-graph.ts'

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9",
  import: ["@key", "@external", "@requires", "@policy"])`

const peopleSdl = `${link}
  type Query { open: String person: Person nodes: [Node!] found: [Found] secret: String @policy(policies: [["nobody_wrote_it"]]) }
  type Mutation { close: String @policy(policies: [["supervision"]]) }
  interface Node { id: ID! label: String }
  type Person implements Node @key(fields: "id") {
    id: ID!
    label: String
    history: String @policy(policies: [["care", "own_district"], ["supervision"]])
    idHash: String @policy(policies: [["identity"]])
    file: File
  }
  type Robot implements Node { id: ID! label: String @policy(policies: [["supervision"]]) }
  type File @policy(policies: [["supervision"]]) { text: String }
  union Found = Person | File`

const healthSdl = `${link}
  type Person @key(fields: "id") {
    id: ID!
    idHash: String @external
    insured: Boolean @requires(fields: "idHash") @policy(policies: [["identity"]])
  }`

const holds = createPolicyEvaluator({
  care: { roles: ['DEPT_CLERK', 'DEPT_LEADER'], departments: ['medical-insurance'] },
  own_district: { regions: ['610702000000'] },
  supervision: { scopes: ['supervise'] },
  identity: { roles: ['DEPT_CLERK'], purpose: true },
})

const person = { __typename: 'Person', id: '1', label: 'one', history: 'flu', idHash: 'h1', file: { text: 'old' } }
const robot = { __typename: 'Robot', id: 'r', label: 'rust' }
const schemas = {
  people: buildSubgraphSchema({
    typeDefs: parse(peopleSdl),
    resolvers: {
      Query: {
        open: () => 'open',
        secret: () => 'secret',
        person: () => person,
        nodes: () => [person, robot],
        found: () => [person, { __typename: 'File', text: 'old' }],
      },
      Mutation: { close: () => 'closed' },
      Person: { __resolveReference: () => person },
    },
  }),
  health: buildSubgraphSchema({
    typeDefs: parse(healthSdl),
    resolvers: { Person: { insured: ({ idHash }: { idHash?: string }) => idHash === 'h1' } },
  }),
}

const clerk: AccessTokenClaims = {
  sub: 'u1',
  displayName: '王某',
  roles: ['DEPT_CLERK'],
  regions: ['610702100000'],
  grids: [],
  department: 'medical-insurance',
  organisation: null,
  personId: null,
  workerId: null,
}
const elsewhere: AccessTokenClaims = { ...clerk, regions: ['610703000000'] }
const leader: AccessTokenClaims = { ...clerk, roles: ['DEPT_LEADER'], regions: ['610700000000'] }
const supervisor: AccessTokenClaims = { ...clerk, roles: [], regions: [], department: null, scopes: ['supervise'] }

let gateway: Gateway | undefined
afterEach(() => gateway?.close())

/** A gateway over HTTP, and what it asks and logs. */
async function open(authorization: Partial<AuthorizationOptions> = {}, front: 'lean' | 'apollo-server' = 'lean') {
  const asked: Recorded[] = []
  const log: LogEntry[] = []
  const { supergraphSdl = '' } = composeSupergraph([
    { name: 'people', sdl: peopleSdl, url: 'http://people.invalid' },
    { name: 'health', sdl: healthSdl, url: 'http://health.invalid' },
  ])
  gateway = await createGateway({
    supergraphSdl,
    subgraphs: (name) =>
      createInProcessClient(toExecutor(name, name === 'people' ? schemas.people : schemas.health, asked)),
    identity: { accessTokenKey },
    callerKey,
    planning: 'main-thread',
    authorization: { holds, ...authorization },
    front,
    log: (entry) => log.push(entry),
  })
  const { url } = await gateway.listen({ port: 0, host: '127.0.0.1' })
  const ask = async (query: string, claims: AccessTokenClaims | null, headers: Record<string, string> = {}) => {
    const token = claims && (await signAccessToken(claims, accessTokenKey, '1h'))
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        ...headers,
      },
      body: JSON.stringify({ query }),
    })
    // the gateway's own answer
    return (await response.json()) as {
      data?: unknown
      errors?: { message: string; path?: unknown[]; extensions: { code: string; authorizationErrors?: unknown } }[]
      extensions?: { authorizationErrors: { path: unknown[] }[] }
    }
  }
  return { ask, asked: () => asked.map(({ request }) => request.query).join('\n'), log }
}

const refused = ({ errors = [] }: { errors?: { path?: unknown[]; extensions: { code: string } }[] }) =>
  errors.map(({ path = [], extensions }) => `${path.join('.')} ${extensions.code}`)

describe('@policy', () => {
  test.each([
    ['both of (care AND own_district)', clerk, 'flu'],
    ['only care', elsewhere, null],
    ['only care, being responsible for more than the district', leader, null],
    ['supervision instead', supervisor, 'flu'],
    ['nothing, not being logged in', null, null],
  ])('opens a field to a caller who satisfies %s: %#', async (_, claims, history) => {
    const { ask, asked } = await open()
    const answer = await ask('{ open person { label history } }', claims)
    expect(answer.data).toEqual({ open: 'open', person: { label: 'one', history } })
    expect(refused(answer)).toEqual(history === null ? ['person.history UNAUTHORIZED_FIELD_OR_TYPE'] : [])
    expect(asked().includes('history')).toBe(history !== null)
  })

  test('that nobody wrote a rule for holds for nobody', async () => {
    const { ask, asked } = await open()
    const { data, errors } = await ask('{ secret }', supervisor)
    expect(data).toEqual({ secret: null })
    expect(errors?.[0]?.message).toBe('无权访问 secret：需要授权策略 nobody_wrote_it')
    expect(asked()).toBe('')
  })

  test('may ask for a stated purpose, request by request', async () => {
    const { ask } = await open()
    const query = '{ person { idHash } }'
    expect((await ask(query, clerk)).data).toEqual({ person: { idHash: null } })
    expect((await ask(query, clerk, { 'x-purpose': 'audit' })).data).toEqual({ person: { idHash: 'h1' } })
    expect((await ask(query, clerk)).data).toEqual({ person: { idHash: null } })
  })

  test('on what a field requires keeps that field as well', async () => {
    const { ask, asked } = await open()
    const without = await ask('{ person { id insured } }', clerk)
    expect(without.data).toEqual({ person: { id: '1', insured: null } })
    expect(asked()).not.toContain('idHash')
    expect((await ask('{ person { id insured } }', clerk, { 'x-purpose': 'audit' })).data).toEqual({
      person: { id: '1', insured: true },
    })
  })

  test('of an implementation guards the field of its interface, a type condition asks only for its own', async () => {
    const { ask } = await open()
    expect((await ask('{ nodes { id label } }', clerk)).data).toEqual({
      nodes: [
        { id: '1', label: null },
        { id: 'r', label: null },
      ],
    })
    const fragments = '{ nodes { ...P ... on Robot { label } } } fragment P on Person { label history }'
    const answer = await ask(fragments, clerk)
    expect(answer.data).toEqual({ nodes: [{ label: 'one', history: 'flu' }, { label: null }] })
    expect(refused(answer)).toEqual(['nodes.@.label UNAUTHORIZED_FIELD_OR_TYPE'])
    expect((await ask('{ nodes { label } }', supervisor)).data).toEqual({
      nodes: [{ label: 'one' }, { label: 'rust' }],
    })
  })

  test('on a type guards the fields that return it and its place in a union', async () => {
    const { ask } = await open()
    const query = '{ person { file { text } } found { __typename ... on File { text } } }'
    expect((await ask(query, clerk)).data).toEqual({
      person: { file: null },
      found: [{ __typename: 'Person' }, { __typename: 'File', text: null }],
    })
    expect((await ask(query, supervisor)).data).toMatchObject({ person: { file: { text: 'old' } } })
  })

  test('keeps a mutation from being executed', async () => {
    const { ask, asked } = await open()
    expect((await ask('mutation { close }', clerk)).data).toEqual({ close: null })
    expect(asked()).toBe('')
    expect((await ask('mutation { close }', supervisor)).data).toEqual({ close: 'closed' })
  })

  test('hides from introspection what it closes', async () => {
    const { ask } = await open()
    const seenBy = async (claims: AccessTokenClaims) =>
      JSON.stringify((await ask(getIntrospectionQuery(), claims)).data)
    expect(await seenBy(clerk)).toMatch(/"history"/)
    for (const name of ['File', 'close', 'idHash', 'insured', 'secret'])
      expect(await seenBy(clerk)).not.toContain(`"${name}"`)
    expect(await seenBy(supervisor)).toMatch(/"File".*"close"|"close".*"File"/s)
  })
})

describe('modes', () => {
  const query = '{ open person { history } }'

  test('reject refuses the whole operation, a dry run answers and reports', async () => {
    const rejecting = await open({ mode: 'reject' })
    const answer = await rejecting.ask(query, elsewhere)
    expect(answer).not.toHaveProperty('data')
    expect(refused(answer)).toEqual(['person.history UNAUTHORIZED_FIELD_OR_TYPE'])
    expect(rejecting.asked()).toBe('')
    await gateway?.close()
    const trying = await open({ mode: 'reject', dryRun: true })
    const tried = await trying.ask(query, elsewhere)
    expect(tried.data).toEqual({ open: 'open', person: { history: 'flu' } })
    expect(refused(tried)).toEqual(['person.history UNAUTHORIZED_FIELD_OR_TYPE'])
    expect(trying.log).toMatchObject([{ event: 'fields-refused', paths: ['person.history'] }])
  })
})

describe.each(['lean', 'apollo-server'] as const)('what was refused is told by the front %s', (front) => {
  const query = '{ open person { history } }'
  const data = { open: 'open', person: { history: null } }
  const place = { path: ['person', 'history'], extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE' } }

  test('beside the data, in extensions that are no errors', async () => {
    const { ask, log } = await open({ errors: { response: 'extensions', log: false } }, front)
    const answer = await ask(query, elsewhere)
    expect(answer).toMatchObject({ data, extensions: { authorizationErrors: [place] } })
    expect(answer).not.toHaveProperty('errors')
    expect(log).toEqual([])
    expect(await ask('{ open }', elsewhere)).toEqual({ data: { open: 'open' } })
  })

  test('to the log alone', async () => {
    const { ask, log } = await open({ errors: { response: 'disabled', log: true } }, front)
    expect(await ask(query, elsewhere)).toEqual({ data })
    expect(log).toMatchObject([{ event: 'fields-refused', paths: ['person.history'] }])
  })

  test('in general terms when the operation is refused as a whole', async () => {
    const { ask } = await open({ mode: 'reject', errors: { response: 'disabled', log: true } }, front)
    expect(await ask(query, elsewhere)).toEqual({
      errors: [{ message: '操作含有无权访问的内容，未予执行', extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE' } }],
    })
  })
})
