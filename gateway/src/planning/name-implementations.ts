import {
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  getNamedType,
  type InlineFragmentNode,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  Kind,
  type NamedTypeNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql'
import { type Fragments, fragmentsOf } from '../operations/fragments-of.ts'
import { invariant } from '@yiwang/shared/errors'
import { fieldType } from '../operations/field-type.ts'
import type { InterfaceObjects } from './interface-objects.ts'

/** An operation as the planner can take it. */
export type ImplementationNamer = (document: DocumentNode) => DocumentNode

/**
 * Writes `... on Other { title }`, below a field of an interface that the subgraph at hand knows as an `@interfaceObject`,
 * as `... on Book { title } ... on Film { title }`: the object types that both have. That subgraph knows none of them, so
 * Apollo's planner takes the fragment for one that can never apply and leaves its fields out; where nothing else is
 * selected it throws. Fragments on object types it plans well, unless one subgraph has interface objects for both
 * interfaces: from an object type the planner finds its way to one of those only, so that elsewhere fragments stay.
 */
export function createImplementationNamer(
  interfaceObjects: InterfaceObjects | undefined,
  schemaOf: () => GraphQLSchema,
): ImplementationNamer {
  if (!interfaceObjects) return (document) => document
  const schema = schemaOf()
  return ({ definitions, ...document }) => {
    const fragments = fragmentsOf({ definitions })
    const named = definitions.flatMap((each) => {
      if (each.kind !== Kind.OPERATION_DEFINITION) return []
      const root = schema.getRootType(each.operation)
      invariant(root, 'validation has checked that the root type exists')
      const naming = { schema, interfaceObjects, fragments }
      return [{ ...each, selectionSet: nameIn(naming, { type: root, isObject: false }, each.selectionSet) }]
    })
    return { ...document, definitions: named }
  }
}

interface Naming {
  readonly schema: GraphQLSchema
  readonly interfaceObjects: InterfaceObjects
  readonly fragments: Fragments
}

/** What selections are made on. */
interface Parent {
  readonly type: GraphQLCompositeType
  /** whether it may be an interface object */
  readonly isObject: boolean
}

const typename: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } }

function nameIn(naming: Naming, parent: Parent, { selections }: SelectionSetNode): SelectionSetNode {
  const named = selections.flatMap((selection) => nameSelection(naming, parent, selection))
  return toSet(named.length === 0 ? [typename] : named)
}

function nameSelection(naming: Naming, parent: Parent, selection: SelectionNode): readonly SelectionNode[] {
  if (selection.kind === Kind.FIELD) return [nameInField(naming, parent.type, selection)]
  if (selection.kind === Kind.INLINE_FRAGMENT) return nameFragment(naming, parent, selection)
  const definition = naming.fragments.get(selection.name.value)
  invariant(definition, 'validation has checked that every spread fragment exists')
  const { typeCondition, selectionSet } = definition
  const { directives = [] } = selection
  return nameFragment(naming, parent, { kind: Kind.INLINE_FRAGMENT, typeCondition, directives, selectionSet })
}

function nameInField(naming: Naming, parent: GraphQLCompositeType, field: FieldNode): FieldNode {
  const type = getNamedType(fieldType(naming.schema, parent, field.name.value))
  if (!field.selectionSet || !isCompositeType(type)) return field
  const isObject = naming.interfaceObjects.isAnswered(parent.name, field.name.value, type.name)
  return { ...field, selectionSet: nameIn(naming, { type, isObject }, field.selectionSet) }
}

function nameFragment(
  naming: Naming,
  parent: Parent,
  { typeCondition, directives = [], selectionSet }: InlineFragmentNode,
): readonly SelectionNode[] {
  const type = typeCondition === undefined ? parent.type : naming.schema.getType(typeCondition.name.value)
  invariant(isCompositeType(type), 'validation has checked type conditions')
  const named = typesOf(naming, parent, type).flatMap((each): readonly SelectionNode[] => {
    if (each === parent.type) return nameIn(naming, parent, selectionSet).selections
    const isObject = naming.interfaceObjects.has(each.name)
    return [fragmentOn(each, nameIn(naming, { type: each, isObject }, selectionSet))]
  })
  return directives.length === 0 || named.length === 0 ? named : [under(directives, named)]
}

/** The types to select on instead of `type`; `parent` itself where no condition is needed. */
function typesOf(
  { schema }: Naming,
  { type: parent, isObject }: Parent,
  type: GraphQLCompositeType,
): readonly GraphQLCompositeType[] {
  if (type === parent) return [parent]
  if (!isUnionType(parent) && isAbstractType(type) && schema.isSubType(type, parent)) return [parent]
  if (isObjectType(parent)) return []
  if (!isAbstractType(type) || !isInterfaceType(parent) || !isObject) return [type]
  return schema.getPossibleTypes(parent).filter((each) => schema.isSubType(type, each))
}

function fragmentOn({ name }: GraphQLCompositeType, selectionSet: SelectionSetNode): InlineFragmentNode {
  const typeCondition: NamedTypeNode = { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: name } }
  return { kind: Kind.INLINE_FRAGMENT, typeCondition, selectionSet }
}

function under(directives: readonly DirectiveNode[], selections: readonly SelectionNode[]): InlineFragmentNode {
  return { kind: Kind.INLINE_FRAGMENT, directives, selectionSet: toSet(selections) }
}

function toSet(selections: readonly SelectionNode[]): SelectionSetNode {
  return { kind: Kind.SELECTION_SET, selections }
}
