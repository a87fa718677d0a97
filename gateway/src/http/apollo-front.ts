import type { IncomingHttpHeaders } from 'node:http'
import { HeaderMap } from '@apollo/server'
import { invariant } from '@yiwang/shared/errors'
import { type ApolloPlugin, createApolloServer } from '../execution/create-apollo-server.ts'
import type { Engine } from '../execution/create-engine.ts'
import type { Log } from '../observability/log.ts'
import type { Unreadable } from '../operations/read-operation.ts'
import type { AnswerFront, FrontRequest } from './answer-front.ts'

export interface ApolloFrontParts {
  readonly engine: Engine
  readonly plugins: readonly ApolloPlugin[]
  readonly log: Log
}

/** Apollo Server around the engine, for its plugins. */
export async function createApolloFront({ engine, ...options }: ApolloFrontParts): Promise<AnswerFront> {
  const server = createApolloServer(engine, options)
  await server.start()
  return {
    answer: async ({ operation, context, mayWrite, headers: given }) => {
      // Apollo Server parses whatever it is given, and a parser has only so much stack
      const read = engine.current().read(operation)
      if ('errors' in read && isOverLimit(read)) {
        return { status: 400, headers: {}, body: JSON.stringify({ errors: read.errors }) }
      }
      const { status, headers, body } = await server.executeHTTPGraphQLRequest({
        httpGraphQLRequest: { method: 'POST', headers: toHeaderMap(given), search: '', body: toBody(operation) },
        context: () => Promise.resolve({ ...context, mayWrite }),
      })
      invariant(body.kind === 'complete', 'the engine answers in one piece')
      // the type is the endpoint's to choose
      headers.delete('content-type')
      return { status: status ?? 200, headers: Object.fromEntries(headers), body: body.string }
    },
    close: () => server.stop(),
  }
}

function isOverLimit({ errors }: Unreadable): boolean {
  return errors.some(({ extensions }) => extensions?.['code'] === 'OPERATION_LIMIT_EXCEEDED')
}

/** A text that was found by its hash is a text like any other. */
function toBody({ extensions = {}, ...operation }: FrontRequest['operation']) {
  const { persistedQuery: _, ...others } = extensions
  return { ...operation, extensions: others }
}

/** What the endpoint has settled is not settled again: each operation reaches Apollo Server as JSON that asks for JSON. */
function toHeaderMap(given: IncomingHttpHeaders): HeaderMap {
  const map = new HeaderMap()
  for (const [name, value] of Object.entries(given)) {
    if (value !== undefined) map.set(name, Array.isArray(value) ? value.join(', ') : value)
  }
  return map.set('content-type', 'application/json').set('accept', 'application/json')
}
