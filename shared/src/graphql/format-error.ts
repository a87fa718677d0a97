import { unwrapResolverError } from '@apollo/server/errors'
import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import { AppError } from '../errors/index.ts'

const clientFaults = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_REQUEST',
])

/**
 * The one place where an error becomes what leaves the process: codes of our catalogue and the client's own faults keep
 * their message, everything else is an internal error without detail.
 */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const original = unwrapResolverError(error)
  const place = { ...(formatted.path ? { path: formatted.path } : {}) }
  const appError = appErrorIn(original)
  if (appError) return { message: appError.message, ...place, extensions: { ...appError.extensions } }
  const code = formatted.extensions?.['code']
  if (typeof code === 'string' && clientFaults.has(code))
    return {
      message: formatted.message,
      ...place,
      ...(formatted.locations ? { locations: formatted.locations } : {}),
      extensions: { code },
    }
  return { message: '服务内部错误', ...place, extensions: { code: 'INTERNAL_SERVER_ERROR' } }
}

/** Scalars throw inside variable coercion, where GraphQL.js wraps them once more. */
function appErrorIn(error: unknown): AppError | null {
  if (error instanceof AppError) return error
  return error instanceof GraphQLError && error.originalError ? appErrorIn(error.originalError) : null
}
