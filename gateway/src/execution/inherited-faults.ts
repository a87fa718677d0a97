import { readOwn } from '../operations/own-properties.ts'
import { EVERY_ELEMENT, type ResponsePath } from '../operations/response-path.ts'
import type { EntityFetch } from './executable.ts'
import { locate } from './locate.ts'
import type { Fault, Part, Run } from './run.ts'

/**
 * An entity that lacks what a fetch needs of it is not asked for. When an earlier fetch has failed to bring that, its
 * error stands for the fields of this fetch too; nothing else would tell the client why they are null.
 */
export function inheritedFaults(fetch: EntityFetch, { tree }: Run, { faults }: Part): readonly Fault[] {
  const isNear = ({ path }: Fault) => path.length === fetch.path.length + 1
  const names = new Set(faults.filter(isNear).map(({ path }) => String(path.at(-1))))
  const lacking = new Set([...names].flatMap((name) => lackingPlaces(fetch, tree, name)))
  if (lacking.size === 0) return []
  return faults.filter(({ path }) => lacking.has(keyOf(path))).flatMap((fault) => faultsOfFields(fetch, fault))
}

/** The paths of a field where it should be and is not, and the pattern that stands for all of them. */
function lackingPlaces({ path: pattern, representer }: EntityFetch, tree: Run['tree'], name: string) {
  return locate(tree, pattern).flatMap(({ object, path }) => {
    const typename = object['__typename']
    if (readOwn(object, name) !== undefined || typeof typename !== 'string' || !representer.needs(typename, name))
      return []
    const whole = path.map((step) => (typeof step === 'number' ? EVERY_ELEMENT : step))
    return [keyOf([...path, name]), keyOf([...whole, name])]
  })
}

function faultsOfFields({ fields, clientName }: EntityFetch, { error, path }: Fault): readonly Fault[] {
  return fields().map((field) => ({ error, path: [...path.slice(0, -1), clientName(field)] }))
}

function keyOf(path: ResponsePath): string {
  return path.join('.')
}
