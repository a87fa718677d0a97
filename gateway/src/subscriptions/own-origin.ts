import type { IncomingHttpHeaders } from 'node:http'

/**
 * False when a page of another host asks. The same-origin policy does not cover WebSockets, nor the sending of an
 * EventSource: without this check any page that an official opens could ask the intranet's gateway from inside. Clients
 * that are no browsers send no Origin. Ports are not compared, because a proxy may hide its own.
 */
export function isOwnOrigin({ origin, host }: IncomingHttpHeaders): boolean {
  if (origin === undefined) return true
  return URL.canParse(origin) && host !== undefined && new URL(origin).hostname === hostnameOf(host)
}

function hostnameOf(host: string): string | null {
  return URL.canParse(`http://${host}`) ? new URL(`http://${host}`).hostname : null
}
