/** Signatures by a private key, of which others have the public one. */
export const publicAlgorithms = ['RS256', 'PS256', 'ES256', 'ES384', 'EdDSA'] as const
export type PublicAlgorithm = (typeof publicAlgorithms)[number]

/** Who may say who somebody is. */
export interface Issuer {
  /** the claim `iss`, which tells issuers apart */
  readonly issuer: string
  /** one of the claim `aud` */
  readonly audience: string
  readonly keys: IssuerKeys
}

export type IssuerKeys =
  /** a secret of both sides (HS256) */
  | { readonly kind: 'secret'; readonly secret: Uint8Array }
  /**
   * public keys (RFC 7517), told apart by `kid`; never HS256 with them, since whoever can read a public key could sign
   * with it
   */
  | { readonly kind: 'jwks-file'; readonly file: string; readonly algorithms: readonly PublicAlgorithm[] }
  | { readonly kind: 'jwks-url'; readonly url: string; readonly algorithms: readonly PublicAlgorithm[] }
