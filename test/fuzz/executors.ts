import { type GraphQLDataSource } from '@apollo/gateway'
import { executeQueryPlan } from '@apollo/gateway/dist/executeQueryPlan.js'
import { operationFromDocument, type Supergraph } from '@apollo/federation-internals'
import { QueryPlanner } from '@apollo/query-planner'
import { anonymous } from '@yiwang/shared/caller'
import type { SubgraphExecutor } from '@yiwang/shared/subgraph'
import { createGateway, createInProcessClient, type Gateway } from '@yiwang/gateway'
import {
  buildSchema,
  type DocumentNode,
  execute,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  printSchema,
} from 'graphql'
import type { Run } from './subgraphs.ts'
import type { Arguments, Instance } from './world.ts'

export interface Operation {
  readonly query: string
  readonly variables: Readonly<Record<string, unknown>>
}

export interface Answer {
  readonly data?: Readonly<Record<string, unknown>> | null
  readonly errors?: readonly AnswerError[]
}

interface AnswerError {
  readonly message: string
  readonly path?: readonly (string | number)[] | undefined
  readonly extensions?: Readonly<Record<string, unknown>> | undefined
}

export type Executor = (operation: Operation, document: DocumentNode) => Promise<Answer>

/** Random operations spread fragments in fragments, and ask for lists of lists of lists, which hold three elements at most. */
const wideLimits = { conditions: 100, repetitions: 1_000, rootFields: 1_000, aliases: 1_000, directives: 1_000 }

/** Ours, over its public interface. */
export async function createOurs(
  supergraphSdl: string,
  subgraphs: readonly SubgraphExecutor[],
): Promise<{ readonly execute: Executor; readonly gateway: Gateway }> {
  const key = new Uint8Array(32).fill(5)
  const gateway = await createGateway({
    supergraphSdl,
    subgraphs: (name) => createInProcessClient(find(subgraphs, name)),
    identity: { accessTokenKey: key },
    callerKey: key,
    planning: 'main-thread',
    limits: { demand: { mode: 'off' }, operation: wideLimits },
    composedHere: true,
  })
  const executeOurs: Executor = ({ query, variables }) =>
    gateway.executeOperation({ query, variables, caller: anonymous })
  return { execute: executeOurs, gateway }
}

/** The planner and the executor that stock `@apollo/gateway` runs, without any change. */
export function createStock(supergraph: Supergraph, subgraphs: readonly SubgraphExecutor[]): Executor {
  const planner = new QueryPlanner(supergraph)
  const plannerApiSchema = supergraph.apiSchema()
  const apiSchema = plannerApiSchema.toGraphQLJSSchema()
  const supergraphSchema = supergraph.schema.toGraphQLJSSchema()
  const dataSources = Object.fromEntries(subgraphs.map((subgraph) => [subgraph.name, toDataSource(subgraph)]))
  return async ({ variables }, document) => {
    const plan = planner.buildQueryPlan(operationFromDocument(plannerApiSchema, document, { validate: false }))
    const operation = document.definitions.find(isOperation)
    if (!operation) throw new Error('a case has one operation')
    const fragments = Object.fromEntries(
      document.definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each]] : [])),
    )
    // of Apollo Server's request context the executor reads these members only
    const context = { request: { variables }, context: {}, metrics: {}, logger: silent } as never
    const operationContext = { schema: apiSchema, operation, fragments }
    return executeQueryPlan(plan, dataSources, context, operationContext, supergraphSchema, plannerApiSchema)
  }
}

const silent = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined }

function toDataSource(subgraph: SubgraphExecutor): GraphQLDataSource {
  return {
    process: async ({ request }) => {
      const { query = '', variables = {} } = request
      const { data, errors } = await subgraph.execute({ query, variables, traceId: 'fuzz' })
      return { data: data ?? null, ...(errors ? { errors } : {}) }
    },
  }
}

/** graphql-js on the schema that clients see, over the same world: what the graph means. */
export function createOracle(apiSchema: GraphQLSchema, current: () => Run): Executor {
  const schema = buildSchema(printSchema(apiSchema))
  return async ({ variables }, document) =>
    execute({
      schema,
      document,
      rootValue: {},
      variableValues: variables,
      fieldResolver: (source: unknown, args: Arguments, _context, { parentType, fieldName }) => {
        const { world, journal } = current()
        const isRoot = parentType.name === 'Query' || parentType.name === 'Mutation'
        if (!isRoot) return world.value(source as Instance, fieldName, args)
        if (parentType.name === 'Mutation') journal.push(`${fieldName} ${JSON.stringify(args)}`)
        const k = parentType.name === 'Mutation' ? journal.join() : ''
        return world.value({ __typename: parentType.name, k }, fieldName, args)
      },
      typeResolver: (value) => (value as Instance).__typename,
    })
}

function isOperation(node: DocumentNode['definitions'][number]): node is OperationDefinitionNode {
  return node.kind === Kind.OPERATION_DEFINITION
}

function find(subgraphs: readonly SubgraphExecutor[], name: string): SubgraphExecutor {
  const found = subgraphs.find((subgraph) => subgraph.name === name)
  if (!found) throw new Error(`no subgraph ${name}`)
  return found
}
