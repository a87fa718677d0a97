import { type DocumentNode, type FieldNode, Kind, visit } from 'graphql'
import { fieldNames, parseFieldSet } from './field-set.ts'

/** The names that a client's fields have while a plan runs. */
export interface AliasGuard {
  /** the operation as it is planned: with names that cannot meet those of keys and required fields */
  readonly rename: (document: DocumentNode) => DocumentNode
  /** where the merged data hold the value of a client's field */
  readonly dataName: (field: FieldNode) => string
}

/** What of a supergraph the guard needs, as data that can be posted between threads. */
export interface ReservedNames {
  /** of keys and required fields */
  readonly names: readonly string[]
  /** no field's name starts with it */
  readonly prefix: string
}

export function reserveNames(supergraph: DocumentNode): ReservedNames {
  return { names: [...namesInFieldSets(supergraph)], prefix: unusedPrefix(supergraph) }
}

/**
 * A plan reads keys and required fields from the answer, by name. `{ products { upc: name } }` would put a name where
 * the key `upc` is looked for: Apollo's planner does not see it, and entities are joined by the wrong key. So an alias
 * that is the name of a key or required field stands under another name until the answer is written.
 */
export function createAliasGuard({ names, prefix }: ReservedNames): AliasGuard {
  const reserved = new Set(names)
  const isGuarded = (alias: string) => reserved.has(alias) || alias.startsWith('__') || alias.startsWith(prefix)
  const dataName = ({ alias, name }: FieldNode): string => {
    // the type of an object stands under one name, whatever aliases ask for it
    if (name.value === '__typename') return name.value
    if (!alias || alias.value === name.value) return name.value
    return isGuarded(alias.value) ? prefix + alias.value : alias.value
  }
  return {
    dataName,
    rename: (document) =>
      visit(document, {
        Field: (node): FieldNode | undefined => {
          const value = dataName(node)
          if (value === (node.alias ?? node.name).value) return undefined
          const { alias: _alias, ...plain } = node
          return value === node.name.value ? plain : { ...plain, alias: { kind: Kind.NAME, value } }
        },
      }),
  }
}

function namesInFieldSets(supergraph: DocumentNode): ReadonlySet<string> {
  const names = new Set<string>()
  const add = (text: string) => {
    for (const name of fieldNames(parseFieldSet(text))) names.add(name)
  }
  visit(supergraph, {
    Directive: ({ name, arguments: given = [] }) => {
      if (name.value !== 'join__type' && name.value !== 'join__field') return false
      for (const { name: argument, value } of given) {
        if ((argument.value === 'key' || argument.value === 'requires') && value.kind === Kind.STRING) add(value.value)
      }
      return undefined
    },
    // inside `contextArguments`: a field set with braces, or one fragment for each type with the context
    ObjectField: ({ name, value }) => {
      if (name.value === 'selection' && value.kind === Kind.STRING) add(value.value.replace(/^\s*\{/, '... {'))
    },
  })
  return names
}

function unusedPrefix(supergraph: DocumentNode): string {
  const fields = new Set<string>()
  visit(supergraph, { FieldDefinition: ({ name }) => void fields.add(name.value) })
  let prefix = 'alias_'
  while ([...fields].some((name) => name.startsWith(prefix))) prefix = `_${prefix}`
  return prefix
}
