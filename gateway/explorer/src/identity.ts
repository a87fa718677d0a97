import type { Demo, DemoRole } from './demo-roles.ts'

/** Who the explorer acts as. */
export type Identity =
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'demo'; readonly role: DemoRole }
  | { readonly kind: 'custom'; readonly token: string }

export const ANONYMOUS: Identity = { kind: 'anonymous' }

// sessionStorage, never localStorage: on a shared office computer a token must not outlive the tab.
const STORAGE_KEY = 'yiwang-explorer:identity'

export function tokenOf(identity: Identity): string | null {
  if (identity.kind === 'demo') return identity.role.token
  return identity.kind === 'custom' && identity.token !== '' ? identity.token : null
}

/** Only the choice of a demonstration role is kept, its token is fetched anew. */
export function storeIdentity(identity: Identity): void {
  const stored = identity.kind === 'demo' ? { kind: 'demo', id: identity.role.id } : identity
  sessionStorage.setItem(STORAGE_KEY, JSON.stringify(stored))
}

/** The choice made earlier in this tab, else the first demonstration role, else nobody. */
export function initialIdentity(demo: Demo | null): Identity {
  return restoreIdentity(demo) ?? toDemoIdentity(demo?.roles[0]) ?? ANONYMOUS
}

function restoreIdentity(demo: Demo | null): Identity | null {
  const stored = readStored()
  if (stored?.kind === 'anonymous') return ANONYMOUS
  if (stored?.kind === 'custom' && typeof stored.token === 'string') return { kind: 'custom', token: stored.token }
  if (stored?.kind === 'demo') return toDemoIdentity(demo?.roles.find((role) => role.id === stored.id))
  return null
}

function toDemoIdentity(role: DemoRole | undefined): Identity | null {
  return role === undefined ? null : { kind: 'demo', role }
}

interface StoredIdentity {
  readonly kind?: unknown
  readonly token?: unknown
  readonly id?: unknown
}

function readStored(): StoredIdentity | null {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(STORAGE_KEY) ?? 'null')
    return typeof value === 'object' ? value : null
  } catch {
    return null
  }
}
