import type { GatewayAnswer } from '@yiwang/gateway'
import type { AccessTokenClaims } from '@yiwang/shared/caller'
import type { SampleKeys } from '@yiwang/shared/sample-data'
import { apiSchema } from '../api-schema.ts'
import { type OpenGraph, openGraph } from '../open-graph.ts'
import { type ContractArgument, contractArguments } from './contract-arguments.ts'
import { type KeyPair, ownCounty, pairsIn, theirCounty } from './key-records.ts'
import { ownValues, valuesOf } from './own-values.ts'
import { regionalKeys } from './regional-keys.ts'
import { validArguments } from './valid-arguments.ts'

const schema = apiSchema()
export const everyArgument = contractArguments(schema)
/** Those that name records, each with its path as a text for the names of tests. */
export const keyArguments = everyArgument
  .filter(({ name, type }) => type === 'ID' && name in regionalKeys)
  .map((argument) => ({ ...argument, argument: argument.path.join('.') }))
export const keyArgumentsOf = (type: 'Query' | 'Mutation') =>
  keyArguments.filter(({ field }) => field.startsWith(`${type}.`))

/** Asks about records by the arguments that name them. */
export interface Asking {
  readonly graph: OpenGraph
  ask(claims: AccessTokenClaims, argument: ContractArgument, value: string): Promise<GatewayAnswer>
  /** Records of the other district that the argument may name, each with a number that names none. */
  pairsOf(argument: ContractArgument): Promise<KeyPair[]>
}

export async function openAsking(keys: SampleKeys): Promise<Asking> {
  const graph = await openGraph()
  const required = await ownValues(graph, keys, ownCounty)
  // looking for one of each kind among all takes longer than asking about them
  const pairs = new Map<string, Promise<KeyPair[]>>()
  return {
    graph,
    ask: (claims, argument, value) => {
      const { query, variables } = operationOn(argument, value, required)
      return graph.ask(claims, query, variables)
    },
    pairsOf: ({ name }) => {
      const key = regionalKeys[name]
      if (!key) throw new Error(`${name} is no regional key`)
      const found = pairs.get(name) ?? pairsIn(graph, key, theirCounty)
      pairs.set(name, found)
      return found
    },
  }
}

/** An operation that names one record, by its number in `path`. */
function operationOn({ field, path }: ContractArgument, value: string, required: Record<string, unknown>) {
  const [type = '', name = ''] = field.split('.')
  const root = type === 'Query' ? schema.getQueryType() : schema.getMutationType()
  const args = root?.getFields()[name]?.args ?? []
  const variables = validArguments(args, { asked: { path, value }, values: valuesOf[field] ?? {}, required })
  const given = args.filter((arg) => arg.name in variables)
  const declared = given.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ')
  const passed = given.map((arg) => `${arg.name}: $${arg.name}`).join(', ')
  const select = type === 'Query' ? '__typename' : 'replayed errors { code message path rule from to }'
  return { query: `${type.toLowerCase()} (${declared}) { ${name}(${passed}) { ${select} } }`, variables }
}
