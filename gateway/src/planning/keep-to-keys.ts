import type { FetchNode, QueryPlanSelectionNode } from '@apollo/query-planner'
import { topNames } from './field-set.ts'
import type { RequiredNames } from './name-required-fields.ts'
import { interfacesOf, isWithin, keysOf } from './read-types.ts'

type Selection = QueryPlanSelectionNode
type Fragment = Extract<Selection, { readonly kind: 'InlineFragment' }>

/**
 * Sends no entity without its key. Where `... on Book` asks a field of an interface object that requires another, Apollo's
 * planner writes `... on Book { id } ... on Media { title }`: a film then is sent by its title, and the subgraph takes it
 * for who knows what. Fields without a key are kept to the types that have one: `... on Book { id } ... on Book { title }`.
 */
export function keepToKeys({ requires = [], serviceName }: FetchNode, names: RequiredNames): readonly Selection[] {
  const isKeyed = (each: Selection) => isFragment(each) && hasKey(each, serviceName, names)
  const keyed = requires.filter(isKeyed).map(conditionOf)
  return requires.flatMap((each): Selection | Selection[] => {
    const condition = conditionOf(each)
    if (!isFragment(each) || isKeyed(each) || keyed.some((type) => isWithin(condition, type, names))) return each
    const narrower = [...new Set(keyed)].filter((type) => isWithin(type, condition, names))
    return narrower.length === 0 ? each : narrower.map((typeCondition) => ({ ...each, typeCondition }))
  })
}

function isFragment(selection: Selection): selection is Fragment {
  return selection.kind === 'InlineFragment'
}

function conditionOf(selection: Selection): string {
  return (isFragment(selection) ? selection.typeCondition : undefined) ?? ''
}

/**
 * Whether the fragment holds all fields of some key that the subgraph has for its type; for a type that the subgraph knows
 * by an interface object, of that interface.
 */
function hasKey(fragment: Fragment, subgraph: string, names: RequiredNames): boolean {
  const selected = new Set(fragment.selections.flatMap((each) => (each.kind === 'Field' ? each.name : [])))
  const type = conditionOf(fragment)
  return [type, ...interfacesOf(names, type)]
    .flatMap((name) => keysOf(names, subgraph, name))
    .some(({ fields }) => [...topNames(fields)].every((name) => selected.has(name)))
}
