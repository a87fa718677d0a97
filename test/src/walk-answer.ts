import {
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  isObjectType,
  Kind,
  OperationTypeNode,
  parse,
  type SelectionSetNode,
  typeFromAST,
} from 'graphql'

/** A field of an answer: where it stands, what it is and what came back. */
export interface AnsweredField {
  readonly path: string
  /** Type.field of the object's own type */
  readonly coordinate: string
  /** named type of the field */
  readonly type: string
  readonly value: unknown
}

/** Every field that an operation selected under an object that came back, lists flattened. */
export function walkAnswer(schema: GraphQLSchema, query: string, data: unknown): AnsweredField[] {
  const document = parse(query)
  const operation = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION)
  if (!operation) throw new Error('no operation')
  const root = operation.operation === OperationTypeNode.MUTATION ? schema.getMutationType() : schema.getQueryType()
  const fields: AnsweredField[] = []

  const visit = (
    type: GraphQLObjectType,
    selections: SelectionSetNode,
    value: Record<string, unknown>,
    path: string,
  ): void => {
    for (const field of fieldsOf(type, selections)) {
      const definition = type.getFields()[field.name.value]
      if (!definition) continue
      const key = field.alias?.value ?? field.name.value
      const at = path === '' ? key : `${path}.${key}`
      const named = definition.type.toString().replaceAll(/[[\]!]/g, '')
      fields.push({ path: at, coordinate: `${type.name}.${field.name.value}`, type: named, value: value[key] })
      if (field.selectionSet) descend(named, field.selectionSet, value[key], at)
    }
  }
  const descend = (named: string, selections: SelectionSetNode, value: unknown, path: string): void => {
    if (Array.isArray(value)) {
      value.forEach((item, index) => descend(named, selections, item, `${path}.${index}`))
      return
    }
    if (typeof value !== 'object' || value === null) return
    const object = value as Record<string, unknown>
    const type = schema.getType(typeof object['__typename'] === 'string' ? object['__typename'] : named)
    if (isObjectType(type)) visit(type, selections, object, path)
    else descendInterface(named, selections, object, path)
  }
  // without __typename the object's type is unknown; the interface's fields have the same names on all kinds
  const descendInterface = (
    named: string,
    selections: SelectionSetNode,
    value: Record<string, unknown>,
    path: string,
  ): void => {
    const type = schema.getType(named)
    if (!type || !('getFields' in type)) return
    for (const selection of selections.selections) {
      if (selection.kind !== Kind.FIELD) continue
      const definition = type.getFields()[selection.name.value]
      if (!definition) continue
      const key = selection.alias?.value ?? selection.name.value
      const inner = String(definition.type).replaceAll(/[[\]!]/g, '')
      fields.push({
        path: `${path}.${key}`,
        coordinate: `${named}.${selection.name.value}`,
        type: inner,
        value: value[key],
      })
      if (selection.selectionSet) descend(inner, selection.selectionSet, value[key], `${path}.${key}`)
    }
  }
  const fieldsOf = (type: GraphQLObjectType, { selections }: SelectionSetNode): FieldNode[] =>
    selections.flatMap((selection) => {
      if (selection.kind === Kind.FIELD) return [selection]
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = document.definitions.find(
          (node) => node.kind === Kind.FRAGMENT_DEFINITION && node.name.value === selection.name.value,
        )
        return fragment?.kind === Kind.FRAGMENT_DEFINITION ? fieldsOf(type, fragment.selectionSet) : []
      }
      const condition = selection.typeCondition ? typeFromAST(schema, selection.typeCondition) : type
      const applies = condition?.name === type.name || type.getInterfaces().some(({ name }) => name === condition?.name)
      return applies ? fieldsOf(type, selection.selectionSet) : []
    })

  if (root && typeof data === 'object' && data !== null)
    visit(root, operation.selectionSet, data as Record<string, unknown>, '')
  return fields
}
