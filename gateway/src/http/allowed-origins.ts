import type { IncomingHttpHeaders } from 'node:http'

/** Whether the page that asks may: one of this host, or of a listed origin. */
export type AllowsOrigin = (headers: IncomingHttpHeaders) => boolean

/**
 * The same-origin policy does not cover WebSockets, nor the sending of an EventSource: without this check any page that
 * an official opens could ask the intranet's gateway from inside. Clients that are no browsers send no Origin. Ports are
 * not compared with the host's, because a proxy may hide its own.
 */
export function createAllowsOrigin(origins: readonly string[]): AllowsOrigin {
  const listed = new Set(origins)
  return ({ origin, host, 'sec-fetch-site': site }) => {
    if (origin !== undefined && listed.has(origin)) return true
    // a browser that says so knows better than the names of the hosts
    if (site === 'cross-site' || site === 'same-site') return false
    if (origin === undefined) return true
    return URL.canParse(origin) && host !== undefined && new URL(origin).hostname === hostnameOf(host)
  }
}

function hostnameOf(host: string): string | null {
  return URL.canParse(`http://${host}`) ? new URL(`http://${host}`).hostname : null
}
