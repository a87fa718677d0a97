export {
  type Caller,
  type Department,
  type Role,
  anonymous,
  callerSchema,
  departments,
  isAnonymous,
  roles,
} from './caller.ts'
export { allScopes, scopesOf } from './role-scopes.ts'
export {
  type Asker,
  type ClientOperation,
  type SignCaller,
  callerAudience,
  createCallerSigner,
  createAskerVerifier,
  verifyAsker,
} from './caller-assertion.ts'
export {
  type AccessTokenClaims,
  accessTokenAudience,
  accessTokenExpiry,
  accessTokenIssuer,
  callerOfClaims,
  signAccessToken,
  verifyAccessToken,
} from './access-token.ts'
export { coversRegion, mayEnterFor } from './covers.ts'
export { isRowScope, type RowScope, rowScopeOf } from './row-scope.ts'
export { requireRegion } from './require-region.ts'
