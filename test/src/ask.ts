import type { AccessTokenClaims } from '@yiwang/shared/caller'
import { signAccessToken } from '@yiwang/shared/caller'
import { loadKeys } from '@yiwang/cli'
import type { SampleGraph } from './sample-graph.ts'

export interface Answer {
  readonly data?: Record<string, unknown> | null
  readonly errors?: readonly {
    readonly message: string
    readonly path?: readonly (string | number)[]
    readonly extensions?: { readonly code?: string }
  }[]
}

export type AskAs = (query: string, variables?: Record<string, unknown>) => Promise<Answer>

/** Asks the graph over HTTP with a token of these claims. */
export async function askAs(graph: SampleGraph, claims: AccessTokenClaims): Promise<AskAs> {
  return askWith(graph.endpoint, await signAccessToken(claims, loadKeys(graph.config).jwt, '1h'))
}

export function askWith(url: string, token: string | null): AskAs {
  return async (query, variables = {}) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token === null ? {} : { authorization: `Bearer ${token}` }) },
      body: JSON.stringify({ query, variables }),
    })
    // the graph's own answer
    return (await response.json()) as Answer
  }
}
