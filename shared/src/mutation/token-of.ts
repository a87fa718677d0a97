import type { RequestContext } from '../graphql/index.ts'

export function tokenOf(input: object): string | null {
  return 'clientToken' in input && typeof input.clientToken === 'string' ? input.clientToken : null
}

/** Whose token it is. */
export function tokenOwner({ tokenOwner: owner, caller }: RequestContext): string {
  return owner ?? caller.id
}
