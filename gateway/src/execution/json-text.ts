/** Characters that JSON escapes, and surrogates, of which lone ones must be escaped (well-formed JSON.stringify). */
// eslint-disable-next-line no-control-regex -- the control characters are the point
const escaped = /["\\\u0000-\u001f\ud800-\udfff]/

/** The JSON text of a string; nearly all need no escaping, and then this is a multiple faster than JSON.stringify. */
export function toJsonText(value: string): string {
  return escaped.test(value) ? JSON.stringify(value) : `"${value}"`
}
