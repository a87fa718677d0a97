import {
  type ConstArgumentNode,
  type ConstDirectiveNode,
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

/** An operation as the planner can take it. */
export type ImplementationNamer = (document: DocumentNode) => DocumentNode

/**
 * Writes `... on Other { title }`, below a field of an interface that some subgraph knows as an `@interfaceObject`, as
 * `... on Book { title } ... on Film { title }`: the object types that both have. That subgraph knows none of them, so
 * Apollo's planner takes the fragment for one that can never apply and leaves its fields out; where nothing else is
 * selected it throws. Fragments on object types it plans well.
 */
export function createImplementationNamer(
  interfaceObjects: ReadonlySet<string>,
  schemaOf: () => GraphQLSchema,
): ImplementationNamer {
  if (interfaceObjects.size === 0) return (document) => document
  const schema = schemaOf()
  return ({ definitions, ...document }) => {
    const fragments = fragmentsOf({ definitions })
    const named = definitions.flatMap((each) => {
      if (each.kind !== Kind.OPERATION_DEFINITION) return []
      const root = schema.getRootType(each.operation)
      invariant(root, 'validation has checked that the root type exists')
      return [{ ...each, selectionSet: nameIn({ schema, interfaceObjects, fragments }, root, each.selectionSet) }]
    })
    return { ...document, definitions: named }
  }
}

/** The interfaces that some subgraph of a supergraph knows as an `@interfaceObject`. */
export function readInterfaceObjects({ definitions }: DocumentNode): ReadonlySet<string> {
  const isObject = ({ value }: ConstArgumentNode) => value.kind === Kind.BOOLEAN && value.value
  const isInterfaceObject = ({ arguments: given = [] }: ConstDirectiveNode) =>
    given.some((each) => each.name.value === 'isInterfaceObject' && isObject(each))
  return new Set(
    definitions.flatMap((each) =>
      each.kind === Kind.INTERFACE_TYPE_DEFINITION && each.directives?.some(isInterfaceObject) ? [each.name.value] : [],
    ),
  )
}

interface Naming {
  readonly schema: GraphQLSchema
  readonly interfaceObjects: ReadonlySet<string>
  readonly fragments: Fragments
}

const typename: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } }

function nameIn(naming: Naming, parent: GraphQLCompositeType, { selections }: SelectionSetNode): SelectionSetNode {
  const named = selections.flatMap((selection) => nameSelection(naming, parent, selection))
  return toSet(named.length === 0 ? [typename] : named)
}

function nameSelection(
  naming: Naming,
  parent: GraphQLCompositeType,
  selection: SelectionNode,
): readonly SelectionNode[] {
  if (selection.kind === Kind.FIELD) return [nameInField(naming, parent, selection)]
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
  return { ...field, selectionSet: nameIn(naming, type, field.selectionSet) }
}

function nameFragment(
  naming: Naming,
  parent: GraphQLCompositeType,
  { typeCondition, directives = [], selectionSet }: InlineFragmentNode,
): readonly SelectionNode[] {
  const type = typeCondition === undefined ? parent : naming.schema.getType(typeCondition.name.value)
  invariant(isCompositeType(type), 'validation has checked type conditions')
  const named = typesOf(naming, parent, type).flatMap((each): readonly SelectionNode[] => {
    const set = nameIn(naming, each, selectionSet)
    return each === parent ? set.selections : [fragmentOn(each, set)]
  })
  return directives.length === 0 || named.length === 0 ? named : [under(directives, named)]
}

/** The types to select on instead of `type`; `parent` itself where no condition is needed. */
function typesOf(
  { schema, interfaceObjects }: Naming,
  parent: GraphQLCompositeType,
  type: GraphQLCompositeType,
): readonly GraphQLCompositeType[] {
  if (type === parent) return [parent]
  if (!isUnionType(parent) && isAbstractType(type) && schema.isSubType(type, parent)) return [parent]
  if (isObjectType(parent)) return []
  if (!isAbstractType(type) || !isInterfaceType(parent) || !interfaceObjects.has(parent.name)) return [type]
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
