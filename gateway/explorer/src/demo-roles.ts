export type Variables = Readonly<Record<string, unknown>>

/** One ready identity of demonstration mode. `variables` are the keys this identity is responsible for. */
export interface DemoRole {
  readonly id: string
  readonly label: string
  readonly description: string
  readonly token: string
  readonly variables: Variables
}

export interface Demo {
  readonly roles: readonly DemoRole[]
  /** Example variables by operation file name without ending. */
  readonly examples: Readonly<Record<string, Variables>>
}

const DEMO_ROLES_URL = '/explorer/demo-roles.json'
const TIMEOUT_MS = 5000

/** Loads the demonstration identities; `null` where the gateway serves none, as in production. */
export async function loadDemo(): Promise<Demo | null> {
  try {
    const response = await fetch(DEMO_ROLES_URL, { cache: 'no-store', signal: AbortSignal.timeout(TIMEOUT_MS) })
    if (!response.ok || !isJson(response)) return null
    return parseDemo(await response.json())
  } catch {
    // Without demonstration identities the explorer still works with a pasted token.
    return null
  }
}

function isJson(response: Response): boolean {
  return response.headers.get('content-type')?.includes('json') ?? false
}

/** Keeps what has the expected shape and drops the rest; `null` when no identity is left. */
export function parseDemo(value: unknown): Demo | null {
  if (!isRecord(value) || !Array.isArray(value['roles'])) return null
  const roles = value['roles'].flatMap(parseRole)
  return roles.length === 0 ? null : { roles, examples: parseExamples(value['examples']) }
}

function parseRole(value: unknown): readonly DemoRole[] {
  if (!isRecord(value)) return []
  const { role, label, description, token, variables } = value
  if (typeof role !== 'string' || typeof token !== 'string') return []
  const shownLabel = typeof label === 'string' ? label : role
  return [
    {
      id: `${role}|${shownLabel}`,
      label: shownLabel,
      description: typeof description === 'string' ? description : '',
      token,
      variables: isRecord(variables) ? variables : {},
    },
  ]
}

function parseExamples(value: unknown): Demo['examples'] {
  if (!isRecord(value)) return {}
  return Object.fromEntries(Object.entries(value).filter((entry): entry is [string, Variables] => isRecord(entry[1])))
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
