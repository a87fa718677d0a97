import type { Ask, GraphAnswer } from './figures.ts'

/** A running graph could not be asked; the message is for the person at the terminal. */
export class UnreachableError extends Error {
  readonly code = 'UNREACHABLE'
}

/** Asks a running graph. */
export function askOverHttp(url: string, token: string): Ask {
  return async (query, variables) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, variables }),
    }).catch(() => {
      throw new UnreachableError(`无法连接 ${url}，请先 npm start，或用 --url 指定地址 (cannot reach ${url})`)
    })
    const answer: unknown = await response.json().catch(() => {
      throw new UnreachableError(`${url} 没有回答 JSON，状态 ${response.status} (not a GraphQL endpoint)`)
    })
    // the graph's own answer has this form; anything else shows as a missing value
    return answer as GraphAnswer
  }
}
