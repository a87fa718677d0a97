import { TYPE_CONDITION } from '../operations/read-deferrals.ts'
import { EVERY_ELEMENT, type ResponsePath } from '../operations/response-path.ts'
import { isObject, readOwn } from '../operations/own-properties.ts'
import type { Data } from './run.ts'

/** An object of the tree with the concrete path that leads to it. */
export interface Located {
  readonly object: Data
  readonly path: ResponsePath
}

/**
 * Where the objects of a path stand, list positions included. Only for errors and deferred parts: the hot path gathers
 * objects without their positions.
 */
export function locate(tree: Data, pattern: ResponsePath, satisfies: Satisfies = () => true): readonly Located[] {
  const found: Located[] = []
  walk(tree, { pattern, satisfies, at: 0, path: [] }, found)
  return found
}

/** Whether an object of a type satisfies the type condition in a pattern. */
type Satisfies = (typename: string, condition: string) => boolean

interface Position {
  readonly pattern: ResponsePath
  readonly satisfies: Satisfies
  readonly at: number
  readonly path: ResponsePath
}

function walk(value: unknown, position: Position, found: Located[]): void {
  const { pattern, satisfies, at, path } = position
  const next = { ...position, at: at + 1 }
  const step = pattern[at]
  if (step === EVERY_ELEMENT) {
    if (!Array.isArray(value)) return
    for (const [index, element] of value.entries()) walk(element, { ...next, path: [...path, index] }, found)
  } else if (isObject(value)) {
    if (step === undefined) found.push({ object: value, path })
    else if (String(step).startsWith(TYPE_CONDITION)) {
      const typename = value['__typename']
      // an object that does not say its type stands where only one type can
      const fits = typeof typename !== 'string' || satisfies(typename, String(step).slice(TYPE_CONDITION.length))
      if (fits) walk(value, next, found)
    } else walk(readOwn(value, String(step)), { ...next, path: [...path, step] }, found)
  }
}
