import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { anonymous, type Caller } from '@yiwang/shared/caller'
import { buildClientSchema, getIntrospectionQuery, type IntrospectionQuery, printSchema, validateSchema } from 'graphql'
import { callerWith, createToyGateway, type ToyGateway } from './toy-graph.ts'

let toy: ToyGateway
beforeAll(async () => {
  toy = await createToyGateway()
})
afterAll(() => toy.gateway.close())

/** What an explorer would show, as SDL. */
async function seenBy(caller: Caller): Promise<string> {
  const { data } = await toy.gateway.executeOperation({ query: getIntrospectionQuery(), caller })
  const schema = buildClientSchema(JSON.parse(JSON.stringify(data)) as IntrospectionQuery)
  expect(validateSchema(schema)).toEqual([])
  return printSchema(schema)
}

describe('introspection shows', () => {
  test('the anonymous nothing that is guarded, and nothing that only guarded fields lead to', async () => {
    const sdl = await seenBy(anonymous)
    for (const name of ['guarded', 'salary', 'diary', 'Diary', 'Grade', 'grade', 'Ghost', 'rename', 'erase', 'nodes'])
      expect(sdl).not.toMatch(new RegExp(`\\b${name}\\b`))
    for (const name of ['type Person', 'open: String', 'bloodType', 'type Clinic', 'union Found = Person'])
      expect(sdl).toContain(name)
  })

  test('each caller what the caller may see', async () => {
    const sdl = await seenBy(callerWith('boss', 'diary'))
    for (const name of [
      'guarded: String',
      'salary: Int',
      'type Diary',
      'union Found = Person | Diary',
      'enum Grade',
      'erase',
    ])
      expect(sdl).toContain(name)
    for (const name of ['Ghost', 'Node', 'rename']) expect(sdl).not.toMatch(new RegExp(`\\b${name}\\b`))
  })

  test('a field of an interface only to whoever may see it in every implementation', async () => {
    const withGhosts = await seenBy(callerWith('ghosts'))
    expect(withGhosts).toContain('interface Node {\n  id: ID!\n  owner: Person\n}')
    expect(withGhosts).toMatch(/type Person implements Node \{[^}]*label: String/)
    expect(withGhosts).toMatch(/type Robot implements Node \{[^}]*model: String/)
    expect(await seenBy(callerWith('ghosts', 'robots'))).toContain('label: String\n  owner: Person\n}')
  })

  test('everything to whoever satisfies everything', async () => {
    const sdl = await seenBy(callerWith('pay', 'read', 'boss', 'diary', 'ghosts', 'robots', 'write'))
    for (const name of ['salary', 'rename', 'label', 'Ghost', 'Diary']) expect(sdl).toContain(name)
    expect(sdl).not.toContain('idHash')
  })
})

test('a hidden type is not there by its name either, whoever asked before', async () => {
  const ask = async (caller: Caller) => {
    const query = '{ __type(name: "Diary") { name } person: __type(name: "Person") { fields { name } } }'
    const { data } = await toy.gateway.executeOperation({ query, caller })
    return JSON.stringify(data)
  }
  expect(await ask(callerWith('diary', 'boss'))).toMatch(/Diary.*salary/)
  expect(await ask(anonymous)).toMatch(/^\{"__type":null,(?!.*salary)/)
  expect(await ask(callerWith('diary', 'boss'))).toMatch(/Diary.*salary/)
})

test('validation suggests no name', async () => {
  const { errors } = await toy.gateway.executeOperation({
    query: '{ person(id: "1") { salry } }',
    caller: callerWith('boss'),
  })
  expect(errors?.[0]?.message).toBe('Cannot query field "salry" on type "Person".')
})
