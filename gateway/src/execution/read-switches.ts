import { Kind } from 'graphql'
import type { TreeSelection } from '../operations/selection-tree.ts'

const switching: readonly string[] = ['skip', 'include', 'defer']

/** The Boolean variables that decide what an operation's answer holds, each once. */
export function readSwitches(selections: readonly TreeSelection[]): readonly string[] {
  const names = new Set<string>()
  visit(selections, names)
  return [...names]
}

function visit(selections: readonly TreeSelection[], names: Set<string>): void {
  for (const { node, children = [] } of selections) {
    for (const directive of node.directives ?? []) {
      if (!switching.includes(directive.name.value)) continue
      for (const { name, value } of directive.arguments ?? []) {
        if (name.value === 'if' && value.kind === Kind.VARIABLE) names.add(value.name.value)
      }
    }
    visit(children, names)
  }
}
