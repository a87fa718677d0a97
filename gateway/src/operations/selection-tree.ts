import {
  type ConstArgumentNode,
  type DirectiveNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  type InlineFragmentNode,
  isAbstractType,
  isCompositeType,
  isListType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql'
import { invariant } from '@yiwang/shared/errors'
import { GatewayError } from '../errors/gateway-error.ts'
import { fieldType } from './field-type.ts'
import type { Fragments } from './fragments-of.ts'

/** An operation's selections with every named fragment written out and every field typed. */
export type TreeSelection = TreeField | TreeFragment

export interface TreeField {
  readonly kind: 'field'
  readonly node: FieldNode
  /** the alias, or else the name */
  readonly responseName: string
  /** where the merged data hold it, see planning/guard-aliases */
  readonly dataName: string
  /** the type the field is selected on, object, interface or union */
  readonly parentType: string
  /** the object types that can stand there, narrowed by every type condition around it */
  readonly possibleTypes: readonly string[]
  /** named type of the field's value */
  readonly valueType: string
  /** how many lists are around that type */
  readonly listDepth: number
  /** undefined for a leaf */
  readonly children: readonly TreeSelection[] | undefined
}

export interface TreeFragment {
  readonly kind: 'fragment'
  /** with a label of our own in `@defer`: clients label as they like, and a named fragment may stand at many places */
  readonly node: InlineFragmentNode
  /** the type condition, or else the type around */
  readonly type: GraphQLCompositeType
  readonly defer: { readonly label: string; readonly directive: DirectiveNode } | undefined
  readonly children: readonly TreeSelection[]
}

/** The alias, or else the name. */
export function responseNameOf({ alias, name }: FieldNode): string {
  return (alias ?? name).value
}

export interface TreeSource {
  readonly schema: GraphQLSchema
  readonly fragments: Fragments
  readonly dataName: (field: FieldNode) => string
}

/** graphql-js 16 does not know the directive by name */
const DEFER = 'defer'

/** Fragments spread in fragments double with each level; more than any screen needs, less than hurts. */
const MAX_SELECTIONS = 20_000

/** @throws GatewayError BAD_USER_INPUT when the written-out operation is too large */
export function buildSelectionTree(
  source: TreeSource,
  rootType: GraphQLCompositeType,
  selectionSet: SelectionSetNode,
): readonly TreeSelection[] {
  const builder: Builder = { ...source, count: 0, deferrals: 0 }
  return toTree(builder, { type: rootType, possibleTypes: possibleTypesOf(source.schema, rootType) }, selectionSet)
}

interface Builder extends TreeSource {
  count: number
  deferrals: number
}

interface Place {
  readonly type: GraphQLCompositeType
  readonly possibleTypes: readonly string[]
}

function toTree(builder: Builder, place: Place, { selections }: SelectionSetNode): readonly TreeSelection[] {
  builder.count += selections.length
  if (builder.count > MAX_SELECTIONS) {
    throw new GatewayError('BAD_USER_INPUT', `查询展开片段后超过 ${MAX_SELECTIONS} 个字段，请拆分查询`)
  }
  return selections.map((selection) => toTreeSelection(builder, place, selection))
}

function toTreeSelection(builder: Builder, place: Place, selection: SelectionNode): TreeSelection {
  if (selection.kind === Kind.FIELD) return toTreeField(builder, place, selection)
  if (selection.kind === Kind.INLINE_FRAGMENT) return toTreeFragment(builder, place, selection)
  const definition = builder.fragments.get(selection.name.value)
  invariant(definition, 'validation has checked that every spread fragment exists')
  return toTreeFragment(builder, place, inlined(definition, selection.directives))
}

function inlined(
  { typeCondition, selectionSet }: FragmentDefinitionNode,
  directives: readonly DirectiveNode[] = [],
): InlineFragmentNode {
  return { kind: Kind.INLINE_FRAGMENT, typeCondition, directives, selectionSet }
}

function toTreeFragment(builder: Builder, place: Place, node: InlineFragmentNode): TreeFragment {
  const inner = node.typeCondition === undefined ? place : narrow(builder.schema, place, node.typeCondition.name.value)
  const defer = toDeferral(builder, node)
  const own = defer ? labelled(node, defer.label) : node
  return { kind: 'fragment', node: own, type: inner.type, defer, children: toTree(builder, inner, node.selectionSet) }
}

function toDeferral(builder: Builder, { directives = [] }: InlineFragmentNode): TreeFragment['defer'] {
  const directive = directives.find(({ name }) => name.value === DEFER)
  return directive && { label: `deferred_${builder.deferrals++}`, directive }
}

function labelled(node: InlineFragmentNode, label: string): InlineFragmentNode {
  const argument: ConstArgumentNode = {
    kind: Kind.ARGUMENT,
    name: { kind: Kind.NAME, value: 'label' },
    value: { kind: Kind.STRING, value: label },
  }
  const relabel = (directive: DirectiveNode): DirectiveNode =>
    directive.name.value === DEFER
      ? {
          ...directive,
          arguments: [...(directive.arguments ?? []).filter(({ name }) => name.value !== 'label'), argument],
        }
      : directive
  return { ...node, directives: (node.directives ?? []).map(relabel) }
}

function narrow(schema: GraphQLSchema, place: Place, condition: string): Place {
  const type = schema.getType(condition)
  invariant(isCompositeType(type), 'validation has checked type conditions')
  const inner = new Set(possibleTypesOf(schema, type))
  return { type, possibleTypes: place.possibleTypes.filter((name) => inner.has(name)) }
}

function toTreeField(builder: Builder, place: Place, node: FieldNode): TreeField {
  const type = fieldType(builder.schema, place.type, node.name.value)
  invariant(type, 'validation has checked that every field exists')
  const valueType = getNamedType(type)
  return {
    kind: 'field',
    node,
    responseName: responseNameOf(node),
    dataName: builder.dataName(node),
    parentType: place.type.name,
    possibleTypes: place.possibleTypes,
    valueType: valueType.name,
    listDepth: listDepthOf(type),
    children:
      node.selectionSet && isCompositeType(valueType)
        ? toTree(
            builder,
            { type: valueType, possibleTypes: possibleTypesOf(builder.schema, valueType) },
            node.selectionSet,
          )
        : undefined,
  }
}

function possibleTypesOf(schema: GraphQLSchema, type: GraphQLCompositeType): readonly string[] {
  return isAbstractType(type) ? schema.getPossibleTypes(type).map(({ name }) => name) : [type.name]
}

function listDepthOf(type: GraphQLOutputType): number {
  const nullable = getNullableType(type)
  return isListType(nullable) ? 1 + listDepthOf(nullable.ofType) : 0
}
