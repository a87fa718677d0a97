import { departments } from '@yiwang/cli'
import {
  type ConstDirectiveNode,
  type FieldDefinitionNode,
  Kind,
  type ListValueNode,
  parse,
  type TypeNode,
} from 'graphql'

/**
 * Facts that the tests read straight from the five contracts, independently of the gateway: which subgraphs resolve a
 * field, and which scopes it asks for.
 */
export interface ContractFacts {
  /** subgraphs by coordinate Type.field; fields of an @interfaceObject count for every kind of case */
  readonly owners: ReadonlyMap<string, ReadonlySet<string>>
  /** alternatives of scopes by coordinate: one of them whole is enough; [] = a login is enough */
  readonly requirements: ReadonlyMap<string, readonly (readonly string[])[]>
}

const caseKinds = ['GridEvent', 'DisputeCase', 'HotlineOrder', 'PetitionCase', 'GovernanceCase']

export function contractFacts(): ContractFacts {
  const owners = new Map<string, Set<string>>()
  const requirements = new Map<string, readonly (readonly string[])[]>()
  const byType = new Map<string, readonly (readonly string[])[]>()
  const fields: { coordinate: string; field: FieldDefinitionNode }[] = []
  for (const { definition } of departments)
    for (const node of parse(definition.sdl).definitions) {
      if (
        !('fields' in node) ||
        node.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION ||
        node.kind === Kind.INPUT_OBJECT_TYPE_EXTENSION
      )
        continue
      const required = requirementOf(node.directives ?? [])
      if (required) byType.set(node.name.value, required)
      const types =
        caseKinds.includes(node.name.value) && node.name.value === 'GovernanceCase' ? caseKinds : [node.name.value]
      for (const field of node.fields)
        for (const type of types) {
          const coordinate = `${type}.${field.name.value}`
          fields.push({ coordinate, field })
          if (field.directives?.some(({ name }) => name.value === 'external')) continue
          owners.set(coordinate, (owners.get(coordinate) ?? new Set()).add(definition.name))
        }
    }
  for (const { coordinate, field } of fields) {
    const own = requirementOf(field.directives ?? []) ?? byType.get(namedType(field.type))
    if (own) requirements.set(coordinate, own)
  }
  return { owners, requirements }
}

function requirementOf(directives: readonly ConstDirectiveNode[]): readonly (readonly string[])[] | null {
  const scoped = directives.find(({ name }) => name.value === 'requiresScopes')
  if (scoped) {
    // the argument is a list of lists of strings in every contract
    const alternatives = scoped.arguments?.[0]?.value as ListValueNode
    return alternatives.values.map((list) =>
      (list as ListValueNode).values.map((item) => ('value' in item ? String(item.value) : '')),
    )
  }
  return directives.some(({ name }) => name.value === 'authenticated') ? [] : null
}

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type)
}
