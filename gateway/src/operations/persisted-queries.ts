import { createHash } from 'node:crypto'
import { GatewayError } from '../errors/gateway-error.ts'
import { BoundedCache } from './bounded-cache.ts'
import { malformed, type OperationInput, type OperationParameters } from './operation-input.ts'

/** The operation with its text, for a client of that name and version. @throws GatewayError PERSISTED_QUERY_NOT_FOUND and others */
export type FindText = (parameters: OperationParameters, client: string | null) => OperationInput

/** A longer text is answered but not kept, so that the cache stays in proportion to the number of its entries. */
const MAX_KEPT_LENGTH = 100_000

/**
 * Automatic persisted queries, in the protocol of Apollo's clients: a hash alone is answered by the text that came with
 * it before, and a client that is told PERSISTED_QUERY_NOT_FOUND sends both.
 * @param limit - texts kept at most; 0: hashes are not understood
 */
export function createPersistedQueries(limit: number): FindText {
  const texts = new BoundedCache<{ readonly query: string }>(limit)
  return (parameters) => {
    const persisted = parameters.extensions?.['persistedQuery']
    if (persisted === undefined || persisted === null) return withText(parameters, parameters.query)
    // clients look for these words, in the code or in the message
    if (limit === 0) throw new GatewayError('PERSISTED_QUERY_NOT_SUPPORTED', 'PersistedQueryNotSupported')
    const hash = hashOf(persisted)
    // a message of graphql-transport-ws must have a query, so that a hash comes with an empty one
    const given = parameters.query === '' ? undefined : parameters.query
    const query = given ?? texts.get(hash)?.query
    if (query === undefined) throw new GatewayError('PERSISTED_QUERY_NOT_FOUND', 'PersistedQueryNotFound')
    if (given !== undefined) keep(texts, hash, given)
    return { ...parameters, query }
  }
}

function keep(texts: BoundedCache<{ readonly query: string }>, hash: string, query: string): void {
  if (createHash('sha256').update(query).digest('hex') !== hash) throw malformed('sha256Hash 与 query 不符')
  if (query.length <= MAX_KEPT_LENGTH) texts.getOrCreate(hash, () => ({ query }))
}

function withText(parameters: OperationParameters, query: string | undefined): OperationInput {
  if (query === undefined || query === '') throw malformed('请求应含非空的 query')
  return { ...parameters, query }
}

function hashOf(persisted: unknown): string {
  if (typeof persisted === 'object' && persisted !== null) {
    const { version, sha256Hash }: { readonly version?: unknown; readonly sha256Hash?: unknown } = persisted
    if (version === 1 && typeof sha256Hash === 'string' && /^[0-9a-f]{64}$/.test(sha256Hash)) return sha256Hash
  }
  throw malformed('persistedQuery 应含 version: 1 与 64 位小写十六进制的 sha256Hash')
}
