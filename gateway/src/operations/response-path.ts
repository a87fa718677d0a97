import type { Variables } from './coerce-variables.ts'
import { isIncluded } from './conditions.ts'
import type { TreeSelection } from './selection-tree.ts'

/** A path in the client's answer; `@` stands for every element of a list, as in the Apollo Router's errors. */
export type ResponsePath = readonly (string | number)[]

export const EVERY_ELEMENT = '@'

/** The response names that an operation has with certain variables, whatever fragment they come from. */
export interface ResponseShape {
  /** by the names that the merged data have */
  readonly fields: ReadonlyMap<string, ResponseShape & { readonly name: string }>
}

export function toResponseShape(selections: readonly TreeSelection[], variables: Variables): ResponseShape {
  const fields = new Map<string, ResponseShape & { readonly name: string }>()
  for (const [dataName, { name, children }] of childrenByName(selections, variables))
    fields.set(dataName, { name, ...toResponseShape(children, variables) })
  return { fields }
}

/**
 * As much of a path of the merged data as the client asked for, by the client's names. A plan also fetches keys and required fields for its own use; they may be
 * `@inaccessible`, and a client must not read their names in an error.
 */
export function clipToResponse(shape: ResponseShape, path: ResponsePath): ResponsePath {
  const clipped: (string | number)[] = []
  let at = shape
  for (const step of path) {
    if (isName(step)) {
      const next = at.fields.get(step)
      if (!next) break
      at = next
      clipped.push(next.name)
    } else clipped.push(step)
  }
  return clipped
}

/** Whether a concrete path is one of those that a pattern with `@` stands for. */
export function matchesPattern(pattern: ResponsePath, path: ResponsePath): boolean {
  return (
    pattern.length === path.length &&
    pattern.every((step, index) => (step === EVERY_ELEMENT ? typeof path[index] === 'number' : step === path[index]))
  )
}

function isName(step: string | number): step is string {
  return typeof step === 'string' && step !== EVERY_ELEMENT
}

interface Named {
  readonly name: string
  readonly children: readonly TreeSelection[]
}

function childrenByName(selections: readonly TreeSelection[], variables: Variables): Map<string, Named> {
  const found = new Map<string, Named>()
  for (const selection of selections) {
    if (!isIncluded(selection.node.directives, variables)) continue
    const entries =
      selection.kind === 'field'
        ? [[selection.dataName, { name: selection.responseName, children: selection.children ?? [] }] as const]
        : childrenByName(selection.children, variables)
    for (const [dataName, { name, children }] of entries)
      found.set(dataName, { name, children: [...(found.get(dataName)?.children ?? []), ...children] })
  }
  return found
}
