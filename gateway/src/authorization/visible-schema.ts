import { type Caller } from '@yiwang/shared/caller'
import {
  buildASTSchema,
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type GraphQLSchema,
  isAbstractType,
  Kind,
  parse,
  printSchema,
  type TypeNode,
} from 'graphql'
import { BoundedCache } from '../operations/bounded-cache.ts'
import type { PolicyEvaluator } from './policies.ts'
import type { RequirementIndex } from './requirement-index.ts'
import type { Requirement } from './requirement.ts'
import { satisfactionOf } from './satisfaction.ts'

/** The schema as one kind of caller may know it. */
export interface VisibleSchema {
  /** callers with equal keys see the same */
  readonly key: string
  readonly schema: GraphQLSchema
}

export type SchemaVisibleTo = (caller: Caller) => VisibleSchema

/** Roles differ in a handful of ways; each schema takes some 20 ms to make and a few megabytes. */
const MAX_SCHEMAS = 32

/**
 * What a caller may not see does not exist in the schema that it introspects: no guarded field or type, nothing that
 * only those lead to. A field of an interface is there for whoever may see it in every implementation, as when it is
 * selected (compile-guard.ts).
 */
export function createVisibleSchemas(
  schema: GraphQLSchema,
  index: RequirementIndex,
  holds: PolicyEvaluator,
): SchemaVisibleTo {
  const known = new BoundedCache<VisibleSchema>(MAX_SCHEMAS)
  let document: DocumentNode | undefined
  return (caller) => {
    const { key, complete, satisfied } = satisfactionOf(index.distinct, caller, holds)
    if (complete) return { key, schema }
    return known.getOrCreate(key, () => {
      document ??= parse(printSchema(schema), { noLocation: true })
      const definitions = keepVisible(document.definitions, { schema, index, satisfied: satisfied() })
      return { key, schema: buildASTSchema({ ...document, definitions }, { assumeValid: true, assumeValidSDL: true }) }
    })
  }
}

interface Filter {
  readonly schema: GraphQLSchema
  readonly index: RequirementIndex
  readonly satisfied: ReadonlySet<Requirement>
}

function keepVisible(definitions: readonly DefinitionNode[], filter: Filter): readonly DefinitionNode[] {
  const gone = new Set(definitions.flatMap((each) => ('name' in each ? [each.name.value] : [])))
  for (const name of gone) if (!isHidden(filter, filter.index.ofType(name))) gone.delete(name)
  // what loses its last field or member is gone as well, and with it the fields that return it
  for (let before = -1; before !== gone.size;) {
    before = gone.size
    for (const definition of definitions) {
      const kept = withoutHidden(definition, filter, gone)
      if (isEmptied(definition, kept) && 'name' in kept) gone.add(kept.name.value)
    }
  }
  const kept = definitions
    .filter((each) => !('name' in each) || !gone.has(each.name.value))
    .map((each) => withoutHidden(each, filter, gone))
  return reachable(kept, filter.schema)
}

function isHidden({ satisfied }: Filter, requirements: readonly Requirement[]): boolean {
  return requirements.some((requirement) => !satisfied.has(requirement))
}

function withoutHidden(definition: DefinitionNode, filter: Filter, gone: ReadonlySet<string>): DefinitionNode {
  switch (definition.kind) {
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.INTERFACE_TYPE_DEFINITION:
      return {
        ...definition,
        interfaces: definition.interfaces?.filter(({ name }) => !gone.has(name.value)) ?? [],
        fields:
          definition.fields?.filter((field) => isVisible(definition.name.value, field, { ...filter, gone })) ?? [],
      }
    case Kind.INPUT_OBJECT_TYPE_DEFINITION:
      return { ...definition, fields: definition.fields?.filter(({ type }) => !gone.has(nameOf(type))) ?? [] }
    case Kind.UNION_TYPE_DEFINITION:
      return { ...definition, types: definition.types?.filter(({ name }) => !gone.has(name.value)) ?? [] }
    default:
      return definition
  }
}

function isVisible(
  owner: string,
  { name, type, arguments: given = [] }: FieldDefinitionNode,
  filter: Filter & { readonly gone: ReadonlySet<string> },
): boolean {
  const { gone, index } = filter
  const owners = [owner, ...implementationsOf(filter.schema, owner)]
  if (owners.some((each) => isHidden(filter, index.ofField(each, name.value)))) return false
  return !gone.has(nameOf(type)) && !given.some((argument) => gone.has(nameOf(argument.type)))
}

function implementationsOf(schema: GraphQLSchema, name: string): readonly string[] {
  const type = schema.getType(name)
  return isAbstractType(type) ? schema.getPossibleTypes(type).map((each) => each.name) : []
}

function isEmptied(before: DefinitionNode, after: DefinitionNode): boolean {
  if (before.kind === Kind.UNION_TYPE_DEFINITION) return after.kind === before.kind && (after.types ?? []).length === 0
  return 'fields' in before && 'fields' in after && after.fields.length === 0
}

/** Types that some visible field, argument or interface leads to from the roots, and the directives. */
function reachable(definitions: readonly DefinitionNode[], schema: GraphQLSchema): readonly DefinitionNode[] {
  const byName = new Map(definitions.flatMap((each) => ('name' in each ? [[each.name.value, each]] : [])))
  const found = new Set<DefinitionNode>()
  const waiting = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].map(
    (type) => type?.name,
  )
  for (const each of definitions) if (each.kind === Kind.DIRECTIVE_DEFINITION) waiting.push(...leadsOf(each, schema))
  while (waiting.length > 0) {
    const definition = byName.get(waiting.pop() ?? '')
    if (!definition || found.has(definition)) continue
    found.add(definition)
    waiting.push(...leadsOf(definition, schema))
  }
  return definitions.filter((each) => !isType(each) || found.has(each))
}

function isType(definition: DefinitionNode): boolean {
  return definition.kind !== Kind.DIRECTIVE_DEFINITION && definition.kind !== Kind.SCHEMA_DEFINITION
}

function leadsOf(definition: DefinitionNode, schema: GraphQLSchema): readonly string[] {
  switch (definition.kind) {
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.INTERFACE_TYPE_DEFINITION: {
      const fields = definition.fields ?? []
      return [
        ...fields.flatMap(({ type, arguments: given = [] }) => [type, ...given.map((each) => each.type)].map(nameOf)),
        ...(definition.interfaces ?? []).map(({ name }) => name.value),
        ...implementationsOf(schema, definition.name.value),
      ]
    }
    case Kind.INPUT_OBJECT_TYPE_DEFINITION:
      return (definition.fields ?? []).map(({ type }) => nameOf(type))
    case Kind.UNION_TYPE_DEFINITION:
      return (definition.types ?? []).map(({ name }) => name.value)
    case Kind.DIRECTIVE_DEFINITION:
      return (definition.arguments ?? []).map(({ type }) => nameOf(type))
    default:
      return []
  }
}

function nameOf(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type)
}
