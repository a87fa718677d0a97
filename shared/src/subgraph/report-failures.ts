import type { ApolloServerPlugin } from '@apollo/server'
import { unwrapResolverError } from '@apollo/server/errors'
import type { ReportFailure } from '../events/index.ts'
import { formatError, type RequestContext } from '../graphql/index.ts'

/** Tells the operator what stands behind each internal error, of which clients learn nothing. */
export function reportFailures(report: ReportFailure): ApolloServerPlugin<RequestContext> {
  const didEncounterErrors = ({ errors, contextValue }: Encountered): Promise<void> => {
    for (const error of errors) {
      const { extensions } = formatError(error.toJSON(), error)
      if (extensions?.['code'] === 'INTERNAL_SERVER_ERROR')
        report('operation.failed', unwrapResolverError(error), contextValue.traceId)
    }
    return Promise.resolve()
  }
  return { requestDidStart: () => Promise.resolve({ didEncounterErrors }) }
}

type Hooks = Exclude<Awaited<ReturnType<NonNullable<ApolloServerPlugin<RequestContext>['requestDidStart']>>>, void>
type Encountered = Parameters<NonNullable<Hooks['didEncounterErrors']>>[0]
