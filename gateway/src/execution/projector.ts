import type { ResponsePath } from '../operations/response-path.ts'
import type { Variables } from '../operations/coerce-variables.ts'
import type { Complete } from './compile-value.ts'
import { JsonWriter } from './json-writer.ts'

/** A value that is missing where there must be one, or that does not fit its type (GraphQL specification §6.4.4). */
export interface Problem {
  /** for the log, not for the client */
  readonly reason: string
  readonly path: ResponsePath
}

/** Where in the text a value stands already. */
interface Written {
  readonly complete: Complete
  readonly start: number
  readonly end: number
}

const NULL = Buffer.from('null')

/** The state of one projection: what it wrote, where in the answer it is, and what it found wrong so far. */
export class Projector {
  readonly json = new JsonWriter()
  readonly variables: Variables
  readonly problems: Problem[] = []
  /** pushed and popped while the projection goes down and up, so that a path costs nothing unless it is needed */
  readonly path: (string | number)[]
  readonly #shared: ReadonlySet<object>
  readonly #written = new Map<object, Written>()

  /** @param shared - values that stand at several places of the tree */
  constructor(variables: Variables, path: ResponsePath, shared: ReadonlySet<object>) {
    this.variables = variables
    this.path = [...path]
    this.#shared = shared
  }

  /** Writes a value that stands at several places once for all of them, if there is nothing wrong with it. */
  writeOnce(value: unknown, complete: Complete): boolean {
    // a Set is asked for anything
    if (this.#shared.size === 0 || !this.#shared.has(value as object)) return complete(value, this)
    const known = this.#written.get(value as object)
    if (known?.complete === complete) {
      this.json.again(known.start, known.end)
      return true
    }
    const before = this.problems.length
    const start = this.json.length
    const written = complete(value, this)
    if (written && this.problems.length === before) {
      this.#written.set(value as object, { complete, start, end: this.json.length })
    }
    return written
  }

  writeNull(): true {
    this.json.raw(NULL)
    return true
  }

  /** Takes back what was written after the text was so long. */
  backTo(length: number): false {
    this.json.length = length
    // some of it may have stood there
    this.#written.clear()
    return false
  }

  /** Notes a problem here, or at a field of the object that is here. */
  report(reason: string, ...field: readonly string[]): false {
    this.problems.push({ reason, path: [...this.path, ...field] })
    return false
  }
}
