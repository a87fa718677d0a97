import { type AccessTokenClaims, type Caller, scopesOf } from '@yiwang/shared/caller'
import { remembered } from './remembered.ts'

/** The caller whom the gateway makes of these claims. */
export const callerOf = remembered(({ sub, scopes = [], purpose = null, ...rest }: AccessTokenClaims): Caller => ({
  ...{ id: sub, ...rest, purpose, client: null },
  scopes: [...scopesOf(rest.roles, rest.department), ...scopes],
}))
