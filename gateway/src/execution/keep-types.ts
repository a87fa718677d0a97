import { type GraphQLSchema, isInterfaceType, isObjectType } from 'graphql'
import { isObject, readOwn } from '../operations/own-properties.ts'
import type { Data } from './run.ts'

/** Gives received objects the type that is known of those they are merged into, where the subgraph knows an interface only. */
export type TypeKeeper = (known: Readonly<Data>, received: Data) => void

/**
 * A subgraph with an interface object calls each of its objects by the interface's name (federation, `@interfaceObject`).
 * Another fetch may have brought the real type already, of the entity itself or of one inside it, and that type stays.
 * Undefined for a subgraph without any.
 */
export function compileTypeKeeper(subgraph: GraphQLSchema, supergraph: GraphQLSchema): TypeKeeper | undefined {
  const isInterface = (name: unknown) => typeof name === 'string' && isInterfaceType(supergraph.getType(name))
  const hasObjects = Object.values(subgraph.getTypeMap()).some((type) => isObjectType(type) && isInterface(type.name))
  if (!hasObjects) return undefined
  const keep = (known: unknown, received: unknown): void => {
    if (Array.isArray(known) && Array.isArray(received)) {
      for (const [index, element] of received.entries()) keep(known[index], element)
    } else if (isObject(known) && isObject(received)) {
      const typename = readOwn(known, '__typename')
      if (typename !== undefined && isInterface(received['__typename']) && !isInterface(typename))
        received['__typename'] = typename
      for (const name in received) keep(readOwn(known, name), received[name])
    }
  }
  return keep
}
