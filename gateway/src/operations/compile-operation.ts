import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
} from 'graphql'
import { invariant } from '@yiwang/shared/errors'
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
  const fragments = document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
  const rootType = schema.getRootType(node.operation)
  invariant(rootType, 'validation has checked that the root type exists')
  const byName = new Map(fragments.map((fragment) => [fragment.name.value, fragment]))
  const selections = buildSelectionTree({ schema, fragments: byName, dataName }, rootType, node.selectionSet)
  return {
    key,
    node,
    fragments,
    rootType,
    dataName,
    selections,
    deferrals: readDeferrals(selections),
  }
}
