import { Pool } from 'undici'

/** What clients saw of one gateway. */
export interface Seen {
  readonly requests: number
  readonly seconds: number
  /** of the slowest twentieth, milliseconds */
  readonly p95: number
}

/** Asks over `connections` keep-alive connections at the same time, each the next of the bodies as soon as it has its answer. */
export async function load(
  url: string,
  bodies: readonly string[],
  { connections, seconds }: { readonly connections: number; readonly seconds: number },
): Promise<Seen> {
  const pool = new Pool(new URL(url).origin, { connections })
  const times: number[] = []
  const started = performance.now()
  const end = started + seconds * 1_000
  let next = 0
  const client = async (): Promise<void> => {
    for (let now = performance.now(); now < end; now = performance.now()) {
      const body = bodies[next++ % bodies.length] ?? ''
      const { statusCode, body: answer } = await pool.request({ path: '/graphql', method: 'POST', headers, body })
      await answer.arrayBuffer()
      if (statusCode !== 200) throw new Error(`${url} answered ${statusCode}`)
      times.push(performance.now() - now)
    }
  }
  await Promise.all(Array.from({ length: connections }, client))
  const took = (performance.now() - started) / 1_000
  await pool.close()
  times.sort((a, b) => a - b)
  return { requests: times.length, seconds: took, p95: times[Math.floor(times.length * 0.95)] ?? Number.NaN }
}

const headers = { 'content-type': 'application/json', accept: 'application/json' }

export async function ask(url: string, body: string): Promise<unknown> {
  const response = await fetch(url, { method: 'POST', headers, body })
  return response.json()
}
