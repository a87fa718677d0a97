import type { FetchNode } from '@apollo/query-planner'
import { isObjectType, parse } from 'graphql'
import { invariant } from '@yiwang/shared/errors'
import type { ResponsePath } from '../operations/response-path.ts'
import type { SubgraphClient } from '../subgraph-client/subgraph-client.ts'
import type { LoadedSupergraph } from '../supergraph/load-supergraph.ts'
import { compileAnswerCheck } from './compile-answer-check.ts'
import { compileContext } from './compile-context.ts'
import { compilePath } from './compile-path.ts'
import { compileRepresentation } from './compile-representation.ts'
import { compileClientNames, compileRewrites } from './compile-rewrites.ts'
import type { EntityFetch, FetchBase, RootFetch } from './executable.ts'
import { fetchFields } from './fetch-fields.ts'

/** What compiling a fetch needs to know of its plan and its supergraph. */
export interface FetchScope {
  readonly supergraph: LoadedSupergraph
  readonly clients: ReadonlyMap<string, SubgraphClient>
  /** how many fetches of the plan ask the same of the same subgraph */
  readonly occurrences: ReadonlyMap<string, number>
  /** some fetch of the plan takes arguments from objects around its entities */
  readonly hasContext: boolean
}

export function compileRootFetch(scope: FetchScope, node: FetchNode, path: ResponsePath): RootFetch {
  return compileBase(scope, node, path)
}

export function compileEntityFetch(scope: FetchScope, node: FetchNode, path: ResponsePath): EntityFetch {
  const { supergraphSchema } = scope.supergraph
  const key = fetchKey(node)
  const sharedBy = (scope.occurrences.get(key) ?? 0) > 1 ? key : undefined
  const context = compileContext(supergraphSchema, node.contextRewrites, path)
  const base = compileBase(scope, node, path)
  return {
    ...base,
    variableNames: base.variableNames.filter((name) => !context?.names.includes(name)),
    extract: compileRepresentation(supergraphSchema, node.requires ?? [], node.inputRewrites),
    context,
    sharedBy: context ? undefined : sharedBy,
    copies: sharedBy !== undefined || scope.hasContext,
    isConcrete: (typename) => typeof typename === 'string' && isObjectType(supergraphSchema.getType(typename)),
  }
}

/** Equal for fetches whose answers for equal representations are the same. */
export function fetchKey(node: FetchNode): string {
  return `${node.serviceName}\n${operationOf(node).query}`
}

function compileBase({ supergraph, clients }: FetchScope, node: FetchNode, path: ResponsePath): FetchBase {
  const subgraph = supergraph.subgraphs.get(node.serviceName)
  const client = clients.get(node.serviceName)
  invariant(subgraph && client, `the plan names a subgraph of the supergraph, ${node.serviceName}`)
  const document = parse(node.operation)
  let fields: readonly string[] | undefined
  return {
    client,
    kind: node.operationKind,
    ...operationOf(node),
    variableNames: node.variableUsages ?? [],
    path,
    collect: compilePath(path),
    fits: compileAnswerCheck(subgraph.schema, document),
    rewriteOutput: compileRewrites(supergraph.supergraphSchema, node.outputRewrites),
    clientName: compileClientNames(node.outputRewrites),
    fields: () => (fields ??= fetchFields(document)),
  }
}

/**
 * The planner numbers the operations of a plan, so that equal fetches differ in their names only. Without the number
 * they are equal, and a subgraph's own statistics see one operation, not one for each place.
 */
function operationOf({ operation, operationName }: FetchNode): { query: string; operationName: string | undefined } {
  if (operationName === undefined) return { query: operation, operationName }
  const name = operationName.replace(/__\d+$/, '')
  // the text starts with kind and name
  return { query: operation.replace(` ${operationName}`, ` ${name}`), operationName: name }
}
