import type { SubgraphResponse, SubgraphResponses } from '@yiwang/shared/subgraph'

/**
 * The same responses, each changed. Not an async generator, whose `return` would wait behind a pending `next`: a
 * subscription must end although no event comes.
 */
export function mapResponses(
  responses: SubgraphResponses,
  change: (response: SubgraphResponse) => SubgraphResponse,
  changeError: (error: unknown) => unknown = (error) => error,
): SubgraphResponses {
  const mapped: SubgraphResponses = {
    next: async () => {
      try {
        const next = await responses.next()
        return next.done === true ? next : { done: false, value: change(next.value) }
      } catch (error) {
        throw changeError(error)
      }
    },
    return: async () => {
      await responses.return?.()
      return { done: true, value: undefined }
    },
    [Symbol.asyncIterator]: () => mapped,
  }
  return mapped
}
