import type { IncomingMessage } from 'node:http'
import { GatewayError } from '../errors/gateway-error.ts'
import { isDeeperThan, MAX_JSON_DEPTH } from '../operations/json-depth.ts'

/**
 * The JSON body of a request.
 * @throws GatewayError UNSUPPORTED_MEDIA_TYPE, PAYLOAD_TOO_LARGE or BAD_USER_INPUT
 */
export async function readBody(request: IncomingMessage, maxBytes: number): Promise<unknown> {
  requireJson(request.headers['content-type'])
  requirePlain(request.headers['content-encoding'])
  const bytes = await readBytes(request, maxBytes)
  if (isDeeperThan(MAX_JSON_DEPTH, bytes)) {
    throw new GatewayError('BAD_USER_INPUT', `请求体的嵌套不得超过 ${MAX_JSON_DEPTH} 层`)
  }
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch {
    throw new GatewayError('BAD_USER_INPUT', '请求体不是合法的 JSON')
  }
}

function requireJson(contentType: string | undefined): void {
  const [type, ...parameters] = (contentType ?? '')
    .toLowerCase()
    .split(';')
    .map((part) => part.trim())
  const charset = parameters
    .find((parameter) => parameter.startsWith('charset='))
    ?.slice('charset='.length)
    .replaceAll('"', '')
  if (type === 'application/json' && (charset === undefined || charset === 'utf-8' || charset === 'utf8')) return
  throw new GatewayError('UNSUPPORTED_MEDIA_TYPE', '请求体应为 application/json，UTF-8 编码')
}

/** A few compressed bytes may stand for any number of others, so that nothing is unpacked here. */
function requirePlain(contentEncoding: string | undefined): void {
  if (contentEncoding === undefined || contentEncoding.toLowerCase() === 'identity') return
  throw new GatewayError('UNSUPPORTED_MEDIA_TYPE', '请求体不得压缩')
}

/** Stops collecting at the limit but lets the rest run out, so that the client can read the answer. */
function readBytes(request: IncomingMessage, maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  return new Promise((resolve, reject) => {
    const refuse = (): void => {
      chunks.length = 0
      reject(new GatewayError('PAYLOAD_TOO_LARGE', `请求体不得超过 ${maxBytes} 字节`, { max: maxBytes }))
      request.resume()
    }
    if (Number(request.headers['content-length'] ?? 0) > maxBytes) {
      refuse()
      return
    }
    request.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size > maxBytes) refuse()
      else chunks.push(chunk)
    })
    request.on('end', () => {
      const [only] = chunks
      resolve(only && chunks.length === 1 ? only : Buffer.concat(chunks))
    })
    request.on('error', reject)
    request.on('aborted', () => {
      reject(new GatewayError('BAD_USER_INPUT', '请求在发送完之前中断'))
    })
  })
}
