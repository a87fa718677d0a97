import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { anonymous, type Caller } from '@yiwang/shared/caller'
import { createToyGateway, callerWith, toySupergraph, type ToyGateway } from './toy-graph.ts'

let toy: ToyGateway
beforeAll(async () => {
  toy = await createToyGateway()
})
afterAll(() => toy.gateway.close())

async function ask(query: string, caller: Caller, variables = {}) {
  toy.asked.length = 0
  const { data, errors = [] } = await toy.gateway.executeOperation({ query, caller, variables })
  return {
    // null-prototype objects compare by content this way
    data: JSON.parse(JSON.stringify(data ?? null)) as unknown,
    denied: errors
      .filter(({ extensions }) => extensions?.['code'] === 'UNAUTHORIZED_FIELD_OR_TYPE')
      .map(({ path }) => path?.join('.')),
    codes: errors.map(({ extensions }) => extensions?.['code']),
    messages: errors.map(({ message }) => message),
    asked: toy.asked.map(({ request }) => request.query).join('\n'),
  }
}

describe('a field the caller may not see', () => {
  test('comes back null with an error at its place while all else stays', async () => {
    const { data, denied, messages, asked } = await ask('{ open person(id: "1") { name salary } }', callerWith('read'))
    expect(data).toEqual({ open: 'open', person: { name: '张一', salary: null } })
    expect(denied).toEqual(['person.salary'])
    expect(messages[0]).toContain('无权访问 salary：需要权限范围 pay 与 read，或 boss')
    expect(asked).not.toContain('salary')
  })

  test.each([
    [['pay'], null],
    [['pay', 'read'], 10],
    [['boss'], 10],
  ])('scopes %j of (pay AND read) OR boss give %j', async (scopes, salary) => {
    const { data } = await ask('{ person(id: "1") { salary } }', callerWith(...scopes))
    expect(data).toEqual({ person: { salary } })
  })

  test('is named by its alias and by @ for list positions', async () => {
    const { data, denied } = await ask('{ all: people { n: name pay: salary } }', callerWith())
    expect(data).toEqual({
      all: [
        { n: '张一', pay: null },
        { n: '李二', pay: null },
      ],
    })
    expect(denied).toEqual(['all.@.pay'])
  })

  test('leaves its object there when nothing else was asked of it', async () => {
    const { data, asked } = await ask('{ person(id: "1") { friends { salary } } }', callerWith())
    expect(data).toEqual({ person: { friends: [{ salary: null }] } })
    expect(asked).not.toContain('salary')
  })

  test('leaves a missing object missing', async () => {
    expect((await ask('{ person(id: "9") { salary } }', callerWith())).data).toEqual({ person: null })
  })

  test('makes no subgraph call when nothing else is asked', async () => {
    const { data, asked } = await ask('{ guarded }', anonymous)
    expect(data).toEqual({ guarded: null })
    expect(asked).toBe('')
  })

  test('is refused once when selected twice and not at all when skipped', async () => {
    const query =
      'query($yes: Boolean!) { person(id: "1") { salary @include(if: $yes) ...F } } fragment F on Person { salary @include(if: $yes) }'
    expect((await ask(query, callerWith(), { yes: true })).denied).toEqual(['person.salary'])
    const skipped = await ask(query, callerWith(), { yes: false })
    expect(skipped).toMatchObject({ denied: [], data: { person: {} } })
  })
})

describe('@authenticated', () => {
  test('keeps out the anonymous and lets in whoever is logged in', async () => {
    expect(await ask('{ guarded }', anonymous)).toMatchObject({ data: { guarded: null }, denied: ['guarded'] })
    expect(await ask('{ guarded }', callerWith())).toMatchObject({ data: { guarded: 'guarded' }, denied: [] })
  })

  test('on an enum guards the fields of that type', async () => {
    expect(await ask('{ person(id: "1") { grade } }', anonymous)).toMatchObject({
      data: { person: { grade: null } },
      denied: ['person.grade'],
    })
    expect((await ask('{ person(id: "1") { grade } }', callerWith())).data).toEqual({ person: { grade: 'A' } })
  })
})

describe('a requirement on a type', () => {
  test('holds for every field returning it', async () => {
    expect(await ask('{ person(id: "1") { diary { text } } }', callerWith())).toMatchObject({
      data: { person: { diary: null } },
      denied: ['person.diary'],
    })
    expect((await ask('{ person(id: "1") { diary { text } } }', callerWith('diary'))).data).toEqual({
      person: { diary: { text: 'dear' } },
    })
  })

  test('holds for a member of a union', async () => {
    const { data, denied, asked } = await ask(
      '{ found { __typename ... on Person { name } ... on Diary { text } } }',
      callerWith(),
    )
    expect(data).toEqual({
      found: [
        { __typename: 'Person', name: '张一' },
        { __typename: 'Diary', text: null },
      ],
    })
    expect(denied).toEqual(['found.@.text'])
    expect(asked).not.toContain('text')
  })
})

