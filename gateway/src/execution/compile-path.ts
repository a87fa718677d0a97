import { isInherited, isObject, readOwn, writeOwn } from '../operations/own-properties.ts'
import { EVERY_ELEMENT, type ResponsePath } from '../operations/response-path.ts'
import type { Data } from './run.ts'

/** Called with each object at a path of the tree; returns what stands there from then on. */
export type Visit = (object: Data) => Data

/**
 * Visits the objects at a path, in their order. What several places have in common is visited once, though it may be
 * visited again where a visit puts it. What is null or missing is left out.
 */
export type Collector = (tree: Data, visit: Visit) => void

/** One visit to a whole tree. */
interface Walk {
  readonly visit: Visit
  /** by level, what stands in the place of what several places had in common */
  readonly kept: (Map<object, unknown> | undefined)[]
}

/** Walks on from a value; returns what stands in its place from then on. */
type Step = (value: unknown, walk: Walk) => unknown

/** @param isShared whether objects of several places may have one value in common, by the path of that value */
export function compilePath(path: ResponsePath, isShared: (path: ResponsePath) => boolean): Collector {
  const arrive: Step = (value, { visit }) => (isObject(value) ? visit(value) : value)
  const walk = path.reduceRight<Step>((next, step, index) => {
    const onwards = isShared(path.slice(0, index + 1)) ? once(index, next) : next
    return step === EVERY_ELEMENT ? intoElements(onwards) : intoField(String(step), onwards)
  }, arrive)
  return (tree, visit) => {
    walk(tree, { visit, kept: [] })
  }
}

function once(level: number, next: Step): Step {
  return (value, walk) => {
    if (typeof value !== 'object' || value === null) return value
    const known = (walk.kept[level] ??= new Map<object, unknown>())
    if (known.has(value)) return known.get(value)
    const kept = next(value, walk)
    known.set(value, kept)
    return kept
  }
}

function intoField(name: string, next: Step): Step {
  const inherited = isInherited(name)
  return (object, walk) => {
    if (!isObject(object)) return object
    const value = inherited ? readOwn(object, name) : object[name]
    const kept = next(value, walk)
    if (kept !== value) writeOwn(object, name, kept)
    return object
  }
}

function intoElements(next: Step): Step {
  return (list, walk) => {
    if (!Array.isArray(list)) return list
    // elements are unknown, whatever Array.isArray says
    const elements = list as unknown[]
    for (let index = 0; index < elements.length; index++) {
      const kept = next(elements[index], walk)
      if (kept !== elements[index]) elements[index] = kept
    }
    return elements
  }
}
