import type { Answer } from '../execution/outcome.ts'
import type { Deliveries } from './subscriber.ts'

/**
 * Sends the answers of a subscription as they come. graphql-ws, which would write each subscriber's JSON anew, gets an
 * iteration without values and learns only when it has ended; `return()` leaves at once.
 */
export function sendDeliveries(
  deliveries: Deliveries,
  send: (answer: Answer) => Promise<void>,
): AsyncIterableIterator<never> {
  const sending: AsyncIterableIterator<never> = {
    next: async () => {
      for (;;) {
        const next = await deliveries.next()
        if (next.done === true) return { done: true, value: undefined }
        await send(next.value.answer)
      }
    },
    return: async () => {
      await deliveries.return()
      return { done: true, value: undefined }
    },
    [Symbol.asyncIterator]: () => sending,
  }
  return sending
}
