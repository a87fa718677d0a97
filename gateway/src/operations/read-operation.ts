import {
  type DocumentNode,
  getOperationAST,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  Kind,
  parse,
  validate,
} from 'graphql'
import { GatewayError } from '../errors/gateway-error.ts'
import { toClientError } from '../errors/to-client-error.ts'
import { withoutValues } from '../errors/without-values.ts'
import type { OperationGuard, RequestCheck } from '../limits/create-operation-guard.ts'
import { BoundedCache } from './bounded-cache.ts'
import type { OperationSource } from './compile-operation.ts'
import type { OperationInput } from './operation-input.ts'

/** What is wrong with an operation, whoever sends it. */
export interface Unreadable {
  readonly errors: readonly GraphQLFormattedError[]
}

/** The operation that a client means, or what is wrong with it. */
export type OperationReader = (operation: OperationInput) => OperationSource | Unreadable

/**
 * The one way from a text to an operation that may run: text → document → validation → operation, with a look at the
 * size before each. Every transport goes through it, once per text: the outcome is kept.
 */
export function createOperationReader(parts: ReaderParts): OperationReader {
  const texts = new BoundedCache<ReadText>(parts.cacheSize)
  return (operation) => {
    const { query, operationName, variables = {} } = operation
    const tooLarge = refusalOf(() => {
      parts.guard.ofRequest(operation)
    })
    if (tooLarge) return tooLarge
    const read = texts.getOrCreate(query, () => readText(parts, query))(operationName)
    if ('errors' in read) return read
    const refused = refusalOf(() => {
      read.check(variables)
    })
    return refused ?? read.source
  }
}

export interface ReaderParts {
  readonly schema: GraphQLSchema
  readonly guard: OperationGuard
  /** texts kept at most */
  readonly cacheSize: number
}

/** By the name of the operation, of which a text may hold several. */
type ReadText = (operationName: string | undefined) => Readable | Unreadable

interface Readable {
  readonly source: OperationSource
  readonly check: RequestCheck
}

function readText({ schema, guard }: ReaderParts, query: string): ReadText {
  const tooLong = refusalOf(() => {
    guard.ofText(query)
  })
  if (tooLong) return () => tooLong
  const document = parsed(query)
  if (document instanceof GraphQLError) return always(document, 'GRAPHQL_PARSE_FAILED')
  const tooLarge = refusalOf(() => {
    guard.ofDocument(document)
  })
  if (tooLarge) return () => tooLarge
  // Apollo Server looks for the operation first as well
  if (!document.definitions.some(({ kind }) => kind === Kind.OPERATION_DEFINITION)) return () => notThere
  const invalid = validate(schema, document)
  if (invalid.length > 0) return always(invalid, 'GRAPHQL_VALIDATION_FAILED')
  return createChooser(query, guard)
}

/**
 * What is kept of a valid text. Where each token stands, which errors tell, takes more room than all else of a document,
 * so that it is read anew without.
 */
function createChooser(query: string, guard: OperationGuard): ReadText {
  const document = parse(query, { noLocation: true })
  const readables = new Map<string | undefined, Readable>()
  return (operationName) => {
    const known = readables.get(operationName)
    if (known) return known
    const node = getOperationAST(document, operationName)
    if (!node) return notThere
    const source = { key: toKey(query, operationName), document, node }
    const readable = { source, check: guard.ofOperation(document, node) }
    readables.set(operationName, readable)
    return readable
  }
}

function toKey(query: string, operationName = ''): string {
  return `${operationName}\n${query}`
}

/** What the operation was read from; names have no line breaks. */
export function toInput({ key }: Pick<OperationSource, 'key'>): OperationInput {
  const end = key.indexOf('\n')
  const operationName = key.slice(0, end)
  return { query: key.slice(end + 1), ...(operationName === '' ? {} : { operationName }) }
}

const notThere: Unreadable = {
  errors: [
    {
      message: '请用 operationName 指明要执行的操作 (operation not found)',
      extensions: { code: 'OPERATION_RESOLUTION_FAILURE' },
    },
  ],
}

function parsed(query: string): DocumentNode | GraphQLError {
  try {
    return parse(query)
  } catch (error) {
    if (error instanceof GraphQLError) return error
    throw error
  }
}

function refusalOf(check: () => void): Unreadable | undefined {
  try {
    check()
    return undefined
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error
    return { errors: [{ message: error.message, extensions: error.extensions }] }
  }
}

function always(faults: GraphQLError | readonly GraphQLError[], code: string): ReadText {
  const errors = [faults].flat().map((error) => {
    const { message, ...place } = error.toJSON()
    return toClientError({ ...place, message: withoutSuggestions(withoutValues(message)), extensions: { code } })
  })
  return () => ({ errors })
}

/** Names that resemble what was asked for tell a stranger what else is there. */
function withoutSuggestions(message: string): string {
  return message.replace(/ Did you mean .*\?$/s, '')
}
