/** Where one subscriber's events wait until it takes them. */
export interface BoundedQueue<Item> extends AsyncIterableIterator<Item> {
  /** false when the queue is closed or was full: it is closed then and what waited is dropped */
  push(item: Item): boolean
  /** True when it was closed because it was full. */
  readonly overflowed: boolean
  /** Ends the iteration, also one that waits. */
  close(): void
  return(): Promise<IteratorResult<Item>>
}

/**
 * Never holds more than `limit` items. Not an async generator, whose `return` would wait behind a pending `next`: a
 * subscriber that leaves must be let go although no event comes.
 */
export function createBoundedQueue<Item>(limit: number, onClose: () => void = () => undefined): BoundedQueue<Item> {
  const items: Item[] = []
  const waiting: ((result: IteratorResult<Item>) => void)[] = []
  const done: IteratorResult<Item> = { done: true, value: undefined }
  let open = true
  let overflowed = false
  const close = () => {
    if (!open) return
    open = false
    items.length = 0
    for (const resolve of waiting.splice(0)) resolve(done)
    onClose()
  }
  const queue: BoundedQueue<Item> = {
    push: (item) => {
      if (!open) return false
      const resolve = waiting.shift()
      if (resolve) resolve({ done: false, value: item })
      else if (items.length < limit) items.push(item)
      else {
        overflowed = true
        close()
      }
      return !overflowed
    },
    get overflowed() {
      return overflowed
    },
    close,
    next: () => {
      const item = items.shift()
      if (item !== undefined) return Promise.resolve({ done: false, value: item })
      return open ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve(done)
    },
    return: () => {
      close()
      return Promise.resolve(done)
    },
    [Symbol.asyncIterator]: () => queue,
  }
  return queue
}
