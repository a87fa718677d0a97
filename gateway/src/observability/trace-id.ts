import { randomUUID } from 'node:crypto'

/**
 * The id that ties a request to its log lines in gateway and subgraphs. A caller may bring its own; anything unusual is
 * replaced, because it would end up in logs and response headers.
 */
export function traceIdOf(incoming: string | undefined): string {
  return incoming !== undefined && /^[A-Za-z0-9_-]{8,64}$/.test(incoming) ? incoming : randomUUID()
}
