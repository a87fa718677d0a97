import type { Demo } from './demo-roles.ts'
import type { Identity } from './identity.ts'
import { READY_OPERATIONS } from './operation-catalogue.ts'
import type { SharedOperation } from './shared-link.ts'
import { variablesFor } from './variables-for.ts'

const FILES = ['02_command_overview', '01_person360', '00_me']

/** The tabs of a first visit. */
export function defaultTabs(demo: Demo | null, identity: Identity): SharedOperation[] {
  return FILES.flatMap((file) => READY_OPERATIONS.filter((operation) => operation.file === file)).map((operation) => ({
    query: operation.query,
    variables: variablesFor(operation, demo, identity),
  }))
}
