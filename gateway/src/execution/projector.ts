import type { ResponsePath } from '../operations/response-path.ts'
import type { Variables } from '../operations/coerce-variables.ts'
import type { Complete } from './compile-value.ts'

/** A value that is missing where there must be one, or that does not fit its type (GraphQL specification §6.4.4). */
export interface Problem {
  /** for the log, not for the client */
  readonly reason: string
  readonly path: ResponsePath
}

interface Written {
  readonly complete: Complete
  readonly text: string
}

/** The state of one projection: where in the answer it is, and what it found wrong so far. */
export class Projector {
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
  writeOnce(value: unknown, complete: Complete): string | undefined {
    // a Set is asked for anything
    if (this.#shared.size === 0 || !this.#shared.has(value as object)) return complete(value, this)
    const known = this.#written.get(value as object)
    if (known?.complete === complete) return known.text
    const before = this.problems.length
    const text = complete(value, this)
    if (text !== undefined && this.problems.length === before) {
      this.#written.set(value as object, { complete, text: flatten(text) })
    }
    return text
  }

  /** Notes a problem here, or at a field of the object that is here. */
  report(reason: string, ...field: readonly string[]): string | undefined {
    this.problems.push({ reason, path: [...this.path, ...field] })
    return undefined
  }
}

/**
 * A concatenated string is a tree of its pieces, and whoever copies it walks that tree at each of its places; asking for
 * its number makes it one piece. The number is of no use.
 */
function flatten(text: string): string {
  Number(text)
  return text
}
