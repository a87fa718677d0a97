import type { SubgraphResponse, SubgraphResponses } from '@yiwang/shared/subgraph'

/** A subscription that was refused: one response, and the end. */
export function singleResponse(response: SubgraphResponse): SubgraphResponses {
  let given = false
  const responses: SubgraphResponses = {
    next: () => {
      if (given) return Promise.resolve({ done: true, value: undefined })
      given = true
      return Promise.resolve({ done: false, value: response })
    },
    return: () => {
      given = true
      return Promise.resolve({ done: true, value: undefined })
    },
    [Symbol.asyncIterator]: () => responses,
  }
  return responses
}
