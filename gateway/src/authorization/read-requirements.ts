import { type Directive, isInterfaceType, isObjectType, type Schema } from '@apollo/federation-internals'
import { type Requirement, requirementKey } from './requirement.ts'

/** What each type and field of a supergraph asks for; read once per supergraph. */
export interface RequirementIndex {
  ofType(type: string): readonly Requirement[]
  ofField(type: string, field: string): readonly Requirement[]
}

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
  { spec: 'https://specs.apollo.dev/policy', directive: 'policy', read: () => ({ kind: 'never' }) },
]

export function readRequirements(schema: Schema): RequirementIndex {
  const found = new Map<string, readonly Requirement[]>()
  const read = createReader(schema)
  for (const type of schema.types()) {
    remember(found, type.name, read(type))
    if (!isObjectType(type) && !isInterfaceType(type)) continue
    for (const field of type.fields()) remember(found, `${type.name}.${field.name}`, read(field))
  }
  return {
    ofType: (type) => found.get(type) ?? [],
    ofField: (type, field) => found.get(`${type}.${field}`) ?? [],
  }
}

/** Equal requirements become one object, so that later stages compare by identity. */
function createReader(schema: Schema): (element: Annotated) => readonly Requirement[] {
  const interned = new Map<string, Requirement>()
  const intern = (requirement: Requirement): Requirement => {
    const key = requirementKey(requirement)
    const known = interned.get(key) ?? requirement
    interned.set(key, known)
    return known
  }
  // a supergraph may import the directives under other names
  const named = readers.flatMap(({ spec, directive, read }) => {
    const feature = schema.coreFeatures?.getByIdentity(spec)
    return feature ? [{ name: feature.directiveNameInSchema(directive), read }] : []
  })
  return (element) =>
    named.flatMap(({ name, read }) => element.appliedDirectivesOf(name).map((directive) => intern(read(directive))))
}

function readScopes(directive: Directive): Requirement {
  // composition has checked the argument against [[requiresScopes__Scope!]!]!
  const { scopes } = directive.arguments() as { readonly scopes: readonly (readonly string[])[] }
  return { kind: 'scopes', anyOf: scopes }
}

function remember(found: Map<string, readonly Requirement[]>, key: string, requirements: readonly Requirement[]): void {
  if (requirements.length > 0) found.set(key, requirements)
}
