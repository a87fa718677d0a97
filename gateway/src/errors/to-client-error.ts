import type { GraphQLFormattedError } from 'graphql'

export const INTERNAL_MESSAGE = '服务内部错误'

/**
 * What else of a subgraph's `extensions` a client may see: the parts of a refusal that the contract names. Everything
 * unlisted (stack traces, service names, driver errors) is dropped.
 */
const visibleExtensions = ['rule', 'from', 'to', 'field', 'argument', 'traceId'] as const
/** The same of a refusal of the gateway's own. */
const ownExtensions = [...visibleExtensions, 'limit', 'max', 'value', 'retryAfterSeconds'] as const

/** Codes whose texts come from graphql-js or Apollo Server and speak of the client's own request only. */
const isRequestFault = (code: string): boolean => code === 'BAD_REQUEST' || code.startsWith('GRAPHQL_')

/**
 * The only place where an error becomes what a client reads. An error without a code is a bug: its text may hold SQL,
 * addresses or names and never leaves the gateway; the trace id leads to the log.
 */
export function toClientError(
  error: GraphQLFormattedError,
  traceId?: string,
  visible: readonly string[] = ownExtensions,
): GraphQLFormattedError {
  const code = codeOf(error)
  const place = {
    ...(error.locations ? { locations: error.locations } : {}),
    ...(error.path && error.path.length > 0 ? { path: error.path } : {}),
  }
  if (code === 'INTERNAL_SERVER_ERROR') {
    const id = traceId ?? error.extensions?.['traceId']
    return { message: INTERNAL_MESSAGE, ...place, extensions: { code, ...(id === undefined ? {} : { traceId: id }) } }
  }
  return {
    message: error.message,
    ...place,
    extensions: { code, ...(isRequestFault(code) ? {} : pick(visible, error)) },
  }
}

/**
 * The same for an error that a subgraph answered. Its request was written by the gateway, so that a fault of that
 * request is the gateway's or the subgraph's, not the client's.
 * @param listed - keys of `extensions` that clients of this subgraph may see beside the contract's
 */
export function toClientErrorOfSubgraph(
  given: GraphQLFormattedError,
  { traceId, listed }: { readonly traceId: string; readonly listed: readonly string[] },
): GraphQLFormattedError {
  // places in a text that the client has not written
  const { locations: _, ...error } = given
  const code = codeOf(error)
  const internal = isRequestFault(code) || looksInternal(error.message)
  const visible = [...visibleExtensions, ...listed]
  return toClientError({ ...error, extensions: internal ? {} : { ...pick(visible, error), code } }, traceId, visible)
}

function codeOf(error: GraphQLFormattedError): string {
  const code = error.extensions?.['code']
  return typeof code === 'string' && /^[A-Z][A-Z0-9_]{1,63}$/.test(code) ? code : 'INTERNAL_SERVER_ERROR'
}

/** A coded message is written for users; should one carry an address, a statement or a stack all the same, it stays here. */
function looksInternal(message: string): boolean {
  return /:\/\/|\bECONN|\bENOTFOUND|\n\s+at |\b\d{1,3}(\.\d{1,3}){3}\b|\b(SELECT|INSERT INTO|DELETE FROM)\s|\bUPDATE\s.+\sSET\s/.test(
    message,
  )
}

function pick(names: readonly string[], { extensions = {} }: GraphQLFormattedError): Record<string, unknown> {
  return Object.fromEntries(names.filter((name) => name in extensions).map((name) => [name, extensions[name]]))
}
