import { post } from './target.ts'

export interface Pinger {
  /** @returns how long the slowest ping took, in milliseconds */
  stop(): Promise<number>
}

/** Other people's requests, one after the other; each must be answered, whatever else goes on. */
export function startPinger(url: string): Pinger {
  const state = { running: true, slowestMs: 0, failed: '' }
  const loop = (async () => {
    while (state.running) {
      const started = performance.now()
      const { status, text } = await post(url, { query: '{ ping }' })
      state.slowestMs = Math.max(state.slowestMs, performance.now() - started)
      if (status !== 200 || text !== '{"data":{"ping":"pong"}}') state.failed = `${status} ${text}`
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
  })()
  return {
    stop: async () => {
      state.running = false
      await loop
      if (state.failed !== '') throw new Error(`a bystander was answered ${state.failed}`)
      return state.slowestMs
    },
  }
}
