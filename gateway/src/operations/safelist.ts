import { createHash } from 'node:crypto'
import { GraphQLError, stripIgnoredCharacters } from 'graphql'
import { z } from 'zod'
import { GatewayError } from '../errors/gateway-error.ts'
import type { Log } from '../observability/log.ts'
import type { OperationInput } from './operation-input.ts'
import type { FindText } from './persisted-queries.ts'
import { rememberByText } from './remember-by-text.ts'

export interface SafelistOptions {
  readonly mode: SafelistMode
  /** by the name that a client gives itself, to bring clients over one by one; nobody checks it */
  readonly clients?: Readonly<Record<string, SafelistMode>> | undefined
  /** JSON as `@apollo/generate-persisted-query-manifest` writes it */
  readonly manifest: string
}

/** `log_unknown` writes to the log what `enforce` refuses. */
export type SafelistMode = 'off' | 'log_unknown' | 'enforce'

const manifestSchema = z.object({
  format: z.literal('apollo-persisted-query-manifest'),
  version: z.literal(1),
  operations: z.array(z.object({ id: z.string().min(1), name: z.string(), body: z.string().min(1) })),
})

/** Texts that are looked at once, as long as they are among those used last. */
const KNOWN_TEXTS = 1_000

/**
 * Knows the operations of a manifest by their ids and by their texts, whatever white space and comments are in them. An
 * id of the manifest finds its text, whether or not hashes are understood otherwise.
 * @throws ZodError when it is no manifest; SyntaxError when it is no JSON
 */
export function withSafelist(findText: FindText, { manifest, ...modes }: SafelistOptions, log: Log): FindText {
  const { operations } = manifestSchema.parse(JSON.parse(manifest))
  const byId = new Map(operations.map(({ id, body }) => [id, body]))
  const texts = new Set(operations.map(({ body }) => plain(body)))
  const longest = 2 * Math.max(0, ...operations.map(({ body }) => body.length))
  const isKnown = rememberByText(KNOWN_TEXTS, (text) => ({ known: texts.has(plain(text)) }))
  const modeOf = createModes(modes)
  return (parameters, client) => {
    const body = byId.get(idOf(parameters.extensions?.['persistedQuery']))
    if (body !== undefined) return { ...parameters, query: body }
    const operation = findText(parameters, client)
    const mode = modeOf(client)
    if (mode === 'off' || (operation.query.length <= longest && isKnown(operation.query).known)) return operation
    if (mode === 'enforce') throw new GatewayError('OPERATION_NOT_IN_SAFELIST', '此操作不在允许的清单之内')
    log({ level: 'info', event: 'operation-not-in-safelist', client, ...described(operation) })
    return operation
  }
}

/** Clients say name and version in one. */
function createModes({ mode, clients = {} }: Omit<SafelistOptions, 'manifest'>) {
  const named = Object.entries(clients)
  return (client: string | null): SafelistMode =>
    named.find(([name]) => client === name || client?.startsWith(`${name} `) === true)?.[1] ?? mode
}

function idOf(persisted: unknown): string {
  if (typeof persisted !== 'object' || persisted === null || !('sha256Hash' in persisted)) return ''
  return String(persisted.sha256Hash)
}

/** Two texts that mean the same are the same. */
function plain(text: string): string {
  try {
    return stripIgnoredCharacters(text)
  } catch (error) {
    if (error instanceof GraphQLError) return text
    throw error
  }
}

/** A text may hold personal data, its hash does not. */
function described({ query, operationName }: OperationInput): Record<string, unknown> {
  return { operationName: operationName ?? null, hash: createHash('sha256').update(query).digest('hex') }
}
