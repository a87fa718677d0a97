import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  isAbstractType,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  parse,
  type SelectionSetNode,
  visit,
} from 'graphql'
import type { Operation } from './executors.ts'
import { type Model, namedTypeOf } from './model.ts'
import { indexModel, isKeyField, neededFields, parseFieldSet } from './read-model.ts'

export interface StockCase {
  readonly model: Model
  readonly operation: Operation
  readonly apiSchema: GraphQLSchema
}

/**
 * The defects of Apollo's planner and executor (2.14) that a case can meet, so that a difference to them is none of
 * ours. Each is told from the case alone, somewhat too widely; graphql-js is asked all the same.
 */
export function stockDefectOf(one: StockCase): string | null {
  const document = parse(one.operation.query)
  return defects.find(({ isMet }) => isMet(one, document))?.name ?? null
}

interface Defect {
  readonly name: string
  readonly isMet: (one: StockCase, document: DocumentNode) => boolean
}

const defects: readonly Defect[] = [
  { name: 'an alias takes the place of a key or required field in the merged data', isMet: hasNeededAlias },
  { name: 'a field required with arguments is merged with the same field with others', isMet: requiresArguments },
  {
    name: 'a field required without arguments is merged with the same field that the client gives some',
    isMet: givesRequiredArguments,
  },
  { name: 'a field required through a list of lists is not read from the inner lists', isMet: requiresNestedLists },
  { name: 'the inner lists of a list that several subgraphs answer are not merged', isMet: mergesNestedLists },
  { name: 'a `@requires` comes back with a key that the subgraph does not resolve', isMet: requiresPastDeadKey },
  {
    name: 'what a `@requires` of a `@requires` needs is asked of a subgraph that has it `@external`',
    isMet: requiresInChain,
  },
  { name: 'the name of an interface replaces the real `__typename`', isMet: ({ model }) => model.types.some(isObject) },
  { name: 'a fragment on an interface is skipped on objects without `__typename`', isMet: hasAbstractFragment },
  {
    name: 'a field under a condition is dropped when all that is selected in it is under others',
    isMet: nestsConditions,
  },
  {
    name: 'what is fetched with a field that requires something under a condition fails where the condition does not hold',
    isMet: requiresUnderCondition,
  },
  { name: 'what a constant condition excludes decides which subgraph is asked', isMet: hasConstantCondition },
  { name: 'a mutation named in several places is executed as often', isMet: repeatsMutation },
  { name: 'a mutation after a fragment is executed after those of later fragments', isMet: hasRootFragment },
  { name: 'introspection fields in several places are not merged', isMet: hasIntrospection },
]

function hasNeededAlias({ model }: StockCase, document: DocumentNode): boolean {
  const needed = neededNames(model)
  const isNeeded = (name: string) => needed.has(name) || isKeyField(name) || name.startsWith('__')
  return has(document, ({ alias, name }) => alias !== undefined && alias !== name && isNeeded(alias))
}

function neededNames(model: Model): ReadonlySet<string> {
  return new Set([...neededFields(indexModel(model))].map((place) => place.slice(place.indexOf('.') + 1)))
}

function givesRequiredArguments({ model }: StockCase, document: DocumentNode): boolean {
  const needed = neededNames(model)
  return has(document, ({ name, takes }) => takes && needed.has(name))
}

function requiresArguments({ model }: StockCase): boolean {
  return requiredSets(model).some(({ text }) => text.includes('('))
}

function requiresNestedLists({ model }: StockCase): boolean {
  const index = indexModel(model)
  const hasNested = ({ selections }: SelectionSetNode, type: string): boolean =>
    selections.some((selection) => {
      if (selection.kind !== Kind.FIELD || !selection.selectionSet) return false
      const declared = index.field(type, selection.name.value)?.type ?? ''
      return declared.startsWith('[[') || hasNested(selection.selectionSet, namedTypeOf(declared))
    })
  return requiredSets(model).some(({ text, type }) => hasNested(parseFieldSet(text), type))
}

/** A value type's fields have no homes of their own: they come from wherever the field around them does. */
function mergesNestedLists({ model }: StockCase, document: DocumentNode): boolean {
  const types = model.types.flatMap((type) => (type.kind === 'entity' || type.kind === 'value' ? type.fields : []))
  const shared = [...model.query, ...types].filter(({ homes }) => homes.length > 1)
  const asksFor = (fields: readonly { readonly name: string }[]) =>
    has(document, ({ name }) => fields.some((field) => field.name === name))
  const nested = (fields: typeof types) => fields.filter(({ type }) => type.startsWith('[['))
  const inValues = nested(types).filter(({ homes }) => homes.length === 0)
  return asksFor(nested(shared)) || (asksFor(shared) && asksFor(inValues))
}

function requiresPastDeadKey({ model }: StockCase): boolean {
  return model.types.some(
    (type) =>
      type.kind === 'entity' &&
      type.fields.some(
        ({ requires, homes }) =>
          requires !== undefined &&
          type.keys.some(({ unresolvable }) => unresolvable.some((home) => homes.includes(home))),
      ),
  )
}

export function requiresInChain({ model }: Pick<StockCase, 'model'>): boolean {
  const needed = neededFields(indexModel(model))
  return model.types.some(
    (type) =>
      type.kind === 'entity' &&
      type.fields.some(({ name, requires }) => requires !== undefined && needed.has(`${type.name}.${name}`)),
  )
}

