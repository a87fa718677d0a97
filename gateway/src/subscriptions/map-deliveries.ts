import type { Answer } from '../execution/outcome.ts'
import type { Deliveries } from './subscriber.ts'

/** The answers of a subscription, each changed; `return()` leaves at once. */
export function mapDeliveries<Result>(
  deliveries: Deliveries,
  change: (answer: Answer) => Result,
): AsyncIterableIterator<Result> {
  const mapped: AsyncIterableIterator<Result> = {
    next: async () => {
      const next = await deliveries.next()
      return next.done === true ? { done: true, value: undefined } : { done: false, value: change(next.value.answer) }
    },
    return: async () => {
      await deliveries.return()
      return { done: true, value: undefined }
    },
    [Symbol.asyncIterator]: () => mapped,
  }
  return mapped
}
