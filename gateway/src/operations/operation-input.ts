import { GatewayError } from '../errors/gateway-error.ts'

/** An operation as a client sends it. */
export interface OperationInput {
  readonly query: string
  readonly variables?: Readonly<Record<string, unknown>>
  readonly operationName?: string
  readonly extensions?: Readonly<Record<string, unknown>>
}

/** The same before it is certain that the text has come along: a persisted query travels as its hash. */
export type OperationParameters = Partial<OperationInput>

/**
 * The parameters of a request (GraphQL over HTTP §5.1), from the body of a POST or from a message; `null` is as good as
 * absent.
 * @throws GatewayError BAD_USER_INPUT
 */
export function readParameters(body: unknown): OperationParameters {
  if (Array.isArray(body)) throw malformed('不接受批量请求，请逐个发送 (batching is not supported)')
  if (!isRecord(body)) throw malformed('请求应为 JSON 对象，含 query')
  const { query, variables, operationName, extensions } = body
  return {
    ...(isAbsent(query) ? {} : { query: requireText(query, 'query') }),
    ...(isAbsent(variables) ? {} : { variables: requireRecord(variables, 'variables') }),
    ...(isAbsent(operationName) ? {} : { operationName: requireText(operationName, 'operationName') }),
    ...(isAbsent(extensions) ? {} : { extensions: requireRecord(extensions, 'extensions') }),
  }
}

/** The same from the address of a GET request, where maps are JSON. @throws GatewayError BAD_USER_INPUT */
export function readQueryString(search: string): OperationParameters {
  const given = new URLSearchParams(search)
  return readParameters({
    query: once(given, 'query'),
    variables: parsed(once(given, 'variables'), 'variables'),
    operationName: once(given, 'operationName'),
    extensions: parsed(once(given, 'extensions'), 'extensions'),
  })
}

function once(given: URLSearchParams, name: string): string | null {
  const values = given.getAll(name)
  if (values.length > 1) throw malformed(`参数 ${name} 只能出现一次`)
  return values[0] ?? null
}

function parsed(text: string | null, name: string): unknown {
  if (text === null || text === '') return null
  try {
    return JSON.parse(text)
  } catch {
    throw malformed(`参数 ${name} 不是合法的 JSON`)
  }
}

function requireText(value: unknown, name: string): string {
  if (typeof value === 'string') return value
  throw malformed(`${name} 应为字符串`)
}

function requireRecord(value: unknown, name: string): Readonly<Record<string, unknown>> {
  if (isRecord(value)) return value
  throw malformed(`${name} 应为 JSON 对象`)
}

export function malformed(message: string): GatewayError {
  return new GatewayError('BAD_USER_INPUT', message)
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isAbsent(value: unknown): value is null | undefined {
  return value === null || value === undefined
}
