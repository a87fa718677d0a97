import { readOwn } from '../operations/own-properties.ts'
import { TYPE_CONDITION } from '../operations/read-deferrals.ts'
import { EVERY_ELEMENT, type ResponsePath } from '../operations/response-path.ts'
import type { EntityFetch } from './executable.ts'
import { locate } from './locate.ts'
import type { Fault, Part, Run } from './run.ts'

/**
 * An entity that lacks what a fetch needs of it is not asked for. When an earlier fetch has failed to bring that, its
 * error stands for the fields of this fetch too; nothing else would tell the client why they are null.
 */
export function inheritedFaults(fetch: EntityFetch, { tree }: Run, { faults }: Part): readonly Fault[] {
  const depth = fetch.path.filter((step) => !String(step).startsWith(TYPE_CONDITION)).length
  const below = faults.filter(({ path }) => path.length > depth)
  const names = new Set(below.map(({ path }) => String(path[depth])))
  const lacking = new Set([...names].flatMap((name) => lackingPlaces(fetch, tree, name)))
  return below
    .filter(({ path }) => lacking.has(keyOf(path.slice(0, depth + 1))))
    .flatMap((fault) => faultsOfFields(fetch, fault, depth))
}

/**
 * The places of a field that should be there and is not, or not whole, and the patterns that stand for all of them. What
 * one fetch brought of a field may lack what another, that failed, was to add to it.
 */
function lackingPlaces({ path: pattern, representer }: EntityFetch, tree: Run['tree'], name: string) {
  return locate(tree, pattern).flatMap(({ object, path }) => {
    const typename = object['__typename']
    if (typeof typename !== 'string' || !representer.needs(typename, name)) return []
    if (readOwn(object, name) !== undefined && representer.represent(object) !== undefined) return []
    const whole = path.map((step) => (typeof step === 'number' ? EVERY_ELEMENT : step))
    return [path, whole].map((place) => keyOf([...place, name]))
  })
}

function faultsOfFields({ fields, clientName }: EntityFetch, { error, path }: Fault, depth: number): readonly Fault[] {
  return fields().map((field) => ({ error, path: [...path.slice(0, depth), clientName(field)] }))
}

const keyOf = (path: ResponsePath): string => path.join('.')
