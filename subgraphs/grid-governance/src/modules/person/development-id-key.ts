/**
 * Key of the digests of ID numbers in development: it stands in the public source, so it protects nobody. An
 * installation with real residents gives its own by configuration (YIWANG_ID_KEY), the same for good: another key makes
 * other digests, and nobody would be recognised any more.
 */
export const developmentIdKey = 'yiwang development, not a secret'
