import type { GraphQLFormattedError } from 'graphql'
import { toClientErrorOfSubgraph } from '../errors/to-client-error.ts'
import type { ResponsePath } from '../operations/response-path.ts'
import type { FetchBase } from './executable.ts'
import type { Fault } from './run.ts'

/** An error of a subgraph at each of the places it belongs to; without a path, for every field the fetch was to fill. */
export function toFaults(
  { client, fields, clientName }: FetchBase,
  error: GraphQLFormattedError,
  { places, path, traceId }: FaultPlaces,
): readonly Fault[] {
  const { path: _path, ...shown } = toClientErrorOfSubgraph(error, { traceId, listed: client.visibleExtensions ?? [] })
  const inside = path.length > 0 ? [path] : fields().map((field) => [field])
  return places.flatMap((place) =>
    inside.map((steps) => ({
      error: shown,
      path: [...place, ...steps.map((step) => (typeof step === 'string' ? clientName(step) : step))],
    })),
  )
}

export interface FaultPlaces {
  /** where the fetch's data belongs */
  readonly places: readonly ResponsePath[]
  /** where inside that data the error happened */
  readonly path: ResponsePath
  readonly traceId: string
}
