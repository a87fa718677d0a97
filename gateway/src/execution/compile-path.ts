import { EVERY_ELEMENT, type ResponsePath } from '../operations/response-path.ts'
import { isInherited, isObject, readOwn } from '../operations/own-properties.ts'
import type { Data } from './run.ts'

/** Gathers the objects at a path of the tree, in the order of the lists on the way; what is null or missing is left out. */
export type Collector = (tree: Data) => Data[]

type Gather = (value: unknown, found: Data[]) => void

export function compilePath(path: ResponsePath): Collector {
  const gather = path.reduceRight<Gather>((next, step) => compileStep(String(step), next), keep)
  return (tree) => {
    const found: Data[] = []
    gather(tree, found)
    return found
  }
}

const keep: Gather = (value, found) => {
  if (isObject(value)) found.push(value)
}

function compileStep(step: string, next: Gather): Gather {
  if (step === EVERY_ELEMENT) {
    return (value, found) => {
      if (!Array.isArray(value)) return
      for (let index = 0; index < value.length; index++) next(value[index], found)
    }
  }
  const read = isInherited(step) ? readOwn : readPlain
  return (value, found) => {
    if (isObject(value)) next(read(value, step), found)
  }
}

function readPlain(object: Data, name: string): unknown {
  return object[name]
}
