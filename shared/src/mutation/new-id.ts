import { randomBytes } from 'node:crypto'

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
/** 40 of the 80 random bits: what a number holds exactly, eight characters. */
const HALF = 2 ** 40

let lastTime = -1
let timeText = ''
let high = 0
let low = 0

/** A ULID (26 characters, sorts by time); within a millisecond ids go up, so that a process keeps its order. */
export function newId(now: number = Date.now()): string {
  const time = Math.max(now, lastTime)
  if (time === lastTime) {
    low += 1
    if (low === HALF) [high, low] = [high + 1, 0]
  } else {
    const bytes = randomBytes(10)
    // one bit stays free for those that follow
    ;[high, low] = [Math.floor(bytes.readUIntBE(0, 5) / 2), bytes.readUIntBE(5, 5)]
    timeText = encode(time, 10)
  }
  lastTime = time
  return timeText + encode(high, 8) + encode(low, 8)
}

function encode(value: number, length: number): string {
  let text = ''
  for (let rest = value, i = 0; i < length; i += 1, rest = Math.floor(rest / 32))
    text = (ALPHABET[rest % 32] ?? '0') + text
  return text
}
