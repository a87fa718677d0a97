import { type ConstDirectiveNode, type DocumentNode, visit } from 'graphql'
import { argumentText, fieldNames, parseFieldSet } from './field-set.ts'

/**
 * Takes `@provides` away from fields that lead to what a `@requires` of a `@requires` needs: `need` requires `name`, and
 * another field requires `need`. The subgraph that provides `name` on some of its objects declares it `@external`, so
 * that `hide-external-fields` cannot hide it, and Apollo's planner would ask for it on the others too. Without
 * `@provides` the field is fetched where it is at home, which answers the same.
 */
export function dropProvides(supergraph: DocumentNode): DocumentNode {
  const chained = chainedFields(supergraph)
  if (chained.size === 0) return supergraph
  return visit(supergraph, {
    Directive: (node): ConstDirectiveNode | undefined => {
      const directive = node as ConstDirectiveNode
      const provides = directive.name.value === 'join__field' ? argumentText(directive, 'provides') : undefined
      if (provides === undefined || !namesIn(provides).some((name) => chained.has(name))) return undefined
      return { ...directive, arguments: (directive.arguments ?? []).filter(({ name }) => name.value !== 'provides') }
    },
  })
}

/** The names of the fields required by fields that are required themselves, whatever their types. */
function chainedFields(supergraph: DocumentNode): ReadonlySet<string> {
  const requirements = new Map<string, readonly string[]>()
  visit(supergraph, {
    FieldDefinition: ({ name, directives = [] }) => {
      const required = directives.flatMap((directive) => {
        const requires = directive.name.value === 'join__field' ? argumentText(directive, 'requires') : undefined
        return requires === undefined ? [] : namesIn(requires)
      })
      if (required.length > 0) requirements.set(name.value, [...(requirements.get(name.value) ?? []), ...required])
    },
  })
  return new Set([...requirements.values()].flat().flatMap((name) => requirements.get(name) ?? []))
}

function namesIn(fieldSet: string): readonly string[] {
  return [...fieldNames(parseFieldSet(fieldSet))]
}
