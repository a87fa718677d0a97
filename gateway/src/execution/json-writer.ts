/** Characters that JSON escapes, and surrogates, of which lone ones must be escaped (well-formed JSON.stringify). */
// eslint-disable-next-line no-control-regex -- the control characters are the point
const escaped = /["\\\u0000-\u001f\ud800-\udfff]/

const QUOTE = 0x22
const BACKSLASH = 0x5c
const FIRST_PRINTABLE = 0x20
const LAST_ASCII = 0x7f
/** of UTF-8, for one UTF-16 code unit */
const MAX_BYTES_PER_UNIT = 3
const INITIAL_BYTES = 1 << 16
/** A larger buffer is not kept for the next answer. */
const MAX_KEPT_BYTES = 1 << 22

/** One answer is written at a time, so that one buffer serves them all and nothing but the answer itself is allocated. */
let scratch = Buffer.allocUnsafeSlow(INITIAL_BYTES)

/**
 * Writes JSON straight to bytes. Joining strings instead leaves tens of thousands of short-lived pieces for an answer of
 * 90 KB, and cost four times as much, garbage collection included.
 *
 * Only one writer may be in use at a time: `take` ends the use of one.
 */
export class JsonWriter {
  /** bytes written; set back, it takes back what came after */
  length = 0
  #bytes = scratch

  /** Writes bytes as they are. */
  raw(bytes: Uint8Array): void {
    const target = this.#withRoom(bytes.length)
    let at = this.length
    // prefixes are short: an iterator is slower, and so is `set`
    // within its length a byte is a number
    for (let index = 0; index < bytes.length; index++) target[at++] = bytes[index] as number
    this.length = at
  }

  /** Writes JSON text as it is. */
  text(text: string): void {
    const target = this.#withRoom(text.length * MAX_BYTES_PER_UNIT)
    this.length += target.write(text, this.length, 'utf8')
  }

  /** Writes a number; it must be finite. */
  number(value: number): void {
    const digits = String(value)
    const target = this.#withRoom(digits.length)
    for (let index = 0; index < digits.length; index++) target[this.length++] = digits.charCodeAt(index)
  }

  /** Writes a string in quotes. What is plain ASCII, as most are, is copied here; a call into C++ would cost more. */
  string(value: string): void {
    const target = this.#withRoom(value.length + 2)
    let at = this.length
    target[at++] = QUOTE
    for (let index = 0; index < value.length; index++) {
      const unit = value.charCodeAt(index)
      if (unit < FIRST_PRINTABLE || unit > LAST_ASCII || unit === QUOTE || unit === BACKSLASH) {
        this.text(escaped.test(value) ? JSON.stringify(value) : `"${value}"`)
        return
      }
      target[at++] = unit
    }
    target[at++] = QUOTE
    this.length = at
  }

  /** Writes once more what stands between two earlier lengths. */
  again(start: number, end: number): void {
    this.#withRoom(end - start).copyWithin(this.length, start, end)
    this.length += end - start
  }

  /** What was written. */
  take(): Buffer {
    if (this.#bytes.length <= MAX_KEPT_BYTES) scratch = this.#bytes
    return Buffer.from(this.#bytes.subarray(0, this.length))
  }

  #withRoom(count: number): Buffer {
    const needed = this.length + count
    if (needed > this.#bytes.length) {
      const larger = Buffer.allocUnsafeSlow(Math.max(needed, this.#bytes.length * 2))
      this.#bytes.copy(larger, 0, 0, this.length)
      this.#bytes = larger
    }
    return this.#bytes
  }
}
