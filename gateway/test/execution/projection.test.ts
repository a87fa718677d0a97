import { describe, expect, test } from '@jest/globals'
import { buildSchema, execute, type OperationDefinitionNode, parse, type GraphQLFieldResolver } from 'graphql'
import { compileAnswer } from '../../src/execution/compile-answer.ts'
import { Projector } from '../../src/execution/projector.ts'
import { compileOperation } from '../../src/operations/compile-operation.ts'

const schema = buildSchema(`
  type Query { pet: Pet pets: [Pet] strictPets: [Pet!] grid: [[Int!]] ghost: Ghost! leafs: Leafs leafList: [Leafs!]! any: Any dogs: [Dog] }
  interface Pet { name: String id: ID! }
  type Dog implements Pet { name: String id: ID! barks: Boolean! friend: Pet size(unit: String): Int }
  type Cat implements Pet { name: String id: ID! lives: Int! friend: Pet! }
  union Any = Dog | Cat
  type Ghost { name: String! inner: Ghost! }
  scalar Json
  enum Colour { RED GREEN }
  type Leafs { string: String int: Int float: Float boolean: Boolean id: ID json: Json colour: Colour strings: [String] must: [Int!] }
`)

function project(query: string, tree: object, variables: Record<string, unknown> = {}) {
  return projectShared(query, JSON.parse(JSON.stringify(tree)) as object, new Set(), variables)
}

/** @param shared - objects of the tree that stand at several places */
function projectShared(
  query: string,
  tree: object,
  shared: ReadonlySet<object>,
  variables: Record<string, unknown> = {},
) {
  const document = parse(query)
  // the tests' documents hold their operation first
  const node = document.definitions[0] as OperationDefinitionNode
  const operation = compileOperation(schema, { key: query, document, node })
  const projector = new Projector(variables, [], shared)
  const { complete } = compileAnswer({ schema, operation, variables, plan: undefined })
  if (!complete(tree, projector)) projector.writeNull()
  const text = projector.json.take().toString()
  return { text, paths: projector.problems.map(({ path }) => path.join('.')) }
}

/** graphql-js over the same tree; like the engine's data, it is found under response names. */
function oracle(query: string, tree: object, variables: Record<string, unknown> = {}) {
  const fieldResolver: GraphQLFieldResolver<Record<string, unknown>, unknown> = (source, _args, _context, { path }) =>
    Object.hasOwn(source, path.key) ? source[path.key] : undefined
  const result = execute({
    schema,
    document: parse(query),
    rootValue: JSON.parse(JSON.stringify(tree)),
    variableValues: variables,
    fieldResolver,
  })
  if (result instanceof Promise) throw new Error('reading a tree is synchronous')
  return { text: JSON.stringify(result.data), paths: (result.errors ?? []).map(({ path }) => path?.join('.')) }
}

describe('a value that stands at several places, written once, reads like each of them', () => {
  const shared = { name: 'Tom', __typename: 'Cat', id: '2', lives: 9, friend: { __typename: 'Dog', id: '1' } }
  test.each<[string, string, object]>([
    ['under one selection', '{ pets { ... on Cat { friend { id } lives } } }', shared],
    ['under several', '{ pets { id } strictPets { name ... on Cat { friend { id } } } pet { name id } }', shared],
    [
      'with something wrong, which is told of each place',
      '{ pets { ... on Cat { lives friend { id } } } }',
      { ...shared, lives: 'x' },
    ],
  ])('%s', (_, query, pet) => {
    const tree = { pets: [pet, { __typename: 'Cat', ...pet }, pet], strictPets: [pet, pet], pet }
    const plain = project(query, tree)
    const sharing = projectShared(query, tree, new Set([pet, 'friend' in pet ? (pet.friend as object) : pet]))
    expect(sharing).toEqual(plain)
  })
})

const dog = { __typename: 'Dog', name: 'Rex', id: '1', barks: true }
const cat = { __typename: 'Cat', name: 'Tom', id: '2', lives: 9, friend: dog }

