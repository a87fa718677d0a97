/** What a link carries: an operation and its variables. Never a token, a link is passed around. */
export interface SharedOperation {
  readonly query: string
  readonly variables: string
}

export type SharedLinkResult =
  { readonly kind: 'opened'; readonly operation: SharedOperation } | { readonly kind: 'none' | 'too-long' | 'damaged' }

// Office proxies and chat tools cut longer addresses; browsers take far more.
export const MAX_LINK_CHARACTERS = 30_000

const HASH_PREFIX = '#share='

/** The address that opens this operation, or `null` if it would be longer than a link may be. */
export function toSharedLink(page: URL, operation: SharedOperation): string | null {
  const link = new URL(page)
  link.hash = HASH_PREFIX + toBase64Url(JSON.stringify({ query: operation.query, variables: operation.variables }))
  return link.href.length > MAX_LINK_CHARACTERS ? null : link.href
}

/** Reads the part of an address after `#`. */
export function parseSharedLink(hash: string): SharedLinkResult {
  if (!hash.startsWith(HASH_PREFIX)) return { kind: 'none' }
  if (hash.length > MAX_LINK_CHARACTERS) return { kind: 'too-long' }
  const operation = parseOperation(hash.slice(HASH_PREFIX.length))
  return operation === null ? { kind: 'damaged' } : { kind: 'opened', operation }
}

function parseOperation(encoded: string): SharedOperation | null {
  try {
    const value: unknown = JSON.parse(fromBase64Url(encoded))
    if (typeof value !== 'object' || value === null || !('query' in value) || typeof value.query !== 'string')
      return null
    const variables = 'variables' in value && typeof value.variables === 'string' ? value.variables : ''
    return { query: value.query, variables }
  } catch {
    return null
  }
}

function toBase64Url(text: string): string {
  const binary = Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join('')
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

function fromBase64Url(encoded: string): string {
  const binary = atob(encoded.replaceAll('-', '+').replaceAll('_', '/'))
  return new TextDecoder('utf-8', { fatal: true }).decode(
    Uint8Array.from(binary, (character) => character.charCodeAt(0)),
  )
}
