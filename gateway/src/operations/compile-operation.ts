import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql'
import { invariant } from '@yiwang/shared/errors'
import { fragmentsOf } from './fragments-of.ts'
import { type DeferredFragment, readDeferrals } from './read-deferrals.ts'
import { buildSelectionTree, responseNameOf, type TreeSelection } from './selection-tree.ts'

/** One operation of a validated document, with what follows from its text and the schema alone. */
export interface CompiledOperation {
  /** operation text and name: what makes two operations the same */
  readonly key: string
  readonly node: OperationDefinitionNode
  readonly fragments: readonly FragmentDefinitionNode[]
  readonly rootType: GraphQLObjectType
  readonly dataName: (field: FieldNode) => string
  readonly selections: readonly TreeSelection[]
  readonly deferrals: ReadonlyMap<string, DeferredFragment>
  /** asks for `__schema` or `__type` */
  readonly introspects: boolean
}

export interface OperationSource {
  readonly key: string
  readonly document: DocumentNode
  readonly node: OperationDefinitionNode
}

/** @param dataName - where the plan's data will hold a field; under its response name unless something else is there */
export function compileOperation(
  schema: GraphQLSchema,
  { key, document, node }: OperationSource,
  dataName: (field: FieldNode) => string = responseNameOf,
): CompiledOperation {
  const fragments = fragmentsOf(document)
  const rootType = schema.getRootType(node.operation)
  invariant(rootType, 'validation has checked that the root type exists')
  const selections = buildSelectionTree({ schema, fragments, dataName }, rootType, node.selectionSet)
  return {
    key,
    node,
    fragments: [...fragments.values()],
    rootType,
    dataName,
    selections,
    deferrals: readDeferrals(selections),
    introspects: introspects(selections),
  }
}

/** Both stand at the root, be it in a fragment. */
function introspects(selections: readonly TreeSelection[]): boolean {
  return selections.some((selection) =>
    selection.kind === 'fragment'
      ? introspects(selection.children)
      : selection.node.name.value === '__schema' || selection.node.name.value === '__type',
  )
}
