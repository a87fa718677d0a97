import {
  type ArgumentNode,
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type FieldNode,
  type InterfaceTypeDefinitionNode,
  Kind,
  type NameNode,
  type ObjectTypeDefinitionNode,
  print,
  type SelectionSetNode,
} from 'graphql'
import { argumentText, fieldNames, parseFieldSet, topNames } from './field-set.ts'

/** The field that a name made for the planner stands for. */
export interface RequiredField {
  readonly name: string
  readonly arguments: readonly ArgumentNode[]
}

export interface RequiredNames {
  readonly supergraph: DocumentNode
  /** by the name made for the planner */
  readonly fields: ReadonlyMap<string, RequiredField>
  /** the names a field requires, at any depth, by {@link requirementKey} */
  readonly requirements: ReadonlyMap<string, readonly string[]>
  /** what a field requires, under the planner's names, by {@link requirementKey} */
  readonly needs: ReadonlyMap<string, SelectionSetNode>
  /** of `needs`, the fields that others may require in turn, whatever their types */
  readonly chained: ReadonlySet<string>
  /** the fields of which keys are made, whatever their types */
  readonly keys: ReadonlySet<string>
  readonly types: ReadonlyMap<string, TypeDefinition>
  /** names of subgraphs, by those that the directives use */
  readonly graphs: ReadonlyMap<string, string>
}

export type TypeDefinition = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode

export function requirementKey(graph: string, type: string, field: string): string {
  return `${graph} ${type}.${field}`
}

/**
 * Gives every field that a `@requires` asks with arguments a name and a field of its own, without arguments:
 * `@requires(fields: "price(currency: \"USD\")")` becomes `price__r1`. Apollo's planner writes required fields into the
 * answer under their plain names, where `price(currency: "EUR")`, asked by the client or by another `@requires`,
 * overwrites them. `to-executable-plan` turns the names back when it writes the fetches.
 */
export function nameRequiredFields(supergraph: DocumentNode): RequiredNames {
  const types = new Map(supergraph.definitions.filter(isTypeDefinition).map((type) => [type.name.value, type]))
  const naming: Naming = { types, taken: fieldNamesOf(types), byText: new Map(), fields: new Map(), added: new Map() }
  const requirements = new Map<string, readonly string[]>()
  const needs = new Map<string, SelectionSetNode>()
  const graphs = graphNames(supergraph)
  const rewritten = new Map(
    [...types].map(([name, type]) => [name, rewriteType(naming, type, { graphs, requirements, needs })] as const),
  )
  const named = new Map([...rewritten].map(([name, type]) => [name, withAddedFields(naming, type)]))
  const definitions = supergraph.definitions.map((definition) =>
    isTypeDefinition(definition) ? (named.get(definition.name.value) ?? definition) : definition,
  )
  return {
    supergraph: { ...supergraph, definitions },
    fields: naming.fields,
    requirements,
    needs,
    chained: chainedOf(needs),
    keys: new Set(keyFields(supergraph)),
    types: named,
    graphs,
  }
}

function chainedOf(needs: RequiredNames['needs']): ReadonlySet<string> {
  const required = new Set([...needs.values()].flatMap((set) => [...fieldNames(set)]))
  return new Set([...needs.keys()].filter((key) => required.has(key.slice(key.lastIndexOf('.') + 1))))
}

interface Naming {
  readonly types: ReadonlyMap<string, TypeDefinition>
  readonly taken: Set<string>
  readonly byText: Map<string, string>
  readonly fields: Map<string, RequiredField>
  /** the new names of each type */
  readonly added: Map<string, Set<string>>
}

interface Requirements {
  readonly graphs: ReadonlyMap<string, string>
  readonly requirements: Map<string, readonly string[]>
  readonly needs: Map<string, SelectionSetNode>
}

function rewriteType(
  naming: Naming,
  type: TypeDefinition,
  { graphs, requirements, needs }: Requirements,
): TypeDefinition {
  const rewriteField = (field: FieldDefinitionNode): FieldDefinitionNode => ({
    ...field,
    directives: (field.directives ?? []).map((directive) => {
      const requires = directive.name.value === 'join__field' ? argumentText(directive, 'requires') : undefined
      if (requires === undefined) return directive
      const names: string[] = []
      const renamed = nameSelections(naming, type.name.value, parseFieldSet(requires), names)
      const graph = graphs.get(argumentText(directive, 'graph') ?? '') ?? ''
      const key = requirementKey(graph, type.name.value, field.name.value)
      needs.set(key, renamed)
      if (names.length === 0) return directive
      requirements.set(key, names)
      return withArgument(directive, 'requires', renamed.selections.map(print).join(' '))
    }),
  })
  return { ...type, fields: (type.fields ?? []).map(rewriteField) }
}

