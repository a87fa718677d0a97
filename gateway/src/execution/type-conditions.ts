import { type GraphQLSchema, isAbstractType, isInterfaceType, isObjectType } from 'graphql'

/** Whether an object of one type satisfies a type condition of another; false for types that the schema does not have. */
export function satisfiesCondition(schema: GraphQLSchema, typename: string, condition: string): boolean {
  if (typename === condition) return true
  const type = schema.getType(typename)
  const wider = schema.getType(condition)
  return isAbstractType(wider) && (isObjectType(type) || isInterfaceType(type)) && schema.isSubType(wider, type)
}

/** The same for one condition, with the answer of each type remembered; types come from data, so their number is bound. */
export function compileCondition(schema: GraphQLSchema, condition: string): (typename: string) => boolean {
  const known = new Map<string, boolean>()
  return (typename) => {
    if (typename === condition) return true
    const remembered = known.get(typename)
    if (remembered !== undefined) return remembered
    const satisfied = satisfiesCondition(schema, typename, condition)
    // a subgraph could invent type names for ever
    if (schema.getType(typename)) known.set(typename, satisfied)
    return satisfied
  }
}
