import { randomBytes } from 'node:crypto'

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
let lastTime = 0
let lastRandom = 0n

/** A ULID (26 characters, sorts by time); within a millisecond ids go up, so that a process keeps its order. */
export function newId(now: number = Date.now()): string {
  const time = Math.max(now, lastTime)
  lastRandom = time === lastTime ? lastRandom + 1n : BigInt(`0x${randomBytes(10).toString('hex')}`) >> 1n
  lastTime = time
  return encode(BigInt(time), 10) + encode(lastRandom, 16)
}

function encode(value: bigint, length: number): string {
  let text = ''
  for (let rest = value, i = 0; i < length; i += 1, rest >>= 5n) text = (ALPHABET[Number(rest & 31n)] ?? '0') + text
  return text
}