function nameSelections(naming: Naming, parent: string, set: SelectionSetNode, names: string[]): SelectionSetNode {
  return {
    ...set,
    selections: set.selections.map((selection) => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) return selection
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        const type = selection.typeCondition?.name.value ?? parent
        return { ...selection, selectionSet: nameSelections(naming, type, selection.selectionSet, names) }
      }
      const field = naming.types.get(parent)?.fields?.find(({ name }) => name.value === selection.name.value)
      if (!field) return selection
      const inner =
        selection.selectionSet && nameSelections(naming, namedType(field.type), selection.selectionSet, names)
      const name = (field.arguments ?? []).length === 0 ? selection.name : nameOf(naming, parent, selection)
      if (name !== selection.name) names.push(name.value)
      const { arguments: given, ...rest } = selection
      const plain = name === selection.name && given ? { arguments: given } : {}
      return { ...rest, ...plain, name, ...(inner ? { selectionSet: inner } : {}) }
    }),
  }
}

function nameOf(naming: Naming, parent: string, node: FieldNode): NameNode {
  const text = `${node.name.value}(${(node.arguments ?? []).map(print).join()})`
  const name = naming.byText.get(text) ?? freeName(naming, node.name.value)
  naming.byText.set(text, name)
  naming.fields.set(name, { name: node.name.value, arguments: node.arguments ?? [] })
  addField(naming, parent, name)
  return { kind: Kind.NAME, value: name }
}

function freeName({ taken }: Naming, field: string): string {
  for (let index = 1; ; index += 1) {
    const name = `${field}__r${index}`
    if (taken.has(name)) continue
    taken.add(name)
    return name
  }
}

/** A field of an interface must be one of all its implementations. */
function addField(naming: Naming, type: string, name: string): void {
  const names = naming.added.get(type) ?? new Set()
  if (names.has(name)) return
  naming.added.set(type, names.add(name))
  for (const { name: implementation, interfaces = [] } of naming.types.values()) {
    if (interfaces.some((each) => each.name.value === type)) addField(naming, implementation.value, name)
  }
}

function withAddedFields({ added, fields }: Naming, type: TypeDefinition): TypeDefinition {
  const copies = [...(added.get(type.name.value) ?? [])].flatMap((name) => {
    const original = type.fields?.find((field) => field.name.value === fields.get(name)?.name)
    return original ? [copyOf(original, name)] : []
  })
  return { ...type, fields: [...(type.fields ?? []), ...copies] }
}

/** Only what the planner reads; the field is never shown to a client. */
function copyOf({ type, directives = [] }: FieldDefinitionNode, name: string): FieldDefinitionNode {
  return {
    kind: Kind.FIELD_DEFINITION,
    name: { kind: Kind.NAME, value: name },
    type,
    directives: directives.filter((directive) => directive.name.value === 'join__field'),
  }
}

function withArgument(directive: ConstDirectiveNode, name: string, value: string): ConstDirectiveNode {
  return {
    ...directive,
    arguments: (directive.arguments ?? []).map((argument) =>
      argument.name.value === name ? { ...argument, value: { kind: Kind.STRING, value } } : argument,
    ),
  }
}

function* keyFields({ definitions }: DocumentNode): Generator<string> {
  for (const { directives = [] } of definitions.filter(isTypeDefinition)) {
    for (const directive of directives) {
      const key = directive.name.value === 'join__type' ? argumentText(directive, 'key') : undefined
      if (key !== undefined) yield* topNames(parseFieldSet(key))
    }
  }
}

function graphNames({ definitions }: DocumentNode): ReadonlyMap<string, string> {
  const graphs = definitions.find(
    (definition) => definition.kind === Kind.ENUM_TYPE_DEFINITION && definition.name.value === 'join__Graph',
  )
  if (graphs?.kind !== Kind.ENUM_TYPE_DEFINITION) return new Map()
  return new Map(
    (graphs.values ?? []).map((value) => {
      const graph = value.directives?.find(({ name }) => name.value === 'join__graph')
      return [value.name.value, (graph && argumentText(graph, 'name')) ?? value.name.value]
    }),
  )
}

function fieldNamesOf(types: ReadonlyMap<string, TypeDefinition>): Set<string> {
  return new Set([...types.values()].flatMap(({ fields = [] }) => fields.map(({ name }) => name.value)))
}

export function isTypeDefinition(definition: DocumentNode['definitions'][number]): definition is TypeDefinition {
  return definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_DEFINITION
}

function namedType(type: FieldDefinitionNode['type']): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type)
}