describe('through an interface', () => {
  test('a field needs what each implementation needs', async () => {
    const query = '{ nodes { id label } }'
    const without = await ask(query, callerWith('ghosts'))
    expect(without.denied).toEqual(['nodes.@.label'])
    expect(without.asked).not.toContain('label')
    const all = await ask(query, callerWith('ghosts', 'robots'))
    expect(all).toMatchObject({
      denied: [],
      data: { nodes: [{ label: 'one' }, { label: 'rust' }, { label: 'boo' }, { label: 'two' }] },
    })
  })

  test('a guarded implementation guards every field that returns the interface', async () => {
    expect(await ask('{ nodes { __typename ... on Person { id } } }', callerWith('robots'))).toMatchObject({
      data: { nodes: null },
      denied: ['nodes'],
      asked: '',
    })
  })

  test('a type condition asks only for what can stand there', async () => {
    const query =
      '{ nodes { __typename ... on Person { label } ... on Robot { label } ...G } } fragment G on Node { ... on Ghost { label } }'
    const { data, denied } = await ask(query, callerWith('ghosts'))
    expect(denied).toEqual(['nodes.@.label'])
    expect(data).toEqual({
      nodes: [
        { __typename: 'Person', label: 'one' },
        { __typename: 'Robot', label: null },
        { __typename: 'Ghost', label: 'boo' },
        { __typename: 'Person', label: 'two' },
      ],
    })
  })

  test('nulls of a removed fragment stand only in objects of its type', async () => {
    const { data } = await ask('{ nodes { ... on Robot { label } } }', callerWith('ghosts'))
    expect(data).toEqual({ nodes: [{}, { label: null }, {}, {}] })
  })

  test('a guarded field below an interface field is found', async () => {
    const { denied } = await ask('{ nodes { ... on Robot { owner { salary } } } }', callerWith('ghosts'))
    expect(denied).toEqual(['nodes.@.owner.salary'])
  })

  test('requirements of implementations count even where composition did not copy them to the interface', async () => {
    const bare = toySupergraph().replace(/(interface Node[^{]*?)\s+@requiresScopes\(scopes: \[\["ghosts"\]\]\)/, '$1')
    const old = await createToyGateway({ supergraphSdl: bare })
    const idOf = async (...scopes: string[]) => {
      const { data, errors } = await old.gateway.executeOperation({
        query: '{ node(id: "1") { label } }',
        caller: callerWith(...scopes),
      })
      return { data: JSON.parse(JSON.stringify(data)) as unknown, paths: errors?.map(({ path }) => path) }
    }
    expect(bare).not.toBe(toySupergraph())
    expect(await idOf('robots')).toEqual({ data: { node: { label: null } }, paths: [['node', 'label']] })
    expect(await idOf('robots', 'ghosts')).toEqual({ data: { node: { label: 'one' } }, paths: undefined })
    await old.gateway.close()
  })
})

describe('a mutation', () => {
  test('that is not allowed is never executed, its neighbour is', async () => {
    const { data, asked, denied } = await ask('mutation { ping a: rename(id: "1", name: "x") { name } }', callerWith())
    expect(data).toEqual({ ping: 'pong', a: null })
    expect(denied).toEqual(['a'])
    expect(asked).toContain('ping')
    expect(asked).not.toContain('rename')
  })

  test('of somebody not logged in is UNAUTHENTICATED', async () => {
    const { data, codes, asked, messages } = await ask('mutation { erase }', anonymous)
    expect({ data, codes, asked }).toEqual({ data: { erase: null }, codes: ['UNAUTHENTICATED'], asked: '' })
    expect(messages[0]).toContain('请先登录')
  })
})

test('callers with the same outcome share one plan, others get their own', async () => {
  const query = '{ person(id: "1") { name salary } }'
  const salary = (data: unknown) => (data as { person: { salary: number | null } }).person.salary
  expect(salary((await ask(query, callerWith('boss'))).data)).toBe(10)
  expect(salary((await ask(query, callerWith('nothing'))).data)).toBe(null)
  expect(salary((await ask(query, callerWith('pay', 'read'))).data)).toBe(10)
})

test('introspection and __typename need nothing', async () => {
  const { data, denied } = await ask('{ __typename __schema { queryType { name } } guarded }', anonymous)
  expect(data).toEqual({ __typename: 'Query', __schema: { queryType: { name: 'Query' } }, guarded: null })
  expect(denied).toEqual(['guarded'])
})

test('fragments that multiply beyond measure are refused', async () => {
  const levels = Array.from(
    { length: 20 },
    (_, n) => `fragment F${n} on Person { ...F${n + 1} a${n}: friends { ...F${n + 1} } }`,
  )
  const { codes } = await ask(
    `{ person(id: "1") { ...F0 } } ${levels.join(' ')} fragment F20 on Person { name }`,
    callerWith(),
  )
  expect(codes).toEqual(['OPERATION_LIMIT_EXCEEDED'])
})

describe('an operation of which a part is refused', () => {
  const askWith = async (authorization: { mode: 'filter' | 'reject'; dryRun: boolean }) => {
    const strict = await createToyGateway({ authorization })
    const query = '{ open person(id: "1") { name salary } }'
    const { data, errors } = await strict.gateway.executeOperation({ query, caller: callerWith() })
    const asked = strict.asked.map(({ request }) => request.query).join('\n')
    await strict.gateway.close()
    return {
      data: JSON.parse(JSON.stringify(data ?? null)) as unknown,
      paths: errors?.map(({ path }) => path?.join('.')),
      asked,
    }
  }

  test('is refused as a whole where that is wanted, and reaches no subgraph', async () => {
    expect(await askWith({ mode: 'reject', dryRun: false })).toEqual({
      data: null,
      paths: ['person.salary'],
      asked: '',
    })
  })

  test('is answered in full and reported in a dry run', async () => {
    const { data, paths } = await askWith({ mode: 'reject', dryRun: true })
    expect(data).toEqual({ open: 'open', person: { name: '张一', salary: 10 } })
    expect(paths).toEqual(['person.salary'])
  })
})
