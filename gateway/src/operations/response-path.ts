import type { TreeSelection } from './selection-tree.ts'

/** A path in the client's answer; `@` stands for every element of a list, as in the Apollo Router's errors. */
export type ResponsePath = readonly (string | number)[]

export const EVERY_ELEMENT = '@'

/** The response names of an operation, whatever fragment they come from. */
export interface ResponseShape {
  readonly fields: ReadonlyMap<string, ResponseShape>
}

export function toResponseShape(selections: readonly TreeSelection[]): ResponseShape {
  const fields = new Map<string, ResponseShape>()
  for (const [name, children] of childrenByName(selections)) fields.set(name, toResponseShape(children))
  return { fields }
}

/**
 * As much of a path as the client asked for. A plan also fetches keys and required fields for its own use; they may be
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
    }
    clipped.push(step)
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

function childrenByName(selections: readonly TreeSelection[]): Map<string, TreeSelection[]> {
  const found = new Map<string, TreeSelection[]>()
  for (const selection of selections) {
    const entries =
      selection.kind === 'field'
        ? [[selection.responseName, [...(selection.children ?? [])]] as const]
        : childrenByName(selection.children)
    for (const [name, children] of entries) found.set(name, [...(found.get(name) ?? []), ...children])
  }
  return found
}
