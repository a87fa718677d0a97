import type { IncomingMessage } from 'node:http'
import { isIP } from 'node:net'

/**
 * The address that a request comes from. Behind proxies of one's own each appends the address it saw to
 * `x-forwarded-for`; what stands further left was written by the client and counts for nothing.
 */
export function clientAddress({ headers, socket }: IncomingMessage, trustedProxies: number): string {
  const direct = socket.remoteAddress ?? ''
  if (trustedProxies === 0) return prefixOf(direct)
  const hops = String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((hop) => hop.trim())
    .filter((hop) => isIP(hop) !== 0)
  return prefixOf(hops.at(-trustedProxies) ?? hops[0] ?? direct)
}

/** An IPv6 customer has a whole /64, of which each address would be another. */
function prefixOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped !== undefined) return mapped
  if (isIP(address) !== 6) return address
  const [head = '', tail] = address.split('::')
  const left = head === '' ? [] : head.split(':')
  const right = tail === undefined || tail === '' ? [] : tail.split(':')
  const groups =
    tail === undefined ? left : [...left, ...Array<string>(8 - left.length - right.length).fill('0'), ...right]
  return `${groups.slice(0, 4).join(':')}::/64`
}
