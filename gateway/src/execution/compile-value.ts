import { getNamedType, type GraphQLOutputType, isLeafType, isListType, isNonNullType } from 'graphql'
import { compileLeaf, type WriteLeaf } from './compile-leaf.ts'
import type { Projector } from './projector.ts'

/**
 * CompleteValue of the GraphQL specification (§6.4.3): writes a value as JSON. False, and nothing is written, when there
 * is none, be it that the value is wrong or that it is null where null may not stand, and then the problem has been
 * reported. Whoever holds the value writes null instead where the type allows it (§6.4.4).
 */
export type Complete = (value: unknown, projector: Projector) => boolean

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
    const written = projector.writeOnce(value, complete)
    projector.path.pop()
    return written
  }
}

function optionalLeaf(name: string, write: WriteLeaf): Complete {
  return (value, projector) => {
    if (value === null || value === undefined) return projector.writeNull()
    if (write(value, projector.json)) return true
    projector.report(MISFIT, name)
    return projector.writeNull()
  }
}

function requiredLeaf(name: string, write: WriteLeaf): Complete {
  return (value, projector) => {
    if (value === null || value === undefined) return projector.report(MISSING, name)
    return write(value, projector.json) || projector.report(MISFIT, name)
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
  return (value, projector) =>
    (value !== null && value !== undefined && complete(value, projector)) || projector.writeNull()
}

function compileNullable(type: GraphQLOutputType, objects: CompleteObjects): Complete {
  if (isListType(type)) return completeList(compileElement(type.ofType, objects))
  if (!isLeafType(type)) return objects()
  const write = compileLeaf(type)
  return (value, projector) => write(value, projector.json) || projector.report(MISFIT)
}

function compileElement(type: GraphQLOutputType, objects: CompleteObjects): Complete {
  const complete = compileValue(type, objects)
  return isLeafType(getNamedType(type)) ? complete : (value, projector) => projector.writeOnce(value, complete)
}

const OPEN = Buffer.from('[')
const COMMA = Buffer.from(',')
const CLOSE = Buffer.from(']')

function completeList(completeElement: Complete): Complete {
  return (value, projector) => {
    if (!Array.isArray(value)) return projector.report(MISFIT)
    // elements are unknown, whatever Array.isArray says
    const elements = value as readonly unknown[]
    const { path, json } = projector
    const depth = path.length
    const start = json.length
    json.raw(OPEN)
    for (let index = 0; index < elements.length; index++) {
      path[depth] = index
      if (index > 0) json.raw(COMMA)
      if (completeElement(elements[index], projector)) continue
      path.length = depth
      return projector.backTo(start)
    }
    path.length = depth
    json.raw(CLOSE)
    return true
  }
}
