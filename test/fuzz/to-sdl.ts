import { Kind, type SelectionSetNode } from 'graphql'
import {
  type ArgumentModel,
  type EntityModel,
  type FieldModel,
  type InterfaceModel,
  type KeyModel,
  keyFieldTypes,
  namedTypeOf,
  type TypeModel,
} from './model.ts'
import { isKeyField, type ModelIndex, parseFieldSet } from './read-model.ts'

const HEADER = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external",
  "@requires", "@provides", "@shareable", "@override", "@inaccessible", "@interfaceObject"])`

/** What one subgraph of a model declares: its own fields, and of others' types what these fields mention. */
export function toSdl(index: ModelIndex, home: string): string {
  const writer: Writer = {
    index,
    home,
    seen: new Set(),
    definitions: [],
    externals: externalsOf(index, home),
    provided: providedOf(index),
  }
  const { model } = index
  const root = (name: string, fields: readonly FieldModel[]) => {
    const own = fields.filter((field) => field.homes.includes(home))
    if (own.length > 0)
      writer.definitions.push(
        block(
          `type ${name}`,
          own.map((field) => fieldSdl(writer, field)),
        ),
      )
  }
  root('Query', model.query)
  root('Mutation', model.mutation)
  for (const type of model.types) if (isAtHome(type, home)) mention(writer, type.name)
  return [HEADER, ...writer.definitions].join('\n\n')
}

interface Writer {
  readonly index: ModelIndex
  readonly home: string
  readonly seen: Set<string>
  readonly definitions: string[]
  /** fields by type that are declared only because a field set names them */
  readonly externals: ReadonlyMap<string, ReadonlySet<string>>
  /** `Type.field` of what a `@provides` names: it must be shareable where it is at home */
  readonly provided: ReadonlySet<string>
}

function isAtHome(type: TypeModel, home: string): boolean {
  if (type.kind === 'entity') return type.homes.includes(home)
  return type.kind === 'interface' && (type.declaredIn.includes(home) || type.object?.home === home)
}

function block(head: string, lines: readonly string[]): string {
  return `${head} {\n${lines.map((line) => `  ${line}`).join('\n')}\n}`
}

/** Defines a type once, when something first mentions it. */
function mention(writer: Writer, name: string): void {
  const type = writer.index.type(name)
  if (name === 'Json' && !writer.seen.has(name)) writer.definitions.push('scalar Json')
  if (writer.seen.has(name)) return
  writer.seen.add(name)
  if (name === 'Ref') writer.definitions.push('type Ref @shareable {\n  x: Int!\n  y: String!\n}')
  if (type) writer.definitions.push(definitionOf(writer, type))
}

function definitionOf(writer: Writer, type: TypeModel): string {
  switch (type.kind) {
    case 'entity':
      return entitySdl(writer, type)
    case 'value':
      return block(
        `type ${type.name} @shareable`,
        type.fields.map((field) => fieldSdl(writer, field, false)),
      )
    case 'interface':
      return interfaceSdl(writer, type)
    case 'union': {
      const members = writer.index.candidates(type.name, [writer.home])
      for (const member of members) mention(writer, member)
      return `union ${type.name} = ${members.join(' | ')}`
    }
    case 'enum':
      return block(`enum ${type.name}`, type.values)
    case 'input':
      return block(
        `input ${type.name}`,
        type.fields.map((field) => argumentSdl(writer, field)),
      )
  }
}

function entitySdl(writer: Writer, entity: EntityModel): string {
  const { home, index, externals } = writer
  const isStub = !entity.homes.includes(home)
  const keys = isStub ? entity.keys.slice(0, 1) : entity.keys.filter((key) => key.homes.includes(home))
  const interfaces = isStub ? [] : index.model.types.filter((type) => isDeclaredBy(type, entity, home))
  const implemented = interfaces.length === 0 ? '' : ` implements ${interfaces.map(({ name }) => name).join(' & ')}`
  const own = entity.fields.filter((field) => !isStub && (field.homes.includes(home) || field.override?.from === home))
  const external = entity.fields.filter(
    (field) => !own.includes(field) && externals.get(entity.name)?.has(field.name) === true,
  )
  return block(`type ${entity.name}${implemented} ${keys.map((key) => keySdl(key, home, isStub)).join(' ')}`, [
    ...keyFieldsSdl(writer, keys),
    ...own.map((field) => `${fieldSdl(writer, field)}${isProvided(writer, entity, field) ? ' @shareable' : ''}`),
    ...external.map((field) => `${fieldSdl(writer, { ...field, homes: [home] }, false)} @external`),
  ])
}

function isProvided({ provided }: Writer, { name }: EntityModel, field: FieldModel): boolean {
  return field.homes.length === 1 && provided.has(`${name}.${field.name}`)
}

function isDeclaredBy(type: TypeModel, entity: EntityModel, home: string): boolean {
  return type.kind === 'interface' && type.members.includes(entity.name) && type.declaredIn.includes(home)
}

function keySdl(key: KeyModel, home: string, isStub: boolean): string {
  const unresolvable = isStub || key.unresolvable.includes(home)
  return `@key(fields: "${key.fields}"${unresolvable ? ', resolvable: false' : ''})`
}

function keyFieldsSdl(writer: Writer, keys: readonly KeyModel[]): readonly string[] {
  const names = new Set(keys.flatMap(({ fields }) => [...topNames(fields)]))
  if (names.has('ref')) mention(writer, 'Ref')
  return [...names].map((name) => `${name}: ${keyFieldTypes[name] ?? ''}`)
}

function* topNames(fields: string): Generator<string> {
  for (const selection of parseFieldSet(fields).selections) {
    if (selection.kind === Kind.FIELD) yield selection.name.value
  }
}

function interfaceSdl(writer: Writer, type: InterfaceModel): string {
  const { home, externals } = writer
  if (type.object?.home === home) {
    const external = type.fields.filter(({ name }) => externals.get(type.name)?.has(name) === true)
    return block(`type ${type.name} @interfaceObject @key(fields: "id")`, [
      'id: ID!',
      ...type.object.fields.map((field) => fieldSdl(writer, field)),
      ...external.map((field) => `${field.name}: ${field.type} @external`),
    ])
  }
  for (const member of writer.index.candidates(type.name, [home])) mention(writer, member)
  const fields = type.fields.filter((field) => field.homes.includes(home))
  for (const field of fields) mention(writer, namedTypeOf(field.type))
  return block(`interface ${type.name}${type.object ? ' @key(fields: "id")' : ''}`, [
    'id: ID!',
    ...fields.map((field) => `${field.name}: ${field.type}`),
  ])
}

function fieldSdl(writer: Writer, field: FieldModel, withDirectives = true): string {
  mention(writer, namedTypeOf(field.type))
  const given = field.arguments.map((argument) => argumentSdl(writer, argument))
  const head = `${field.name}${given.length === 0 ? '' : `(${given.join(', ')})`}: ${field.type}`
  return withDirectives ? [head, ...directivesOf(field, writer.home)].join(' ') : head
}

function directivesOf({ homes, override, requires, provides, inaccessible }: FieldModel, home: string): string[] {
  return [
    ...(homes.length > 1 ? ['@shareable'] : []),
    ...(override?.to === home ? [`@override(from: "${override.from}")`] : []),
    ...(requires === undefined || override?.from === home ? [] : [`@requires(fields: ${JSON.stringify(requires)})`]),
    ...(provides?.home === home ? [`@provides(fields: "${provides.fields}")`] : []),
    ...(inaccessible === true ? ['@inaccessible'] : []),
  ]
}

function argumentSdl(writer: Writer, { name, type, defaultValue }: ArgumentModel): string {
  mention(writer, namedTypeOf(type))
  return `${name}: ${type}${defaultValue === undefined ? '' : ` = ${defaultValue}`}`
}

function externalsOf(index: ModelIndex, home: string): ReadonlyMap<string, ReadonlySet<string>> {
  const externals = new Map<string, Set<string>>()
  const walk = ({ selections }: SelectionSetNode, type: string): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.INLINE_FRAGMENT)
        walk(selection.selectionSet, selection.typeCondition?.name.value ?? type)
      if (selection.kind !== Kind.FIELD || isKeyField(selection.name.value)) continue
      const name = selection.name.value
      externals.set(type, (externals.get(type) ?? new Set()).add(name))
      const inner = fieldTypeOf(index, type, name)
      if (selection.selectionSet && inner !== undefined) walk(selection.selectionSet, namedTypeOf(inner))
    }
  }
  const walkField = (field: FieldModel, owner: string): void => {
    if (field.requires !== undefined && field.homes.includes(home)) walk(parseFieldSet(field.requires), owner)
    if (field.provides?.home === home) walk(parseFieldSet(field.provides.fields), namedTypeOf(field.type))
  }
  for (const type of index.model.types) {
    if (type.kind === 'entity') for (const field of type.fields) walkField(field, type.name)
    if (type.kind === 'interface' && type.object) for (const field of type.object.fields) walkField(field, type.name)
  }
  for (const field of index.model.query) walkField(field, 'Query')
  return externals
}

function providedOf({ model }: ModelIndex): ReadonlySet<string> {
  const fields = model.types.flatMap((type) => (type.kind === 'entity' ? type.fields : []))
  return new Set(fields.flatMap(({ type, provides }) => (provides ? [`${namedTypeOf(type)}.${provides.fields}`] : [])))
}

function fieldTypeOf(index: ModelIndex, type: string, name: string): string | undefined {
  const own = index.field(type, name)?.type
  if (own !== undefined) return own
  const declared = index.type(type)
  return declared?.kind === 'interface' ? declared.fields.find((field) => field.name === name)?.type : undefined
}
