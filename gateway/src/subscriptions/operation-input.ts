/** An operation as a client sends it. */
export interface OperationInput {
  readonly query: string
  readonly variables?: Readonly<Record<string, unknown>>
  readonly operationName?: string
}

/** @returns null when it is no operation (GraphQL over HTTP §5.1) */
export function readOperationBody(body: unknown): OperationInput | null {
  if (!isRecord(body)) return null
  const { query, variables, operationName } = body
  if (typeof query !== 'string') return null
  if (!isAbsent(variables) && !isRecord(variables)) return null
  if (!isAbsent(operationName) && typeof operationName !== 'string') return null
  return {
    query,
    ...(isRecord(variables) ? { variables } : {}),
    ...(typeof operationName === 'string' ? { operationName } : {}),
  }
}

/** The same from the address of a GET request. */
export function readQueryString(search: string): OperationInput | null {
  const parameters = new URLSearchParams(search)
  const variables = parsed(parameters.get('variables'))
  return readOperationBody({
    query: parameters.get('query'),
    variables,
    operationName: parameters.get('operationName'),
  })
}

/** @returns what is no variables for a text that is no JSON */
function parsed(text: string | null): unknown {
  if (text === null || text === '') return null
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isAbsent(value: unknown): boolean {
  return value === null || value === undefined
}
