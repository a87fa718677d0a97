import type { ServerResponse } from 'node:http'
import type { StreamFormat } from './stream-formats.ts'

export interface StreamTimes {
  readonly heartbeatMs: number
  /** a client that takes nothing for so long, although something waits for it, is cut off */
  readonly stallMs: number
}

export const defaultTimes: StreamTimes = { heartbeatMs: 12_000, stallMs: 30_000 }

/**
 * Writes messages as they come until they end or the client leaves. The next message is taken only when the client has
 * room, so that what a slow client does not take stays in its bounded queue.
 */
export async function writeStream<Message>(
  response: ServerResponse,
  messages: AsyncIterableIterator<Message>,
  { format, times }: { readonly format: StreamFormat<Message>; readonly times: StreamTimes },
): Promise<void> {
  response.writeHead(200, format.headers)
  response.write(format.opening)
  const leave = (): void => void messages.return?.()
  response.once('close', leave)
  const heartbeat = setInterval(() => {
    if (!response.writableNeedDrain) response.write(format.heartbeat)
  }, times.heartbeatMs)
  try {
    for await (const message of messages) {
      if (response.destroyed) break
      if (!response.write(format.frame(message)) && !(await hasRoom(response, times.stallMs))) response.destroy()
    }
  } finally {
    clearInterval(heartbeat)
    response.off('close', leave)
    if (!response.destroyed) response.end(format.closing)
  }
}

/** @returns false when the client has taken nothing for `stallMs`, or is gone */
function hasRoom(response: ServerResponse, stallMs: number): Promise<boolean> {
  return new Promise((resolve) => {
    const settle = (room: boolean) => () => {
      response.off('drain', drained).off('close', gone)
      clearTimeout(timer)
      resolve(room)
    }
    const drained = settle(true)
    const gone = settle(false)
    const timer = setTimeout(gone, stallMs)
    response.once('drain', drained).once('close', gone)
  })
}
