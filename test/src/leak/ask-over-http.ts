import { loadKeys } from '@yiwang/cli'
import type { AccessTokenClaims } from '@yiwang/shared/caller'
import { signAccessToken } from '@yiwang/shared/caller'
import type { Answer } from '../ask.ts'
import type { SampleGraph } from '../sample-graph.ts'

export type AskAsCaller = (
  claims: AccessTokenClaims,
  query: string,
  variables?: Readonly<Record<string, unknown>>,
) => Promise<Answer>

/** so many questions of one account are within its rate limit */
const PER_ACCOUNT = 200

/** Asks over HTTP, the purpose in its header; deferred parts are put where they belong. */
export function askOverHttp(graph: Pick<SampleGraph, 'config' | 'endpoint'>): AskAsCaller {
  const { jwt } = loadKeys(graph.config)
  let asked = 0
  return async ({ purpose = null, ...claims }, query, variables = {}) => {
    asked += 1
    const sub = `${claims.sub}-${Math.floor(asked / PER_ACCOUNT)}`
    const response = await fetch(graph.endpoint, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'multipart/mixed;deferSpec=20220824, application/json',
        authorization: `Bearer ${await signAccessToken({ ...claims, sub }, jwt, '5m')}`,
        ...(purpose === null ? {} : { 'x-purpose': encodeURIComponent(purpose) }),
      },
      body: JSON.stringify({ query, variables }),
    })
    const text = await response.text()
    // the graph's own answer
    if (!response.headers.get('content-type')?.startsWith('multipart/mixed')) return JSON.parse(text) as Answer
    return inOnePiece(partsOf(text))
  }
}

interface Part extends Answer {
  readonly incremental?: readonly (Answer & { readonly path: readonly (string | number)[] })[]
}

function partsOf(text: string): Part[] {
  return text
    .split(/\r\n---(?:--)?\r\n/)
    .filter((part) => part.includes('\r\n\r\n'))
    .map((part) => JSON.parse(part.slice(part.indexOf('\r\n\r\n'))) as Part)
}

function inOnePiece(parts: readonly Part[]): Answer {
  const [first = {}, ...later] = parts
  const increments = later.flatMap(({ incremental = [] }) => incremental)
  for (const { path, data } of increments) {
    const place = path.reduce<unknown>((value, key) => (value as Record<string | number, unknown>)[key], first.data)
    if (place !== null && typeof place === 'object') Object.assign(place, data)
  }
  return { ...first, errors: [...(first.errors ?? []), ...increments.flatMap(({ errors = [] }) => errors)] }
}
