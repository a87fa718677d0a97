import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server'
import { unwrapResolverError } from '@apollo/server/errors'
import type { GraphQLError } from 'graphql'
import type { ReportFailure } from '../events/index.ts'
import { formatError, type RequestContext } from '../graphql/index.ts'

/** Tells the operator what stands behind each internal error, of which clients learn nothing. */
export function reportInternal(
  errors: readonly GraphQLError[],
  { traceId }: Pick<RequestContext, 'traceId'>,
  report: ReportFailure,
): void {
  for (const error of errors) {
    const { extensions } = formatError(error.toJSON(), error)
    if (extensions?.['code'] === 'INTERNAL_SERVER_ERROR')
      report('operation.failed', unwrapResolverError(error), traceId)
  }
}

/** Does so for each query and mutation. */
export function reportFailures(report: ReportFailure): ApolloServerPlugin<RequestContext> {
  const listener: GraphQLRequestListener<RequestContext> = {
    didEncounterErrors: ({ errors, contextValue }) => {
      reportInternal(errors, contextValue, report)
      return Promise.resolve()
    },
  }
  return { requestDidStart: () => Promise.resolve(listener) }
}