/**
 * Two interface objects of one subgraph for one object type: from that type the planner finds its way to one of them
 * only. From a fragment on the other interface it does, which ours has to write out (`name-implementations`).
 */
export function hasRivalObjects({ types }: Model): boolean {
  const objects = types.flatMap((type) =>
    type.kind === 'interface' && type.object ? [{ ...type, ...type.object }] : [],
  )
  return objects.some((one) =>
    objects.some(
      (other) =>
        one.name !== other.name &&
        one.home === other.home &&
        one.members.some((member) => other.members.includes(member)),
    ),
  )
}

interface RequiredSet {
  readonly type: string
  readonly field: string
  readonly text: string
}

function requiredSets({ types }: Model): readonly RequiredSet[] {
  return types.flatMap((type) => {
    const fields = type.kind === 'entity' ? type.fields : type.kind === 'interface' ? (type.object?.fields ?? []) : []
    return fields.flatMap(({ name, requires }) =>
      requires === undefined ? [] : [{ type: type.name, field: name, text: requires }],
    )
  })
}

function isObject(type: Model['types'][number]): boolean {
  return type.kind === 'interface' && type.object !== null
}

function hasAbstractFragment({ apiSchema }: StockCase, document: DocumentNode): boolean {
  let found = false
  const check = ({ typeCondition }: { readonly typeCondition?: { readonly name: { readonly value: string } } }) => {
    found ||= typeCondition !== undefined && isAbstractType(apiSchema.getType(typeCondition.name.value))
  }
  visit(document, { InlineFragment: check, FragmentDefinition: check })
  return found
}

/** A field that requires something, in an object of which something is selected under a condition. */
function requiresUnderCondition({ model }: StockCase, document: DocumentNode): boolean {
  const requiring = new Set(requiredSets(model).map(({ field }) => field))
  const objects = new Map<string, { requires: boolean; isConditional: boolean }>()
  const walk = ({ selections }: SelectionSetNode, path: string, around: boolean): void => {
    const object = objects.get(path) ?? { requires: false, isConditional: false }
    objects.set(path, object)
    for (const selection of selections) {
      const isConditional = around || (selection.directives ?? []).length > 0
      object.isConditional ||= isConditional
      if (selection.kind === Kind.FIELD) {
        object.requires ||= requiring.has(selection.name.value)
        const inner = `${path}.${(selection.alias ?? selection.name).value}`
        if (selection.selectionSet) walk(selection.selectionSet, inner, isConditional)
      } else if (selection.kind === Kind.INLINE_FRAGMENT) walk(selection.selectionSet, path, isConditional)
      else {
        for (const each of document.definitions)
          if (isFragment(each, selection.name.value)) walk(each.selectionSet, path, isConditional)
      }
    }
  }
  for (const each of document.definitions)
    if (each.kind === Kind.OPERATION_DEFINITION) walk(each.selectionSet, '', false)
  return [...objects.values()].some(({ requires, isConditional }) => requires && isConditional)
}

function hasConstantCondition(_one: StockCase, document: DocumentNode): boolean {
  let found = false
  visit(document, {
    Directive: ({ arguments: given = [] }) => {
      found ||= given.some(({ value }) => value.kind === Kind.BOOLEAN)
    },
  })
  return found
}

function nestsConditions(_one: StockCase, document: DocumentNode): boolean {
  const isConditional = ({ directives = [] }: { readonly directives?: readonly unknown[] | undefined }) =>
    directives.length > 0
  let found = false
  visit(document, {
    Field: (field) => {
      const inner = field.selectionSet?.selections ?? []
      found ||=
        isConditional(field) &&
        inner.length > 0 &&
        !inner.some((each) => each.kind === Kind.FIELD && !isConditional(each))
    },
  })
  return found
}

function repeatsMutation(_one: StockCase, document: DocumentNode): boolean {
  const names: string[] = []
  const walk = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) names.push((selection.alias ?? selection.name).value)
      else if (selection.kind === Kind.INLINE_FRAGMENT) walk(selection.selectionSet)
      else for (const each of document.definitions) if (isFragment(each, selection.name.value)) walk(each.selectionSet)
    }
  }
  for (const each of document.definitions) if (isMutation(each)) walk(each.selectionSet)
  return new Set(names).size < names.length
}

function hasRootFragment(_one: StockCase, { definitions }: DocumentNode): boolean {
  return definitions.some(
    (each) => isMutation(each) && each.selectionSet.selections.some(({ kind }) => kind !== Kind.FIELD),
  )
}

function isFragment(node: DocumentNode['definitions'][number], name: string): node is FragmentDefinitionNode {
  return node.kind === Kind.FRAGMENT_DEFINITION && node.name.value === name
}

function isMutation(node: DocumentNode['definitions'][number]): node is OperationDefinitionNode {
  return node.kind === Kind.OPERATION_DEFINITION && node.operation === OperationTypeNode.MUTATION
}

function hasIntrospection(_one: StockCase, document: DocumentNode): boolean {
  return has(document, ({ name }) => name === '__schema' || name === '__type')
}

function has(
  document: DocumentNode,
  test: (field: { readonly alias: string | undefined; readonly name: string; readonly takes: boolean }) => boolean,
): boolean {
  let found = false
  visit(document, {
    Field: ({ alias, name, arguments: given = [] }) => {
      found ||= test({ alias: alias?.value, name: name.value, takes: given.length > 0 })
    },
  })
  return found
}
