import { signAccessToken, type AccessTokenClaims, type Caller, createCallerSigner } from '@yiwang/shared/caller'
import { callerOf } from '../caller-of.ts'

export interface Payload {
  readonly errors: readonly { readonly code: string; readonly message: string }[]
  readonly replayed: boolean
  readonly [field: string]: unknown
}

/** Sends a mutation; null when no answer came, or none that says what became of it. */
export type Send = (
  claims: AccessTokenClaims,
  mutation: string,
  call: { readonly select: string; readonly input: Record<string, unknown> },
) => Promise<Payload | null>

interface Answer {
  readonly data?: Readonly<Record<string, Payload | null>> | null
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[]
}

/** Straight to a department, as its gateway would. */
export function sendToDepartment(name: string, url: () => string, callerKey: Uint8Array): Send {
  const sign = createCallerSigner(callerKey)
  const callers = new Map<string, Caller>()
  return async (claims, mutation, call) => {
    const caller = callers.get(claims.sub) ?? callerOf(claims)
    callers.set(claims.sub, caller)
    return post(url(), { 'x-yiwang-caller': await sign(caller, name) }, { mutation, ...call })
  }
}

/** Through the gateway, with a token of one's own. */
export function sendToGateway(url: () => string, accessTokenKey: Uint8Array): Send {
  const tokens = new Map<string, string>()
  return async (claims, mutation, call) => {
    const token = tokens.get(claims.sub) ?? (await signAccessToken(claims, accessTokenKey, '1h'))
    tokens.set(claims.sub, token)
    return post(url(), { authorization: `Bearer ${token}` }, { mutation, ...call })
  }
}

interface Posted {
  readonly mutation: string
  readonly select: string
  readonly input: Record<string, unknown>
}

async function post(url: string, headers: Record<string, string>, posted: Posted): Promise<Payload | null> {
  const { mutation, select, input } = posted
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`
  const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${select} replayed errors { code message } } }`
  const answer = await answerOf(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables: { input } }),
  })
  if (answer === null) return null
  const payload = answer.data?.[mutation] ?? null
  if (payload === null) throw new Error(`${mutation} was not carried out: ${JSON.stringify(answer.errors)}`)
  return payload
}

async function answerOf(url: string, request: RequestInit): Promise<Answer | null> {
  try {
    // the graph's own answer
    return (await (await fetch(url, request)).json()) as Answer
  } catch {
    // the connection was refused or broke off: the process is dead
    return null
  }
}
