import { isObjectType } from 'graphql'
import { isObject, readOwn } from '../operations/own-properties.ts'
import { EVERY_ELEMENT, type ResponsePath } from '../operations/response-path.ts'
import type { TreeSelection } from '../operations/selection-tree.ts'
import { collectFields, type SelectionScope } from './collect-fields.ts'

/** Values of the merged data, with what the client selects of them. */
export interface Asked {
  readonly value: unknown
  /** the type that the schema declares there */
  readonly type: string
  readonly selections: readonly TreeSelection[]
}

/**
 * Whether the client asks the very objects on a path for the fields on it. A subgraph that knows objects by an interface
 * only is also asked for what a fragment selects of others among them. Where nobody knows an object's type it is.
 */
export function isAsked(scope: SelectionScope, asked: Asked, [step, ...rest]: ResponsePath): boolean {
  const { value, type, selections } = asked
  if (step === undefined) return true
  if (Array.isArray(value)) {
    // elements are unknown, whatever Array.isArray says
    const elements = value as readonly unknown[]
    const meant = step === EVERY_ELEMENT ? elements : elements.slice(Number(step), Number(step) + 1)
    return meant.some((element) => isAsked(scope, { ...asked, value: element }, rest))
  }
  if (!isObject(value)) return true
  const { __typename: typename = type } = value
  const ownType = scope.schema.getType(String(typename))
  if (!isObjectType(ownType)) return true
  const fields = [...collectFields(scope, ownType, selections).values()].find(([{ dataName }]) => dataName === step)
  if (!fields) return false
  const children = fields.flatMap((field) => field.children ?? [])
  return isAsked(scope, { value: readOwn(value, String(step)), type: fields[0].valueType, selections: children }, rest)
}
