import type { AttackCase } from '../support/attack-case.ts'
import { post } from '../support/requests.ts'

const operation = (
  name: string,
  given: { readonly query: string; readonly variables?: unknown; readonly operationName?: string } | string,
  refused: AttackCase['refused'],
): AttackCase => ({ name, send: ({ url }) => post(url, given), refused })

const invalid = [400, 'GRAPHQL_VALIDATION_FAILED'] as const
const noOperation = [400, 'OPERATION_RESOLUTION_FAILURE'] as const
const fine = [200, 'none'] as const

/** Names that mean something to JavaScript or to federation, and nothing here. */
export const probes: readonly AttackCase[] = [
  operation(
    '_entities',
    { query: '{ _entities(representations: [{ __typename: "Person", id: "1" }]) { __typename } }' },
    invalid,
  ),
  operation(
    '_entities by a variable',
    {
      query: 'query($r: [_Any!]!) { _entities(representations: $r) { ... on Person { name } } }',
      variables: { r: [{ __typename: 'Person', id: '1' }] },
    },
    invalid,
  ),
  operation('_service', { query: '{ _service { sdl } }' }, invalid),
  operation('a field that is kept inside', { query: '{ person(id: "1") { secret_tabl } }' }, invalid),
  operation('a field that resembles another', { query: '{ pign peopel { id } }' }, invalid),
  operation('a type of composition', { query: '{ __type(name: "join__Graph") { enumValues { name } } }' }, fine),
  operation('a scope that nobody has', { query: '{ hidden }' }, [200, 'UNAUTHORIZED_FIELD_OR_TYPE']),
  operation('an operation of an unknown name', { query: 'query A { ping }', operationName: 'B' }, noOperation),
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty'].flatMap((name) => [
    operation(`the operation name ${name}`, { query: 'query A { ping }', operationName: name }, noOperation),
    operation(`the field ${name}`, { query: `{ ${name} }` }, invalid),
    operation(`the alias ${name}`, { query: `{ ${name}: ping person(id: "1") { ${name}: name } }` }, fine),
    operation(`the fragment ${name}`, { query: `{ ...${name} } fragment ${name} on Query { ping }` }, fine),
    operation(`the directive ${name}`, { query: `{ ping @${name} }` }, invalid),
    operation(`the type ${name}`, { query: `{ ... on ${name} { ping } }` }, invalid),
    operation(`the argument ${name}`, { query: `{ person(id: "1", ${name}: 1) { id } }` }, invalid),
    operation(
      `the variable ${name}`,
      `{"query":"query($${name}: ID!) { person(id: $${name}) { id } }","variables":{"${name}":"1"}}`,
      [[200, 400], null],
    ),
    operation(`the key ${name} in variables`, `{"query":"{ ping }","variables":{"${name}":{"polluted":true}}}`, fine),
    operation(`the key ${name} in the body`, `{"query":"{ ping }","${name}":{"polluted":true}}`, fine),
    operation(
      `the key ${name} inside a variable`,
      `{"query":"query($id: ID!) { person(id: $id) { id } }","variables":{"id":{"${name}":{"polluted":true}}}}`,
      [400, 'BAD_USER_INPUT'],
    ),
    operation(`a hash under ${name}`, `{"query":"{ ping }","extensions":{"${name}":{"x":1}}}`, fine),
  ]),
  operation(
    'a hash of a query where hashes mean nothing',
    { query: '', ...{ extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } } } },
    [400, 'PERSISTED_QUERY_NOT_SUPPORTED'],
  ),
  operation(
    'a number where an id belongs',
    { query: 'query($id: ID!) { person(id: $id) { id } }', variables: { id: { $gt: '' } } },
    [400, 'BAD_USER_INPUT'],
  ),
  operation('no value where one must be', { query: 'query($id: ID!) { person(id: $id) { id } }' }, [
    400,
    'BAD_USER_INPUT',
  ]),
  operation(
    'text that would be a statement',
    { query: '{ person(id: "1\' OR 1=1; DROP TABLE secret --") { id } }' },
    fine,
  ),
  operation('a subscription by a plain request', { query: 'subscription { ping }' }, [400, 'OPERATION_NOT_SUPPORTED']),
]
