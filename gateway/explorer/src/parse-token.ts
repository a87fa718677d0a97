// RFC 6750 §2.1, b64token. Anything else, such as Chinese punctuation from a chat message, could not be sent in a header.
const BEARER_TOKEN = /^[A-Za-z0-9\-._~+/]+=*$/

/** The token in pasted text, without a leading `Bearer`; empty for nothing pasted, `null` for something that is no token. */
export function parseToken(pasted: string): string | null {
  const token = pasted.trim().replace(/^bearer\s+/i, '')
  return token === '' || BEARER_TOKEN.test(token) ? token : null
}
