const QUOTE = 0x22
const BACKSLASH = 0x5c
const OPEN_BRACKET = 0x5b
const CLOSE_BRACKET = 0x5d
const OPEN_BRACE = 0x7b
const CLOSE_BRACE = 0x7d

/** Of what a client sends: more than any limit of variables allows (limits/operation-limits.ts) and far less than hurts. */
export const MAX_JSON_DEPTH = 1_000

/**
 * Whether lists and objects of a JSON text stand within one another deeper than `max`. Looked at before parsing, which
 * 500,000 brackets in a row hold up for 300 ms, and with it everybody else. What is no JSON is left to the parser.
 */
export function isDeeperThan(max: number, json: Buffer): boolean {
  let depth = 0
  for (let at = 0; at < json.length; at++) {
    const byte = json[at]
    if (byte === QUOTE) {
      at = endOfString(json, at)
      if (at === -1) return false
    } else if (byte === OPEN_BRACKET || byte === OPEN_BRACE) {
      depth += 1
      if (depth > max) return true
    } else if (byte === CLOSE_BRACKET || byte === CLOSE_BRACE) depth -= 1
  }
  return false
}

/** The place of the quote that ends the string which begins at `start`; -1: it does not end. */
function endOfString(json: Buffer, start: number): number {
  let end = json.indexOf(QUOTE, start + 1)
  while (end !== -1 && isEscaped(json, end)) end = json.indexOf(QUOTE, end + 1)
  return end
}

/** Of two backslashes the first escapes the second. */
function isEscaped(json: Buffer, at: number): boolean {
  let before = at - 1
  while (json[before] === BACKSLASH) before -= 1
  return (at - before) % 2 === 0
}
