import type { QueryPlan } from '@apollo/query-planner'
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  isAbstractType,
  Kind,
  type OperationDefinitionNode,
  valueFromASTUntyped,
} from 'graphql'
import { invariant } from '@yiwang/shared/errors'
import { GatewayError } from '../errors/gateway-error.ts'
import { buildSelectionTree, responseNameOf, type TreeSelection } from '../operations/selection-tree.ts'
import { fetchedFields } from './plan-paths.ts'

export type UnplannedCheck = (plan: QueryPlan, document: DocumentNode) => void

/**
 * Refuses an operation of which the plan leaves something out. Apollo's planner drops the fields of an interface that no
 * object type implements when the subgraph at hand cannot answer them (an `@interfaceObject` whose key cannot be
 * resolved), and the client would read null as an answer. Other fields are never dropped, so that a supergraph without
 * such an interface pays nothing.
 */
export function createUnplannedCheck(schema: GraphQLSchema): UnplannedCheck {
  const hollow = new Set(
    Object.values(schema.getTypeMap()).flatMap((type) =>
      isAbstractType(type) && schema.getPossibleTypes(type).length === 0 ? [type.name] : [],
    ),
  )
  if (hollow.size === 0) return () => undefined
  return (plan, document) => {
    const wanted = [...hollowLeaves(toTree(schema, document), hollow)]
    if (wanted.length === 0) return
    const planned = new Set(plan.node ? [...fetchedFields(plan.node)].map(({ path }) => path) : [])
    const missing = wanted.find((path) => !planned.has(path))
    if (missing !== undefined)
      throw new GatewayError('OPERATION_NOT_SUPPORTED', `没有子系统能回答字段 ${missing}：所在接口没有任何实现类型`)
  }
}

function toTree(schema: GraphQLSchema, { definitions }: DocumentNode): readonly TreeSelection[] {
  const operation = definitions.find((each): each is OperationDefinitionNode => each.kind === Kind.OPERATION_DEFINITION)
  const root = operation && schema.getRootType(operation.operation)
  invariant(root, 'validation has checked that the root type exists')
  const fragments = definitions.filter((each): each is FragmentDefinitionNode => each.kind === Kind.FRAGMENT_DEFINITION)
  const byName = new Map(fragments.map((fragment) => [fragment.name.value, fragment]))
  return buildSelectionTree({ schema, fragments: byName, dataName: responseNameOf }, root, operation.selectionSet)
}

/** Paths of the leaves below a field whose type is one of `hollow`. */
function* hollowLeaves(
  selections: readonly TreeSelection[],
  hollow: ReadonlySet<string>,
  at: { readonly path: string; readonly inside: boolean } = { path: '', inside: false },
): Generator<string> {
  for (const selection of selections) {
    if (isNeverIncluded(selection)) continue
    if (selection.kind === 'fragment') yield* hollowLeaves(selection.children, hollow, at)
    else {
      const path = at.path === '' ? selection.responseName : `${at.path}.${selection.responseName}`
      const inside = at.inside || hollow.has(selection.valueType)
      if (selection.children) yield* hollowLeaves(selection.children, hollow, { path, inside })
      else if (at.inside) yield path
    }
  }
}

/** `@skip(if: true)` or `@include(if: false)`; what depends on a variable is planned. */
function isNeverIncluded({ node }: TreeSelection): boolean {
  return (node.directives ?? []).some(({ name, arguments: given = [] }) => {
    const value = given.find((argument) => argument.name.value === 'if')?.value
    if (value?.kind !== Kind.BOOLEAN) return false
    return valueFromASTUntyped(value) === (name.value === 'skip')
  })
}
