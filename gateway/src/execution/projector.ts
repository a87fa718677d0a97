import type { ResponsePath } from '../operations/response-path.ts'
import type { Variables } from '../operations/coerce-variables.ts'

/** A value that is missing where there must be one, or that does not fit its type (GraphQL specification §6.4.4). */
export interface Problem {
  /** for the log, not for the client */
  readonly reason: string
  readonly path: ResponsePath
}

/** The state of one projection: where in the answer it is, and what it found wrong so far. */
export class Projector {
  readonly variables: Variables
  readonly problems: Problem[] = []
  /** pushed and popped while the projection goes down and up, so that a path costs nothing unless it is needed */
  readonly path: (string | number)[]

  constructor(variables: Variables, path: ResponsePath) {
    this.variables = variables
    this.path = [...path]
  }

  /** Notes a problem here, or at a field of the object that is here. */
  report(reason: string, ...field: readonly string[]): string | undefined {
    this.problems.push({ reason, path: [...this.path, ...field] })
    return undefined
  }
}
