import type { IncomingHttpHeaders } from 'node:http'
import type { Identify } from './create-identifier.ts'

/** Headers of the client's request that subgraphs are given, by their names in small letters. */
export type ForwardedHeaders = Readonly<Record<string, string>>

/** Those of the headers that are to go on; undefined when there are none. */
export function pickHeaders(names: Iterable<string>, headers: IncomingHttpHeaders): ForwardedHeaders | undefined {
  let picked: Record<string, string> | undefined
  for (const name of names) {
    const value = headers[name]
    if (value !== undefined) (picked ??= {})[name] = String(value)
  }
  return picked
}

/** Who asks, and what of the request goes on to subgraphs beside that; where nothing does, as usual, it costs nothing. */
export function keepForwarded(identify: Identify, names: ReadonlySet<string>): Identify {
  return (headers) => {
    const forwarded = pickHeaders(names, headers)
    const identified = identify(headers)
    return forwarded ? identified.then((identity) => ({ ...identity, forwarded })) : identified
  }
}
