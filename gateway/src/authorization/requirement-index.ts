import { type Requirement, requirementKey } from './requirement.ts'

/** Requirements by `Type` or `Type.field`, as data that can be posted between threads. */
export type RequirementEntries = readonly (readonly [place: string, requirements: readonly Requirement[]])[]

/** What each type and field of a supergraph asks for; made once per supergraph. */
export interface RequirementIndex {
  ofType(type: string): readonly Requirement[]
  ofField(type: string, field: string): readonly Requirement[]
  /** every requirement there is, each once */
  readonly distinct: readonly Requirement[]
}

/** Equal requirements become one object, so that later stages compare by identity. */
export function indexRequirements(entries: RequirementEntries): RequirementIndex {
  const interned = new Map<string, Requirement>()
  const intern = (requirement: Requirement): Requirement => {
    const key = requirementKey(requirement)
    const known = interned.get(key) ?? requirement
    interned.set(key, known)
    return known
  }
  const found = new Map(entries.map(([place, requirements]) => [place, requirements.map(intern)]))
  return {
    distinct: [...interned.values()],
    ofType: (type) => found.get(type) ?? [],
    ofField: (type, field) => found.get(`${type}.${field}`) ?? [],
  }
}
