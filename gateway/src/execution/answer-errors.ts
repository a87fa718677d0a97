import type { GraphQLFormattedError } from 'graphql'
import { INTERNAL_MESSAGE } from '../errors/to-client-error.ts'
import { clipToResponse, EVERY_ELEMENT, type ResponsePath, type ResponseShape } from '../operations/response-path.ts'
import type { Problem } from './projector.ts'
import type { Fault } from './run.ts'

/** What the client asks for, by the names of the merged data. */
export interface AskedPaths {
  /** of any object at a place */
  readonly shape: ResponseShape
  /** of the very objects on a path */
  readonly isAsked: (path: ResponsePath) => boolean
}

/**
 * What subgraphs reported, as far as the client's own fields go, each error once. An error that stands at fields of the
 * client needs no mention at what else failed with it.
 */
export function toResponseErrors(
  faults: readonly Fault[],
  askedOf: () => AskedPaths,
): readonly GraphQLFormattedError[] {
  if (faults.length === 0) return []
  const { shape, isAsked } = askedOf()
  const placed = faults
    .map(({ error, path }) => ({ error, path, clipped: clipToResponse(shape, path) }))
    .filter(({ path, clipped }) => clipped.length < path.length || isAsked(path))
  const exact = new Set(placed.flatMap(({ error, path, clipped }) => (clipped.length === path.length ? [error] : [])))
  const byText = new Map<string, GraphQLFormattedError>()
  for (const { error, path, clipped } of placed) {
    if (clipped.length < path.length && exact.has(error)) continue
    const reported = clipped.length === 0 ? error : { ...error, path: clipped }
    byText.set(JSON.stringify(reported), reported)
  }
  return [...byText.values()]
}

/**
 * The problems that no error accounts for. An error accounts for what is missing at its place, inside it (a failed
 * object) and around it (a null that a subgraph passed on upwards).
 */
export function unexplained(
  problems: readonly Problem[],
  errors: readonly GraphQLFormattedError[],
): readonly Problem[] {
  return problems.filter(({ path }) => !errors.some((error) => sharesBranch(error.path ?? [], path)))
}

/** A bug or a broken contract, which the log explains. */
export function toInternalError({ path }: Problem, traceId: string): GraphQLFormattedError {
  const place = path.length > 0 ? { path } : {}
  return { message: INTERNAL_MESSAGE, ...place, extensions: { code: 'INTERNAL_SERVER_ERROR', traceId } }
}

function sharesBranch(pattern: ResponsePath, path: ResponsePath): boolean {
  const length = Math.min(pattern.length, path.length)
  for (let index = 0; index < length; index++) {
    const step = pattern[index]
    if (step !== path[index] && !(step === EVERY_ELEMENT && typeof path[index] === 'number')) return false
  }
  return true
}
