import { expect, test } from '@jest/globals'
import { anonymous, type Caller, isAnonymous } from '@yiwang/shared/caller'
import { defaultFieldResolver, getNamedType, graphql, type GraphQLFieldResolver, isObjectType } from 'graphql'
import { callerWith, createToyGateway, toySchemas } from './toy-graph.ts'

// The oracle knows nothing of filtering: graphql-js runs the whole operation on the people's own schema, and a resolver
// around each resolver refuses by this table, written by hand from the contract.
const login = (caller: Caller) => !isAnonymous(caller)
const has =
  (...scopes: string[]) =>
  (caller: Caller) =>
    scopes.every((scope) => caller.scopes.includes(scope))
const rules: Record<string, (caller: Caller) => boolean> = {
  'Query.guarded': login,
  'Query.nodes': has('ghosts'),
  'Query.node': has('ghosts'),
  'Person.grade': login,
  'Person.salary': (caller) => has('pay', 'read')(caller) || has('boss')(caller),
  'Person.diary': has('diary'),
  'Robot.label': has('robots'),
  'Diary.text': has('diary'),
  'Mutation.rename': has('write'),
  'Mutation.erase': login,
}

async function oracle(query: string, caller: Caller): Promise<unknown> {
  const { people: schema } = toySchemas()
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue
    for (const field of Object.values(type.getFields())) {
      const allowed = rules[`${type.name}.${field.name}`]
      const resolve: GraphQLFieldResolver<unknown, unknown> = field.resolve ?? defaultFieldResolver
      field.resolve = (...args) => {
        if (allowed?.(caller) === false) throw new Error(`refused ${getNamedType(field.type).name}`)
        return resolve(...args)
      }
    }
  }
  return plain((await graphql({ schema, source: query })).data)
}

const plain = (value: unknown) => JSON.parse(JSON.stringify(value ?? null)) as unknown

const callers = [
  anonymous,
  callerWith(),
  callerWith('ghosts'),
  callerWith('ghosts', 'robots'),
  callerWith('pay'),
  callerWith('boss', 'diary'),
  callerWith('write', 'pay', 'read'),
]
const operations = [
  '{ open guarded a: guarded person(id: "1") { id name salary grade } }',
  '{ people { friends { friends { salary name } salary } diary { text } } }',
  '{ person(id: "1") { ...A ... on Person { money: salary } ...B } } fragment A on Person { diary { text } ...B } fragment B on Person { friends { id ...C } } fragment C on Person { grade }',
  '{ person(id: "1") { friends { salary } } person(id: "1") { friends { name } } }',
  '{ found { ... on Person { name salary } ... on Diary { text } } }',
  '{ nodes { __typename ... on Person { label salary } ... on Robot { label model owner { salary diary { text } } } ... on Ghost { label } } }',
  '{ node(id: "r") { id owner { name salary } ... on Robot { l: label } } other: node(id: "2") { ... on Person { diary { text } name } } }',
  '{ nodes { ... on Node { id owner { id } } ... on Robot { label } } }',
  'mutation { a: ping rename(id: "1", name: "x") { name salary } erase b: ping }',
]

test.each(operations)('agrees with graphql-js on %s', async (query) => {
  const { gateway } = await createToyGateway()
  for (const caller of callers) {
    const { data } = await gateway.executeOperation({ query, caller })
    expect(plain(data)).toEqual(await oracle(query, caller))
  }
  await gateway.close()
})
