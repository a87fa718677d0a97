import { beforeAll, expect, test } from '@jest/globals'
import { type OperationDefinitionNode, parse, print } from 'graphql'
import { defaultAuthorization } from '../src/authorization/authorization-options.ts'
import { type Authorizer, createAuthorizer } from '../src/authorization/create-authorizer.ts'
import { compileOperation } from '../src/operations/compile-operation.ts'
import { buildPlanner } from '../src/planning/build-planner.ts'
import { type LoadedSupergraph, loadSupergraph } from '../src/supergraph/load-supergraph.ts'
import { callerWith, toySupergraph } from './toy-graph.ts'

let supergraph: LoadedSupergraph
let authorize: Authorizer
beforeAll(async () => {
  supergraph = await loadSupergraph(buildPlanner({ sdl: toySupergraph(), composedHere: false }).blueprint)
  authorize = createAuthorizer(supergraph.requirements, defaultAuthorization)
})

function compile(text: string) {
  const document = parse(text)
  // the tests' documents hold their operation first
  const node = document.definitions[0] as OperationDefinitionNode
  return compileOperation(supergraph.apiSchema, { key: text, document, node })
}

const filtered = (text: string, ...scopes: string[]) => {
  const { node, denials } = authorize(compile(text), callerWith(...scopes))
  return { left: node && print(node).replaceAll(/\s+/g, ' '), denied: denials.map(({ path }) => path.join('.')) }
}

test('a subscription loses what its caller may not see', () => {
  expect(filtered('subscription { renamed { name salary } }', 'read')).toEqual({
    left: 'subscription { renamed { __typename name } }',
    denied: ['renamed.salary'],
  })
  expect(filtered('subscription { renamed { name } }')).toEqual({ left: null, denied: ['renamed'] })
})

test('an operation that nothing is taken from stays the very same', () => {
  const operation = compile('{ person(id: "1") { ...F } } fragment F on Person { name }')
  expect(authorize(operation, callerWith()).node).toBe(operation.node)
})

test('is filtered once for callers who satisfy the same of what it needs', () => {
  const operation = compile('{ person(id: "1") { salary } }')
  expect(authorize(operation, callerWith('boss', 'diary'))).toBe(authorize(operation, callerWith('read', 'pay')))
  expect(authorize(operation, callerWith('robots'))).toBe(authorize(operation, callerWith()))
})

test('arguments, aliases and directives of what stays are kept', () => {
  expect(filtered('query Q($a: ID!, $b: Boolean!) { p: person(id: $a) @include(if: $b) { name salary } }').left).toBe(
    'query Q($a: ID!, $b: Boolean!) { p: person(id: $a) @include(if: $b) { __typename name } }',
  )
})
