import type { CompiledOperation } from '../operations/compile-operation.ts'
import type { TreeField, TreeSelection } from '../operations/selection-tree.ts'
import type { RequirementIndex } from './requirement-index.ts'
import type { Requirement } from './requirement.ts'

/** What an operation asks of its caller. */
export interface Guard {
  /** each distinct requirement, in the order of first use */
  readonly requirements: readonly Requirement[]
  readonly ofField: ReadonlyMap<TreeField, readonly Requirement[]>
}

/**
 * Collects for each selected field everything that must hold: the field's own requirement and those of the type it
 * returns, named as in the Apollo Router (apollo-router `plugins/authorization/{authenticated,scopes}.rs`; docs
 * "Authorization in the GraphOS Router").
 *
 * Interfaces: composition copies the requirements of all implementations to the interface and its fields (federation
 * 2.12 and later), and those count as written, as in the Router: a guarded implementation guards every field returning
 * the interface. For supergraphs of older compositions the requirements of every object type that can stand at a
 * place, after narrowing by type conditions, count as well. The Router removes such a field whenever its implementations
 * differ, whoever asks; here it stays for a caller who satisfies all of them. Either way nobody gets past a guard by
 * selecting through the interface.
 */
export function compileGuard(operation: CompiledOperation, index: RequirementIndex): Guard {
  const ofField = new Map<TreeField, readonly Requirement[]>()
  const requirements = new Set<Requirement>()
  visitFields(operation.selections, (field) => {
    const found = requirementsOf(field, index)
    if (found.length === 0) return
    ofField.set(field, found)
    for (const requirement of found) requirements.add(requirement)
  })
  return { requirements: [...requirements], ofField }
}

function visitFields(selections: readonly TreeSelection[], visit: (field: TreeField) => void): void {
  for (const selection of selections) {
    if (selection.kind === 'field') visit(selection)
    visitFields(selection.children ?? [], visit)
  }
}

function requirementsOf(field: TreeField, index: RequirementIndex): readonly Requirement[] {
  const name = field.node.name.value
  // which type an object has is not guarded, only what is in it; the Router exempts __typename as well
  if (name === '__typename') return []
  const owners = new Set([field.parentType, ...field.possibleTypes])
  const found = [...owners].flatMap((owner) => [...index.ofType(owner), ...index.ofField(owner, name)])
  return [...new Set([...found, ...index.ofType(field.valueType)])]
}
