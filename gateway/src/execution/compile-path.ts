import { isInherited, isObject, readOwn } from '../operations/own-properties.ts'
import { EVERY_ELEMENT, type ResponsePath } from '../operations/response-path.ts'
import type { Data } from './run.ts'

/**
 * Gathers the objects at a path of the tree, each once: an object that fetches share stands at many places. What is null
 * or missing is left out.
 */
export type Collector = (tree: Data) => readonly Data[]

type Level = (values: readonly object[]) => readonly object[]

/** @param isShared whether objects of several places may have one value in common, by the path of that value */
export function compilePath(path: ResponsePath, isShared: (path: ResponsePath) => boolean): Collector {
  const levels = path.map((step, index) => compileLevel(String(step), isShared(path.slice(0, index + 1))))
  return (tree) => {
    let values: readonly object[] = [tree]
    for (const level of levels) {
      values = level(values)
      if (values.length === 0) break
    }
    return values.filter(isObject)
  }
}

function compileLevel(step: string, shared: boolean): Level {
  if (step === EVERY_ELEMENT) return elementsOf
  const inherited = isInherited(step)
  return (values) => {
    const found: object[] = []
    for (const value of values) {
      if (!isObject(value)) continue
      const inner = inherited ? readOwn(value, step) : value[step]
      if (typeof inner === 'object' && inner !== null) found.push(inner)
    }
    return shared && found.length > 1 ? [...new Set(found)] : found
  }
}

const elementsOf: Level = (values) => {
  const found: object[] = []
  for (const value of values) {
    if (!Array.isArray(value)) continue
    // elements are unknown, whatever Array.isArray says
    for (const element of value as readonly unknown[]) {
      if (typeof element === 'object' && element !== null) found.push(element)
    }
  }
  return found
}
