import { Kind } from 'graphql'
import { ifOf } from '../operations/conditions.ts'
import type { TreeSelection } from '../operations/selection-tree.ts'

/** The Boolean variables that decide what an operation's answer holds, each once. */
export function readSwitches(selections: readonly TreeSelection[]): readonly string[] {
  const names = new Set<string>()
  visit(selections, names)
  return [...names]
}

function visit(selections: readonly TreeSelection[], names: Set<string>): void {
  for (const { node, children = [] } of selections) {
    for (const directive of node.directives ?? []) {
      const value = ifOf(directive)
      if (value?.kind === Kind.VARIABLE) names.add(value.name.value)
    }
    visit(children, names)
  }
}
