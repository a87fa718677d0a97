import { AppError } from '../errors/index.ts'
import type { DeliveredEvent } from '../events/delivered-event.ts'
import type { RequestContext } from '../graphql/index.ts'
import type { BoundedQueue } from './bounded-queue.ts'

/** What one event gives one subscriber: the record as it stands, and the context that the selection is resolved with. */
export interface EventRow {
  readonly row: unknown
  readonly context: RequestContext
}

export interface EventRowsParts {
  readonly events: BoundedQueue<DeliveredEvent>
  readonly freshContext: () => RequestContext
  /** null: not for this subscriber */
  readonly load: (context: RequestContext, event: DeliveredEvent) => Promise<unknown>
}

/** Loads each event's record under the subscriber's own row scope; events of records it may not see are passed over. */
export function eventRows({ events, freshContext, load }: EventRowsParts): AsyncIterableIterator<EventRow> {
  const rows: AsyncIterableIterator<EventRow> = {
    next: async () => {
      for (;;) {
        const next = await events.next()
        if (events.overflowed) throw tooSlow()
        if (next.done === true) return { done: true, value: undefined }
        const context = freshContext()
        const row = await load(context, next.value)
        if (row !== null && row !== undefined) return { done: false, value: { row, context } }
      }
    },
    return: () => {
      events.close()
      return Promise.resolve({ done: true, value: undefined })
    },
    [Symbol.asyncIterator]: () => rows,
  }
  return rows
}

function tooSlow(): AppError {
  return new AppError('SUBSCRIBER_TOO_SLOW', '接收过慢，积压的推送超出上限，订阅已中止，请重新订阅并刷新')
}
