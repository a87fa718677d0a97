import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type ObjectTypeExtensionNode,
  valueFromASTUntyped,
} from 'graphql'
import { invariant } from '../errors/index.ts'
import { isPersonalKind, type PersonalKind } from './personal-kinds.ts'

/** A field that the schema declares `@personal`. */
export interface PersonalField {
  readonly type: string
  readonly name: string
  readonly kind: PersonalKind
  /** true: what the field holds is masked already, and only children need more */
  readonly masked: boolean
  /** whose clerks see it as their own department's: the owner and those it is shared with */
  readonly departments: readonly string[]
  /** alternatives, one of them whole is enough; [] = none needed */
  readonly scopes: readonly (readonly string[])[]
}

/**
 * The personal fields of a department's SDL with the scopes that the contract asks for them, by field or by type.
 * A kind that nobody knows throws: a typing mistake must not open a field.
 */
export function readPersonalFields(typeDefs: DocumentNode, department: string): PersonalField[] {
  const types = typeDefs.definitions.filter(isObjectType)
  const scopesOfType = new Map(types.map(({ name, directives }) => [name.value, scopesIn(directives)]))
  return types.flatMap((type) =>
    (type.fields ?? []).flatMap((field) => {
      const personal = directiveOf(field.directives, 'personal')
      if (!personal) return []
      const { kind, masked = false, sharedWith = [] } = argumentsOf(personal)
      invariant(typeof kind === 'string' && isPersonalKind(kind), `@personal of ${nameOf(type, field)}: unknown kind`)
      const scopes = scopesIn(field.directives) ?? scopesOfType.get(type.name.value) ?? []
      // composition has checked that the arguments are of the declared types
      const departments = [department, ...(sharedWith as string[])]
      return [{ type: type.name.value, name: field.name.value, kind, masked: masked === true, departments, scopes }]
    }),
  )
}

type ObjectType = ObjectTypeDefinitionNode | ObjectTypeExtensionNode

function isObjectType(node: DocumentNode['definitions'][number]): node is ObjectType {
  return node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.OBJECT_TYPE_EXTENSION
}

function nameOf(type: ObjectType, field: FieldDefinitionNode): string {
  return `${type.name.value}.${field.name.value}`
}

function directiveOf(directives: readonly ConstDirectiveNode[] = [], name: string): ConstDirectiveNode | undefined {
  return directives.find((directive) => directive.name.value === name)
}

function argumentsOf({ arguments: given = [] }: ConstDirectiveNode): Readonly<Record<string, unknown>> {
  return Object.fromEntries(given.map(({ name, value }) => [name.value, valueFromASTUntyped(value)]))
}

function scopesIn(directives: readonly ConstDirectiveNode[] | undefined): readonly (readonly string[])[] | undefined {
  const scoped = directiveOf(directives, 'requiresScopes')
  // composition has checked that it is a list of lists of strings
  return scoped && (argumentsOf(scoped)['scopes'] as string[][])
}
