import type { Answer } from '../execution/outcome.ts'

/**
 * Bytes that follow from an answer alone, made once for all who get it: ten thousand subscribers hold references to one
 * buffer, not ten thousand texts.
 */
export function shareBytes(write: (answer: Answer) => string): (answer: Answer) => Buffer {
  const known = new WeakMap<Answer, Buffer>()
  return (answer) => {
    const bytes = known.get(answer) ?? Buffer.from(write(answer))
    known.set(answer, bytes)
    return bytes
  }
}
