import { afterEach, expect, test } from '@jest/globals'
import { type AccessTokenClaims, signAccessToken } from '@yiwang/shared/caller'
import type { IntrospectionRule } from '../src/authorization/introspection.ts'
import type { Gateway } from '../src/index.ts'
import { accessTokenKey, createToyGateway } from './toy-graph.ts'

const clerk: AccessTokenClaims = {
  sub: 'u1',
  displayName: '王某',
  roles: ['DEPT_CLERK'],
  regions: [],
  grids: [],
  department: null,
  organisation: null,
  personId: null,
  workerId: null,
}

let gateway: Gateway | undefined
afterEach(() => gateway?.close())

/** What the anonymous, a citizen and a clerk are answered who ask for the schema: a code, or `shown`. */
async function answersUnder(introspection: IntrospectionRule, query = '{ __schema { queryType { name } } }') {
  gateway = (await createToyGateway({ authorization: { introspection } })).gateway
  const { url } = await gateway.listen({ port: 0, host: '127.0.0.1' })
  const ask = async (claims: AccessTokenClaims | null) => {
    const token = claims && (await signAccessToken(claims, accessTokenKey, '1h'))
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json',
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify({ query }),
    })
    const { errors } = (await response.json()) as { errors?: { extensions: { code: string } }[] }
    return errors ? `${response.status} ${errors[0]?.extensions.code ?? ''}` : 'shown'
  }
  const answers = [await ask(null), await ask({ ...clerk, roles: ['CITIZEN'] }), await ask(clerk)]
  await gateway.close()
  return answers
}

const no = '403 INTROSPECTION_REFUSED'

test('the schema is shown to whom the configuration names', async () => {
  expect(await answersUnder('everybody')).toEqual(['shown', 'shown', 'shown'])
  expect(await answersUnder('authenticated')).toEqual([no, 'shown', 'shown'])
  expect(await answersUnder(['DEPT_CLERK', 'DEPT_LEADER'])).toEqual([no, no, 'shown'])
  expect(await answersUnder('nobody')).toEqual([no, no, no])
})

test('a type, or a fragment that hides the question, is the schema as well; __typename is not', async () => {
  expect(await answersUnder('nobody', '{ __type(name: "Person") { name } }')).toEqual([no, no, no])
  expect(
    await answersUnder('nobody', '{ ...F } fragment F on Query { open ... { s: __schema { types { name } } } }'),
  ).toEqual([no, no, no])
  expect(await answersUnder('nobody', '{ __typename open }')).toEqual(['shown', 'shown', 'shown'])
})
