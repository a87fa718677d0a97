/**
 * The departments' schemas in a process of its own, answering whatever they are asked with values of the right types.
 * Sends its parent the supergraph that leads here.
 */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buildSubgraphSchema } from '@apollo/subgraph'
import { departments } from '@yiwang/cli'
import { composeSupergraph } from '@yiwang/gateway'
import {
  getNamedType,
  getNullableType,
  graphql,
  type GraphQLFieldResolver,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isLeafType,
  isListType,
  parse,
} from 'graphql'
import { withoutRights } from '../without-rights.ts'

const LIST_LENGTH = 3
const schemas = new Map(
  departments.map(({ definition: { name, sdl } }) => [`/${name}`, buildSubgraphSchema({ typeDefs: parse(sdl) })]),
)

const server = createServer((request, response) => {
  const chunks: Buffer[] = []
  request.on('data', (chunk: Buffer) => chunks.push(chunk))
  request.on('end', () => {
    const schema = schemas.get(request.url ?? '')
    const { query, variables } = JSON.parse(Buffer.concat(chunks).toString()) as {
      query: string
      variables?: Record<string, unknown>
    }
    if (!schema) throw new Error(`nobody serves ${String(request.url)}`)
    void graphql({
      schema,
      source: query,
      variableValues: variables ?? {},
      fieldResolver: anyValue,
      typeResolver,
    }).then((answer) => {
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify(answer))
    })
  })
})
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
// a listening TCP server has an AddressInfo
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
const { supergraphSdl = '' } = composeSupergraph(
  departments.map(({ definition: { name, sdl } }) => ({ name, sdl, url: `${origin}/${name}` })),
)
process.send?.(withoutRights(supergraphSdl))

/** What a representation brought, or anything that fits. */
function anyValue(...[source, _, __, info]: Parameters<GraphQLFieldResolver<unknown, unknown>>): unknown {
  const given =
    typeof source === 'object' && source !== null ? (source as Record<string, unknown>)[info.fieldName] : null
  return given ?? valueOf(info.returnType, info.schema)
}

function valueOf(wrapped: GraphQLOutputType, schema: GraphQLSchema): unknown {
  const type = getNullableType(wrapped)
  if (isListType(type))
    return Array.from({ length: LIST_LENGTH }, () => valueOf(type.ofType as GraphQLOutputType, schema))
  if (isEnumType(type)) return type.getValues()[0]?.value
  if (isLeafType(type)) return { Int: 7, Float: 1.5, Boolean: true }[type.name] ?? 'text'
  const named = getNamedType(type)
  return { __typename: isAbstractType(named) ? schema.getPossibleTypes(named)[0]?.name : named.name }
}

function typeResolver(value: unknown): string | undefined {
  return (value as { __typename?: string }).__typename
}
