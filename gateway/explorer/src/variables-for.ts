import type { Demo, Variables } from './demo-roles.ts'
import { fillMarkers } from './example-markers.ts'
import { EXAMPLE_VARIABLES } from './example-variables.ts'
import type { Identity } from './identity.ts'
import type { ReadyOperation } from './operation-catalogue.ts'

/** Example variables as JSON text: the demonstration's own, else the built-in ones, then what the identity answers for. */
export function variablesFor(operation: ReadyOperation, demo: Demo | null, identity: Identity): string {
  if (operation.variableNames.length === 0) return ''
  const example = demo?.examples[operation.file] ?? EXAMPLE_VARIABLES[operation.file] ?? {}
  const variables = { ...example, ...declared(operation, identity.kind === 'demo' ? identity.role.variables : {}) }
  return JSON.stringify(fillMarkers(variables, new Date()), null, 2)
}

function declared(operation: ReadyOperation, variables: Variables): Variables {
  return Object.fromEntries(Object.entries(variables).filter(([name]) => operation.variableNames.includes(name)))
}
