import { createContext } from 'react'
import type { Demo } from './demo-roles.ts'
import { ANONYMOUS, type Identity } from './identity.ts'

/** What the panels inside GraphiQL need to know about the caller; GraphiQL renders them without properties. */
export interface ExplorerState {
  readonly demo: Demo | null
  readonly identity: Identity
}

export const ExplorerContext = createContext<ExplorerState>({ demo: null, identity: ANONYMOUS })
