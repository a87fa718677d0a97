import { GatewayError } from '../errors/gateway-error.ts'

/**
 * Gives up waiting after `timeoutMs`; what was started goes on until its own limits end it.
 * @throws GatewayError REQUEST_TIMED_OUT
 */
export async function withDeadline<Value>(timeoutMs: number, run: () => Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined
  const deadline = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new GatewayError('REQUEST_TIMED_OUT', `请求未能在 ${timeoutMs} 毫秒内完成`, { max: timeoutMs }))
    }, timeoutMs)
  })
  try {
    return await Promise.race([run(), deadline])
  } finally {
    clearTimeout(timer)
  }
}
