/** Keeps the entries used last; a Map iterates in insertion order, so the first key is the one unused for longest. */
export class BoundedCache<Value extends object> {
  readonly #entries = new Map<string, Value>()
  readonly #limit: number

  constructor(limit: number) {
    this.#limit = limit
  }

  get size(): number {
    return this.#entries.size
  }

  /** The value of the key, if it is there; asking for it counts as use. */
  get(key: string): Value | undefined {
    const value = this.#entries.get(key)
    if (value) this.#use(key, value)
    return value
  }

  delete(key: string): void {
    this.#entries.delete(key)
  }

  /** The value of the key, created when it is not there. A `create` that throws leaves nothing behind. */
  getOrCreate(key: string, create: () => Value): Value {
    const value = this.#entries.get(key) ?? create()
    this.#use(key, value)
    return value
  }

  #use(key: string, value: Value): void {
    this.#entries.delete(key)
    this.#entries.set(key, value)
    if (this.#entries.size <= this.#limit) return
    for (const oldest of this.#entries.keys()) {
      if (this.#entries.size <= this.#limit) break
      this.#entries.delete(oldest)
    }
  }
}
