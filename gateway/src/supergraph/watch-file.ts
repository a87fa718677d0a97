import { readFile, stat } from 'node:fs/promises'
import { setTimeout } from 'node:timers/promises'

export interface FileWatcher {
  /** Looks now, without waiting for the next time. */
  check(): Promise<void>
  stop(): void
}

export interface WatchOptions {
  readonly file: string
  /** what is in use already */
  readonly text: string
  /** null: only when told to; default 500 */
  readonly everyMs?: number | null | undefined
  /** the whole new text; is not called again before it has come to an end */
  readonly onChange: (text: string) => Promise<void>
  /** the file cannot be read; told once until it can be again */
  readonly onUnreadable: (error: unknown) => void
}

const EVERY_MS = 500
const REST_MS = 100

/**
 * Tells of a file's new content, however it gets there: written in place, renamed over, or a link turned to another
 * file. It asks for the file's state at intervals because notifications of the operating system miss network drives,
 * mounted volumes and replaced directories. A file that is still being written is left alone: its state must be the
 * same at two looks, and around the reading.
 */
export function watchFile({ file, text, everyMs = EVERY_MS, onChange, onUnreadable }: WatchOptions): FileWatcher {
  const seen = { text, state: '', settled: '', readable: true }
  const look = async (): Promise<void> => {
    const state = await stateOf(file)
    const rests = state === seen.state
    seen.state = state
    if (!rests || state === seen.settled) return
    const content = await readFile(file, 'utf8')
    if ((await stateOf(file)) !== state) return
    seen.settled = state
    if (content === seen.text) return
    seen.text = content
    await onChange(content)
  }
  let running: Promise<void> | undefined
  const lookOnce = (): Promise<void> =>
    (running ??= look()
      .then(
        () => (seen.readable = true),
        (error: unknown) => {
          if (seen.readable) onUnreadable(error)
          seen.readable = false
        },
      )
      .then(() => (running = undefined)))
  const timer = everyMs === null ? undefined : setInterval(() => void lookOnce(), everyMs)
  return {
    check: async () => {
      await lookOnce()
      await setTimeout(REST_MS)
      await lookOnce()
    },
    stop: () => clearInterval(timer),
  }
}

async function stateOf(file: string): Promise<string> {
  const { ino, size, mtimeMs, ctimeMs } = await stat(file)
  return [ino, size, mtimeMs, ctimeMs].join(' ')
}