describe('agrees with graphql-js, in text and in the paths of what is wrong, on', () => {
  test.each<[string, string, object, Record<string, unknown>?]>([
    ['an empty tree', '{ pet { name } pets { id } }', {}],
    ['an object type', '{ pet { __typename name id } }', { pet: dog }],
    [
      'fragments by type',
      '{ pets { name ... on Dog { barks } ... on Cat { lives friend { id } } } }',
      { pets: [dog, cat, null] },
    ],
    ['a union', '{ any { __typename ... on Pet { id } ... on Cat { lives } } }', { any: cat }],
    [
      'a named fragment inside another',
      '{ pets { ...A } } fragment A on Pet { id ...B } fragment B on Dog { barks id }',
      { pets: [dog, cat] },
    ],
    ['aliases', '{ a: pet { n: name } b: pet { name } }', { a: { ...dog, n: 'x' }, b: cat }],
    [
      'fields of one name in several fragments',
      '{ pet { ... on Cat { friend { id } } ... on Cat { friend { name } } } }',
      { pet: cat },
    ],
    ['a type that is asked for twice', '{ pet { __typename id __typename } }', { pet: dog }],
    ['the name of the root type', '{ __typename t: __typename }', {}],
    ['only a type name', '{ pet { __typename } }', { pet: dog }],
    [
      '@skip and @include',
      'query($a: Boolean!, $b: Boolean!) { pet { name @skip(if: $a) id @include(if: $b) } }',
      { pet: dog },
      { a: true, b: true },
    ],
    ['everything skipped', 'query($a: Boolean!) { pet { name @skip(if: $a) } }', { pet: dog }, { a: true }],
    [
      'a field skipped here and included there',
      'query($a: Boolean!) { pet { name @skip(if: $a) ... on Dog { name @include(if: $a) friend @skip(if: $a) { id } } } }',
      { pet: dog },
      { a: true },
    ],
    [
      'conditions on merged fields',
      'query($a: Boolean!) { pet { ... on Cat @include(if: $a) { friend { id } } ... on Cat { friend { name } } } }',
      { pet: cat },
      { a: false },
    ],
    ['literal conditions', '{ pet { name @skip(if: true) id @include(if: true) @skip(if: false) } }', { pet: dog }],
    ['null in a list of what may be null', '{ pets { id } }', { pets: [null, dog] }],
    ['null in a list of what may not', '{ strictPets { id } }', { strictPets: [dog, null] }],
    ['null where an object must be', '{ ghost { name } }', { ghost: null }],
    [
      'null that goes up to the root',
      '{ pet { id } ghost { name inner { name } } }',
      { pet: dog, ghost: { name: 'a', inner: { name: null } } },
    ],
    [
      'null that stops at the list',
      '{ strictPets { id ... on Cat { friend { id } } } }',
      { strictPets: [{ ...cat, friend: null }] },
    ],
    ['a missing field', '{ pet { ... on Dog { barks } } }', { pet: { __typename: 'Dog' } }],
    ['lists of lists', '{ grid }', { grid: [[1, 2], [], null] }],
    ['null in the inner of two lists', '{ grid }', { grid: [[1, null], [3]] }],
    ['what is no list', '{ pets { id } }', { pets: 'many' }],
    ['strings that need escaping', '{ leafs { string } }', { leafs: { string: '"\\\n\u2028\u2029 张三 😀 \u0001' } }],
    ['half a character', '{ leafs { string } }', { leafs: { string: '\ud83d x' } }],
    ['numbers', '{ leafs { int float } }', { leafs: { int: -2147483648, float: 1e300 } }],
    ['too large an Int', '{ leafs { int } }', { leafs: { int: 2147483648 } }],
    ['no whole Int', '{ leafs { int } }', { leafs: { int: 1.5 } }],
    ['zero', '{ leafs { int float id } }', { leafs: { int: 0, float: 0, id: 0 } }],
    ['an ID as a number', '{ leafs { id } }', { leafs: { id: 9007199254740991 } }],
    [
      'booleans',
      '{ leafs { boolean } other: leafs { boolean } }',
      { leafs: { boolean: false }, other: { boolean: true } },
    ],
    ['custom scalars', '{ leafs { json } }', { leafs: { json: { a: [1, 'x', null], __proto: { b: true } } } }],
    ['a custom scalar that is text', '{ leafs { json } }', { leafs: { json: 'a"b' } }],
    ['an enum value', '{ leafs { colour } }', { leafs: { colour: 'GREEN' } }],
    ['an enum value of nobody', '{ leafs { colour } }', { leafs: { colour: 'PINK' } }],
    ['a list of leaves', '{ leafs { strings must } }', { leafs: { strings: ['a', null], must: [1] } }],
    ['null among leaves that must be', '{ leafs { must } }', { leafs: { must: [1, null] } }],
    ['a wrong leaf among leaves that must be', '{ leafList { int must } }', { leafList: [{ int: 1, must: ['x'] }] }],
    ['text for an object', '{ pet { id } }', { pet: 'Rex' }],
    ['an object of an unknown type', '{ pet { id } }', { pet: { __typename: 'Fish', id: 1 } }],
    [
      'introspection beside data',
      'query($n: String!) { pet { id } __type(name: $n) { name fields { name } } s: __schema { queryType { name } } }',
      { pet: dog },
      { n: 'Cat' },
    ],
    ['introspection alone', '{ __schema { queryType { name } } }', {}],
    [
      'the names of Object.prototype',
      '{ constructor: pet { toString: name } __proto__: pet { hasOwnProperty: id } valueOf: pet { id } }',
      JSON.parse('{"__proto__": {"__typename": "Dog", "hasOwnProperty": "7"}}') as object,
    ],
    [
      'all of them there',
      '{ constructor: pet { toString: name __proto__: id } }',
      JSON.parse('{"constructor": {"__typename": "Dog", "toString": "x", "__proto__": "7"}}') as object,
    ],
  ])('%s', (_, query, tree, variables = {}) => {
    expect(project(query, tree, variables)).toEqual(oracle(query, tree, variables))
  })
})

