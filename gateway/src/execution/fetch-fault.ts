import type { GraphQLFormattedError } from 'graphql'
import { EVERY_ELEMENT, type ResponsePath } from '../operations/response-path.ts'

/** What one fetch of a plan reported, on its way through Apollo's executor, which alone knows list positions. */
export interface FetchFault {
  readonly message: string
  /** in the subgraph's own answer; the executor turns it into a path of the client's answer */
  readonly path?: readonly (string | number)[]
  readonly extensions: { readonly code: string }
  readonly origin: FaultOrigin
}

export interface FaultOrigin {
  /** the error as the client shall read it, but for its path; null for the probe */
  readonly error: GraphQLFormattedError | null
  /** the path with `@` for list positions, for when the executor's is not reliable */
  readonly pattern: ResponsePath
  readonly positions: EntityPositions
}

/**
 * Whether the executor's list positions can be trusted for one fetch. It numbers all entities at a place but sends only
 * those that match the fetch, so after a skipped one its positions belong to neighbours.
 */
export interface EntityPositions {
  shifted: boolean
}

/**
 * One fault more than there are representations: the executor finds a place for it only when there are more entities
 * than representations, that is when some were skipped.
 */
export function positionProbe(representations: number, positions: EntityPositions): FetchFault {
  return {
    message: 'probe',
    path: ['_entities', representations],
    extensions: { code: 'PROBE' },
    origin: { error: null, pattern: [], positions },
  }
}

export function faultOf(error: GraphQLFormattedError, place: ResponsePath, positions: EntityPositions): FetchFault {
  const { path } = error
  const inEntity = path?.[0] === '_entities'
  return {
    message: error.message,
    ...(path ? { path } : {}),
    extensions: { code: String(error.extensions?.['code']) },
    origin: { error, positions, pattern: [...place, ...toPattern(path ?? [], inEntity)] },
  }
}

function toPattern(path: readonly (string | number)[], inEntity: boolean): ResponsePath {
  return (inEntity ? path.slice(2) : path).map((step) => (typeof step === 'number' ? EVERY_ELEMENT : step))
}
