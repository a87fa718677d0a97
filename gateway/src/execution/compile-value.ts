import { type GraphQLOutputType, isLeafType, isListType, isNonNullType } from 'graphql'
import { compileLeaf, type WriteLeaf } from './compile-leaf.ts'
import type { Projector } from './projector.ts'

/**
 * CompleteValue of the GraphQL specification (§6.4.3): the JSON text of a value; undefined when there is none, be it
 * that the value is wrong or that it is null where null may not stand, and then the problem has been reported. Whoever
 * holds the value turns undefined into null where the type allows it (§6.4.4).
 */
export type Complete = (value: unknown, projector: Projector) => string | undefined

/** What a value of an object, interface or union type is completed with. */
export type CompleteObjects = () => Complete

/** Completes a field of an object that `projector.path` leads to. */
export function compileField(name: string, type: GraphQLOutputType, objects: CompleteObjects): Complete {
  const nullable = isNonNullType(type) ? type.ofType : type
  if (isLeafType(nullable)) {
    return isNonNullType(type) ? requiredLeaf(name, compileLeaf(nullable)) : optionalLeaf(name, compileLeaf(nullable))
  }
  const complete = compileValue(type, objects)
  return (value, projector) => {
    projector.path.push(name)
    const text = projector.writeOnce(value, complete)
    projector.path.pop()
    return text
  }
}

function optionalLeaf(name: string, write: WriteLeaf): Complete {
  return (value, projector) => {
    if (value === null || value === undefined) return 'null'
    const text = write(value)
    if (text !== undefined) return text
    projector.report(MISFIT, name)
    return 'null'
  }
}

function requiredLeaf(name: string, write: WriteLeaf): Complete {
  return (value, projector) => {
    if (value === null || value === undefined) return projector.report(MISSING, name)
    return write(value) ?? projector.report(MISFIT, name)
  }
}

const MISSING = 'null where the type has none'
const MISFIT = 'value does not fit its type'

/** Completes the value that `projector.path` leads to. */
function compileValue(type: GraphQLOutputType, objects: CompleteObjects): Complete {
  if (isNonNullType(type)) {
    const complete = compileNullable(type.ofType, objects)
    return (value, projector) =>
      value === null || value === undefined ? projector.report(MISSING) : complete(value, projector)
  }
  const complete = compileNullable(type, objects)
  return (value, projector) => (value === null || value === undefined ? 'null' : (complete(value, projector) ?? 'null'))
}

function compileNullable(type: GraphQLOutputType, objects: CompleteObjects): Complete {
  if (isListType(type)) return completeList(compileValue(type.ofType, objects))
  if (!isLeafType(type)) return objects()
  const write = compileLeaf(type)
  return (value, projector) => write(value) ?? projector.report(MISFIT)
}

function completeList(completeElement: Complete): Complete {
  return (value, projector) => {
    if (!Array.isArray(value)) return projector.report(MISFIT)
    // elements are unknown, whatever Array.isArray says
    const elements = value as readonly unknown[]
    const { path } = projector
    const depth = path.length
    let text = '['
    for (let index = 0; index < elements.length; index++) {
      path[depth] = index
      const element = completeElement(elements[index], projector)
      if (element === undefined) {
        path.length = depth
        return undefined
      }
      text += index === 0 ? element : `,${element}`
    }
    path.length = depth
    return `${text}]`
  }
}
