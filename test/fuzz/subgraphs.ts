import { buildSubgraphSchema } from '@apollo/subgraph'
import {
  type DocumentNode,
  execute,
  type GraphQLObjectType,
  type GraphQLFieldResolver,
  Kind,
  parse,
  type SelectionSetNode,
  validate,
} from 'graphql'
import type { SubgraphExecutor, SubgraphResponse } from '@yiwang/shared/subgraph'
import type { Arguments, Instance, World } from './world.ts'
import { isOfType } from './world.ts'
import { canonical } from './random.ts'
import { type ModelIndex, parseFieldSet } from './read-model.ts'
import { toSdl } from './to-sdl.ts'

/** What one execution of a case is told and leaves behind. */
export interface Run {
  readonly world: World
  /** the mutations so far, in order */
  readonly journal: string[]
  readonly outage: Outage
}

/** How subgraphs fail as a whole. */
export interface Outage {
  /** subgraphs that answer nothing but an error */
  readonly down: readonly string[]
  /** entities that no subgraph finds */
  readonly missing: (type: string, k: string) => boolean
}

export const noOutage: Outage = { down: [], missing: () => false }

/** An object as one subgraph sees it. */
interface Seen {
  readonly __typename: string
  readonly instance: Instance
  readonly reference?: Readonly<Record<string, unknown>>
}

/** The subgraphs of a model, as the gateway calls them. They answer from the world that `current` gives. */
export function createSubgraphs(index: ModelIndex, current: () => Run): readonly SubgraphExecutor[] {
  return index.model.subgraphs.map((home) => createSubgraph(index, home, current))
}

function createSubgraph(index: ModelIndex, home: string, current: () => Run): SubgraphExecutor {
  const typeDefs = parse(toSdl(index, home), { noLocation: true })
  const resolvers = referenceResolvers(index, home, current)
  const schema = buildSubgraphSchema({ typeDefs, resolvers })
  // ours and stock ask much the same
  const valid = new Map<string, DocumentNode>()
  const read = (query: string): DocumentNode => {
    const known = valid.get(query)
    if (known) return known
    const document = parse(query)
    const faults = validate(schema, document)
    if (faults.length > 0) throw new Error(`${home} was asked something invalid: ${faults.join()} in ${query}`)
    valid.set(query, document)
    return document
  }
  return {
    name: home,
    execute: async ({ query, variables, operationName }): Promise<SubgraphResponse> => {
      const { outage } = current()
      if (outage.down.includes(home))
        return { data: null, errors: [{ message: `${home} is down`, extensions: { code: 'DOWN' } }] }
      const answer = await execute({
        schema,
        document: read(query),
        rootValue: {},
        variableValues: variables ?? {},
        operationName: operationName ?? null,
        fieldResolver: resolverOf(home, current),
        typeResolver: (value) => (value as Seen).__typename,
      })
      // over the wire: what the gateway merges into is its own
      return JSON.parse(JSON.stringify(answer)) as SubgraphResponse
    },
  }
}

function resolverOf(home: string, current: () => Run): GraphQLFieldResolver<unknown, unknown> {
  return (source, args: Arguments, _context, { parentType, fieldName }) => {
    const { world, journal } = current()
    if (parentType.name === 'Query' || parentType.name === 'Mutation') {
      if (parentType.name === 'Mutation') journal.push(`${fieldName} ${JSON.stringify(args)}`)
      const root = { __typename: parentType.name, k: parentType.name === 'Mutation' ? journal.join() : '' }
      return see(world.index, home, world.value(root, fieldName, args), namedTypeOfField(parentType, fieldName))
    }
    const seen = source as Seen
    const value = valueOf(current(), home, seen, { name: fieldName, args })
    return see(world.index, home, value, namedTypeOfField(parentType, fieldName))
  }
}

function namedTypeOfField(type: GraphQLObjectType, field: string): string {
  return String(type.getFields()[field]?.type).replace(/[[\]!]/g, '')
}

