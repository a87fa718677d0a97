import {
  type GraphQLAbstractType,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isObjectType,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
} from 'graphql'
import { invariant } from '@yiwang/shared/errors'
import type { CompiledOperation } from '../operations/compile-operation.ts'
import { fieldType } from '../operations/field-type.ts'
import { isInherited, isObject, readOwn } from '../operations/own-properties.ts'
import type { TreeSelection } from '../operations/selection-tree.ts'
import { collectFields, dependsOnType, type SameFields, type SelectionScope } from './collect-fields.ts'
import { compileIntrospection } from './compile-introspection.ts'
import { type Complete, compileField } from './compile-value.ts'
import type { Data } from './run.ts'
import { satisfiesCondition } from './type-conditions.ts'

/** What a projection is compiled from: an operation, and what its variables say of its conditions. */
export interface ProjectionScope extends SelectionScope {
  readonly operation: CompiledOperation
  /** what introspection answers from; default: all of the schema */
  readonly introspected?: GraphQLSchema | undefined
}

/**
 * Compiles selections into one closure that writes an object of the merged tree as JSON, in the order and with the
 * nulls of the GraphQL specification (§6.3, §6.4). Closures of the types that abstract positions turn out to have are
 * made when they first occur.
 */
export function compileProjection(
  scope: ProjectionScope,
  type: GraphQLCompositeType,
  selections: readonly TreeSelection[],
): Complete {
  return isObjectType(type) ? completeObject(scope, type, selections) : completeAbstract(scope, type, selections)
}

function completeObject(
  scope: ProjectionScope,
  type: GraphQLObjectType,
  selections: readonly TreeSelection[],
): Complete {
  const { schema } = scope
  const write = compileObject(scope, type, selections)
  return (value, projector) => {
    if (!isObject(value)) return projector.report('no object')
    const typename = value['__typename']
    // a subgraph with an interface object names the interface
    const fits =
      typename === undefined ||
      typename === type.name ||
      (typeof typename === 'string' && satisfiesCondition(schema, type.name, typename))
    return fits ? write(value, projector) : projector.report(`__typename is no ${type.name}`)
  }
}

function completeAbstract(
  scope: ProjectionScope,
  type: GraphQLAbstractType,
  selections: readonly TreeSelection[],
): Complete {
  // of an object that does not say its type, or says an interface that nobody resolved
  const ofUnknown = compileOnce(() => completeUnknown(scope, type, selections))
  const byType = new Map<unknown, () => Complete>([[type.name, ofUnknown]])
  for (const possible of scope.schema.getPossibleTypes(type)) {
    byType.set(
      possible.name,
      compileOnce(() => compileObject(scope, possible, selections)),
    )
  }
  return (value, projector) => {
    if (!isObject(value)) return projector.report('no object')
    const typename = value['__typename']
    const complete = typename === undefined ? ofUnknown : byType.get(typename)
    return complete ? complete()(value, projector) : projector.report(`__typename is no ${type.name}`)
  }
}

/** Fields that an object might have would be missing in its answer, which no client of GraphQL reckons with. */
function completeUnknown(
  scope: ProjectionScope,
  type: GraphQLAbstractType,
  selections: readonly TreeSelection[],
): Complete {
  if (!dependsOnType(scope, type, selections)) return compileObject(scope, type, selections)
  return (_, projector) => projector.report('no type, on which fragments depend')
}

function compileOnce(compile: () => Complete): () => Complete {
  let compiled: Complete | undefined
  return () => (compiled ??= compile())
}

/** One field of an object with the text before it. */
interface FieldWriter {
  readonly prefix: Uint8Array
  readonly dataName: string
  readonly inherited: boolean
  readonly complete: Complete
}

function compileObject(
  scope: ProjectionScope,
  type: GraphQLCompositeType,
  selections: readonly TreeSelection[],
): Complete {
  const writers: FieldWriter[] = []
  let prefix = '{'
  for (const [name, fields] of collectFields(scope, type, selections)) {
    prefix += `"${name}":`
    if (isTypename(fields) && isObjectType(type)) {
      prefix += `"${type.name}",`
      continue
    }
    const [{ dataName }] = fields
    const complete = compileSelected(scope, type, name, fields)
    writers.push({ prefix: Buffer.from(prefix), dataName, inherited: isInherited(dataName), complete })
    prefix = ','
  }
  return writeObject(writers, Buffer.from(`${prefix === '{' ? '{' : prefix.slice(0, -1)}}`))
}

function writeObject(writers: readonly FieldWriter[], end: Uint8Array): Complete {
  return (value, projector) => {
    // callers have checked that it is an object
    const object = value as Readonly<Data>
    const { json } = projector
    const start = json.length
    for (const { prefix, dataName, inherited, complete } of writers) {
      json.raw(prefix)
      if (!complete(inherited ? readOwn(object, dataName) : object[dataName], projector)) return projector.backTo(start)
    }
    json.raw(end)
    return true
  }
}

function isTypename([field]: SameFields): boolean {
  return field.node.name.value === TypeNameMetaFieldDef.name
}

function compileSelected(
  scope: ProjectionScope,
  parent: GraphQLCompositeType,
  responseName: string,
  fields: SameFields,
): Complete {
  const name = fields[0].node.name.value
  if (name === TypeNameMetaFieldDef.name) {
    // of an object whose type nobody knows
    return (_, projector) => projector.report('__typename is missing', responseName)
  }
  if (name === SchemaMetaFieldDef.name || name === TypeMetaFieldDef.name) {
    const introspect = compileIntrospection(scope.introspected ?? scope.schema, scope.operation, fields)
    return (_, projector) => {
      projector.json.text(introspect(projector.variables))
      return true
    }
  }
  const type = fieldType(scope.schema, parent, name)
  invariant(type, 'validation has checked that every field exists')
  return compileField(responseName, type, () => {
    const valueType = getNamedType(type)
    invariant(isCompositeType(valueType), 'leaves are completed by their type')
    return compileProjection(scope, valueType, childrenOf(fields))
  })
}

function childrenOf(fields: SameFields): readonly TreeSelection[] {
  return fields.flatMap(({ children }) => {
    invariant(children, 'validation has checked that objects have selections')
    return children
  })
}
