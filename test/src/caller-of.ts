import { type AccessTokenClaims, type Caller, scopesOf } from '@yiwang/shared/caller'

/** The caller whom the gateway makes of these claims. */
export function callerOf({ sub, scopes = [], purpose = null, ...rest }: AccessTokenClaims): Caller {
  return { id: sub, ...rest, purpose, client: null, scopes: [...scopesOf(rest.roles, rest.department), ...scopes] }
}