function valueOf(
  { world, outage }: Run,
  home: string,
  { instance, reference }: Seen,
  { name, args }: { readonly name: string; readonly args: Arguments },
): unknown {
  const field = world.index.field(instance.__typename, name)
  if (field?.requires === undefined || !field.homes.includes(home)) return world.value(instance, name, args)
  // asked on its own objects, below a `@provides` of all that it requires
  if (!reference) return world.value(instance, name, args)
  if (world.isNulled(instance, name)) return null
  const required = pick(world, reference, parseFieldSet(field.requires))
  // during an outage nobody can say what should come out of half of it
  if (outage !== noOutage && canonical(required) !== canonical(world.required(instance, field.requires)))
    throw new Error(`${name} lacks a part of what it requires`)
  return world.valueRequiring(instance, { field, args }, required)
}

/** What a `@requires` selects, from the representation alone; what is missing there is a bug of the gateway. */
function pick(world: World, from: Readonly<Record<string, unknown>>, { selections }: SelectionSetNode) {
  const picked: Record<string, unknown> = {}
  for (const selection of selections) {
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      if (isOfType(world.index, String(from['__typename']), selection.typeCondition?.name.value))
        Object.assign(picked, pick(world, from, selection.selectionSet))
    } else if (selection.kind === Kind.FIELD) {
      const value = from[selection.name.value]
      if (value === undefined) throw new Error(`a representation lacks ${selection.name.value}`)
      picked[selection.name.value] = pickInside(world, value, selection.selectionSet)
    }
  }
  return picked
}

function pickInside(world: World, value: unknown, set: SelectionSetNode | undefined): unknown {
  if (!set || value === null) return value
  if (Array.isArray(value)) return value.map((element) => pickInside(world, element, set))
  return pick(world, value as Readonly<Record<string, unknown>>, set)
}

/** Objects of the world become what this subgraph knows them as. */
function see(index: ModelIndex, home: string, value: unknown, type: string): unknown {
  if (Array.isArray(value)) return value.map((element) => see(index, home, element, type))
  if (typeof value !== 'object' || value === null || type === 'Json') return value
  const instance = value as Instance
  const declared = index.type(type)
  const isObject = declared?.kind === 'interface' && declared.object?.home === home
  return { __typename: isObject ? type : instance.__typename, instance } satisfies Seen
}

type Reference = Readonly<Record<string, unknown>> & { readonly __typename: string }

function referenceResolvers(index: ModelIndex, home: string, current: () => Run) {
  const resolvers: Record<string, { __resolveReference: (reference: Reference) => Seen | null }> = {}
  for (const type of index.model.types) {
    const members = type.kind === 'entity' ? [type.name] : type.kind === 'interface' ? type.members : []
    const isKnown =
      type.kind === 'entity'
        ? type.homes.includes(home)
        : type.kind === 'interface' && type.object !== null && [...type.declaredIn, type.object.home].includes(home)
    if (!isKnown) continue
    resolvers[type.name] = {
      __resolveReference: (reference) => {
        if (type.kind === 'entity') checkKey(type.keys, home, reference)
        const { world, outage } = current()
        const found = members.map((member) => world.find(member, reference)).find((each) => each !== null)
        if (!found || outage.missing(found.__typename, found.k)) return null
        const isObject = type.kind === 'interface' && type.object?.home === home
        return { __typename: isObject ? type.name : found.__typename, instance: found, reference }
      },
    }
  }
  return resolvers
}

interface DeclaredKey {
  readonly fields: string
  readonly homes: readonly string[]
  readonly unresolvable: readonly string[]
}

/** A representation must hold a key that this subgraph resolves. */
function checkKey(keys: readonly DeclaredKey[], home: string, reference: Reference): void {
  const own = keys.filter((key) => key.homes.includes(home) && !key.unresolvable.includes(home))
  if (!own.some(({ fields }) => holds(parseFieldSet(fields), reference)))
    throw new Error(`${home} got a representation without a key it resolves: ${JSON.stringify(reference)}`)
}

function holds({ selections }: SelectionSetNode, reference: Readonly<Record<string, unknown>>): boolean {
  return selections.every((selection) => {
    if (selection.kind !== Kind.FIELD) return false
    const value = reference[selection.name.value]
    if (value === undefined || value === null) return false
    return !selection.selectionSet || holds(selection.selectionSet, value as Readonly<Record<string, unknown>>)
  })
}
