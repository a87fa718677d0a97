import type { FetchNode } from '@apollo/query-planner'
import { parse } from 'graphql'
import { invariant } from '@yiwang/shared/errors'
import type { ResponsePath } from '../operations/response-path.ts'
import type { SubgraphClient } from '../subgraph-client/subgraph-client.ts'
import type { LoadedSupergraph } from '../supergraph/load-supergraph.ts'
import { compileAnswerCheck } from './compile-answer-check.ts'
import { compileContext } from './compile-context.ts'
import { compilePath } from './compile-path.ts'
import { compileRepresenter } from './compile-representation.ts'
import { compileClientNames, compileRewrites } from './compile-rewrites.ts'
import type { EntityFetch, FetchBase, RootFetch } from './executable.ts'
import { fetchFields } from './fetch-fields.ts'
import { compileTypeKeeper } from './keep-types.ts'
import { sharedName, type Sharing, withoutNumber } from './read-sharing.ts'

/** What compiling a fetch needs to know of its plan and its supergraph. */
export interface FetchScope {
  readonly supergraph: LoadedSupergraph
  readonly clients: ReadonlyMap<string, SubgraphClient>
  readonly sharing: Sharing
}

export function compileRootFetch(scope: FetchScope, node: FetchNode, path: ResponsePath): RootFetch {
  return compileBase(scope, node, path)
}

/** A fetch of a plan that asks for entities. */
export type EntityFetchNode = FetchNode & Required<Pick<FetchNode, 'requires'>>

export function compileEntityFetch(scope: FetchScope, node: EntityFetchNode, path: ResponsePath): EntityFetch {
  const { supergraphSchema } = scope.supergraph
  const context = compileContext(supergraphSchema, node.contextRewrites, path)
  const base = compileBase(scope, node, path)
  return {
    ...base,
    variableNames: base.variableNames.filter((name) => !context?.names.includes(name)),
    representer: compileRepresenter(supergraphSchema, node.requires, node.inputRewrites),
    context,
    sharedBy: context ? undefined : scope.sharing.keyOf(node),
    copies: !scope.sharing.byReference(node),
    unifies: scope.sharing.byReference(node) && scope.sharing.unifies(path),
  }
}

function compileBase({ supergraph, clients, sharing }: FetchScope, node: FetchNode, path: ResponsePath): FetchBase {
  const subgraph = supergraph.subgraphs.get(node.serviceName)
  const client = clients.get(node.serviceName)
  invariant(subgraph && client, `the plan names a subgraph of the supergraph, ${node.serviceName}`)
  invariant(node.variableUsages, 'the planner says which variables a fetch uses')
  const document = parse(node.operation, { noLocation: true })
  let fields: readonly string[] | undefined
  return {
    client,
    kind: node.operationKind,
    ...operationOf(node),
    variableNames: node.variableUsages,
    path,
    collect: compilePath(path, sharing.isShared),
    fits: compileAnswerCheck(subgraph.schema, document),
    keepTypes: compileTypeKeeper(subgraph.schema, supergraph.supergraphSchema),
    rewriteOutput: compileRewrites(supergraph.supergraphSchema, node.outputRewrites),
    clientName: compileClientNames(node.outputRewrites),
    fields: () => (fields ??= fetchFields(document)),
  }
}

function operationOf({ operation, operationName }: FetchNode): Pick<FetchBase, 'query' | 'operationName'> {
  if (operationName === undefined) return { query: operation, operationName }
  return { query: withoutNumber(operation, operationName), operationName: sharedName(operationName) }
}
