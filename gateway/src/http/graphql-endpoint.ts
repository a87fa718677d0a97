import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { GatewayError } from '../errors/gateway-error.ts'
import type { Identify } from '../identity/create-identifier.ts'
import type { Limits } from '../limits/create-limits.ts'
import { type OperationParameters, readParameters, readQueryString } from '../operations/operation-input.ts'
import type { FindText } from '../operations/persisted-queries.ts'
import type { LiveEndpoint } from '../subscriptions/live-endpoint.ts'
import type { AnswerFront } from './answer-front.ts'
import { type AnswerType, answerTypeOf } from './answer-type.ts'
import { methodNotAllowed } from './fault-reply.ts'
import { operationReply } from './operation-reply.ts'
import { readBody } from './read-body.ts'
import { requirePreflight } from './require-preflight.ts'
import type { Handler } from './route.ts'

export interface GraphQLEndpointParts {
  readonly front: AnswerFront
  readonly identify: Identify
  readonly findText: FindText
  readonly answerLive: LiveEndpoint
  readonly limits: Pick<Limits, 'admission' | 'maxBodyBytes'>
}

/** POST and GET /graphql, by the GraphQL-over-HTTP specification; what a front has to say is the answer alone. */
export function createGraphQLEndpoint({
  front,
  identify,
  findText,
  answerLive,
  limits,
}: GraphQLEndpointParts): Handler {
  const { admission, maxBodyBytes } = limits
  return async ({ request, search, traceId }) => {
    const { method = '', headers } = request
    if (method !== 'POST' && method !== 'GET') return methodNotAllowed('GET, POST')
    await admission.enter(request)
    const { caller, expiresAt } = await identify(headers)
    const operation = findText(await parametersOf(request, search, maxBodyBytes), caller.client)
    const context = { caller, traceId }
    const live = await answerLive({ method, headers, operation, context, expiresAt })
    if (live) return live
    if (method === 'GET') requirePreflight(headers)
    const type = requireType(headers)
    const asked = { operation, context, mayWrite: method === 'POST', headers }
    const answered = await admission.run(caller, () => front.answer(asked))
    return operationReply(type, answered.status, answered.body, answered.headers)
  }
}

async function parametersOf(
  request: IncomingMessage,
  search: string,
  maxBodyBytes: number,
): Promise<OperationParameters> {
  return request.method === 'GET' ? readQueryString(search) : readParameters(await readBody(request, maxBodyBytes))
}

function requireType(headers: IncomingHttpHeaders): AnswerType {
  const type = answerTypeOf(headers)
  if (type !== null) return type
  throw new GatewayError('NOT_ACCEPTABLE', '应答只有 application/graphql-response+json 与 application/json')
}