describe('is stricter than graphql-js, which would convert, with', () => {
  test.each([
    ['a number for text', { string: 1 }, 'string'],
    ['text for a number', { int: '1' }, 'int'],
    ['text for a Float', { float: '1' }, 'float'],
    ['a number for a Boolean', { boolean: 1 }, 'boolean'],
    ['an object for an ID', { id: {} }, 'id'],
  ])('%s', (_, leafs, field) => {
    expect(project(`{ leafs { ${field} } }`, { leafs })).toEqual({
      text: `{"leafs":{"${field}":null}}`,
      paths: [`leafs.${field}`],
    })
  })
})

describe('an object that says no type of its own', () => {
  test('has what its position has, in fragments too that apply to all objects there', () => {
    expect(project('{ pet { id name ... on Pet { n: name } } }', { pet: { id: '1', name: 'x', n: 'y' } })).toEqual({
      text: '{"pet":{"id":"1","name":"x","n":"y"}}',
      paths: [],
    })
  })

  test('is null with an error where a fragment applies to some', () => {
    expect(project('{ pet { id ... on Pet { ... on Dog { barks } } } }', { pet: { id: '1' } })).toEqual({
      text: '{"pet":null}',
      paths: ['pet'],
    })
  })

  test('is the same when it names the interface, as an interface object does', () => {
    expect(
      project('{ pet { id } dogs { id } }', {
        pet: { __typename: 'Pet', id: '1' },
        dogs: [{ __typename: 'Pet', id: '2' }],
      }),
    ).toEqual({
      text: '{"pet":{"id":"1"},"dogs":[{"id":"2"}]}',
      paths: [],
    })
  })

  test('has no __typename to give', () => {
    expect(project('{ pet { __typename id } }', { pet: { id: '1' } })).toEqual({
      text: '{"pet":null}',
      paths: ['pet.__typename'],
    })
  })
})

test('an object type is not what another type says it is', () => {
  expect(project('{ dogs { id } }', { dogs: [{ __typename: 'Cat', id: '2' }, 'x'] })).toEqual({
    text: '{"dogs":[null,null]}',
    paths: ['dogs.0', 'dogs.1'],
  })
})
