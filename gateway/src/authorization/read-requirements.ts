import { type Directive, isInterfaceType, isObjectType, type Schema } from '@apollo/federation-internals'
import type { Requirement } from './requirement.ts'
import type { RequirementEntries } from './requirement-index.ts'

type Read = (directive: Directive) => Requirement
/** A type or a field; federation's own generic class cannot be named without `any`. */
interface Annotated {
  appliedDirectivesOf(name: string): Directive[]
}

const readers: readonly { readonly spec: string; readonly directive: string; readonly read: Read }[] = [
  {
    spec: 'https://specs.apollo.dev/authenticated',
    directive: 'authenticated',
    read: () => ({ kind: 'authenticated' }),
  },
  { spec: 'https://specs.apollo.dev/requiresScopes', directive: 'requiresScopes', read: readScopes },
  { spec: 'https://specs.apollo.dev/policy', directive: 'policy', read: readPolicies },
]

/** Reads a supergraph with federation's own classes, which only the planner has. */
export function readRequirements(schema: Schema): RequirementEntries {
  const found: [string, readonly Requirement[]][] = []
  for (const type of schema.types()) {
    found.push([type.name, readAt(schema, type)])
    if (!isObjectType(type) && !isInterfaceType(type)) continue
    for (const field of type.fields()) found.push([`${type.name}.${field.name}`, readAt(schema, field)])
  }
  return found.filter(([, requirements]) => requirements.length > 0)
}

function readAt(schema: Schema, element: Annotated): readonly Requirement[] {
  return readers.flatMap(({ spec, directive, read }) => {
    // a supergraph may import the directives under other names
    const feature = schema.coreFeatures?.getByIdentity(spec)
    return feature ? element.appliedDirectivesOf(feature.directiveNameInSchema(directive)).map(read) : []
  })
}

function readScopes(directive: Directive): Requirement {
  // composition has checked the argument against [[requiresScopes__Scope!]!]!
  const { scopes } = directive.arguments() as { readonly scopes: readonly (readonly string[])[] }
  return { kind: 'scopes', anyOf: scopes }
}

function readPolicies(directive: Directive): Requirement {
  // composition has checked the argument against [[policy__Policy!]!]!
  const { policies } = directive.arguments() as { readonly policies: readonly (readonly string[])[] }
  return { kind: 'policies', anyOf: policies }
}
