import type { IncomingHttpHeaders } from 'node:http'
import { anonymous, type Caller, verifyAccessToken } from '@yiwang/shared/caller'
import { AppError } from '@yiwang/shared/errors'
import { GatewayError } from '../errors/gateway-error.ts'

export interface IdentityOptions {
  /** verifies client tokens (HS256); without it tokens mean nothing here and everybody is anonymous */
  readonly accessTokenKey?: Uint8Array | undefined
}

const MAX_PURPOSE_LENGTH = 200
const MAX_CLIENT_LENGTH = 200

/**
 * Who asks. No token means anonymous; a token that is there and not ours is refused with UNAUTHENTICATED, because a
 * client that believes to be logged in must not get half an answer.
 */
export async function identifyCaller(
  headers: IncomingHttpHeaders,
  { accessTokenKey }: IdentityOptions,
): Promise<Caller> {
  const caller = await bearerOf(headers.authorization, accessTokenKey)
  const purpose = purposeOf(headers['x-purpose'])
  const client = clientOf(headers)
  return { ...caller, client, ...(purpose === undefined ? {} : { purpose }) }
}

/** What Apollo's clients and others send to name themselves; nobody checks it, and it decides nothing. */
function clientOf(headers: IncomingHttpHeaders): string | null {
  const parts = [headers['apollographql-client-name'], headers['apollographql-client-version']]
  const told = parts.filter((part) => part !== undefined && part !== '').join(' ')
  return told === '' ? null : told.slice(0, MAX_CLIENT_LENGTH)
}

async function bearerOf(authorization: string | undefined, key: Uint8Array | undefined): Promise<Caller> {
  if (authorization === undefined || key === undefined) return anonymous
  const token = /^Bearer +([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization)?.[1]
  if (token === undefined) throw new GatewayError('UNAUTHENTICATED', 'Authorization 请求头应为“Bearer <令牌>”')
  try {
    return await verifyAccessToken(token, key)
  } catch (error) {
    if (error instanceof AppError && error.code === 'UNAUTHENTICATED')
      throw new GatewayError('UNAUTHENTICATED', error.message)
    throw error
  }
}

/** Header values are Latin-1, so a Chinese purpose arrives percent-encoded. */
function purposeOf(header: string | string[] | undefined): string | undefined {
  if (header === undefined) return undefined
  const purpose = decode(String(header)).trim()
  if (purpose.length > MAX_PURPOSE_LENGTH) {
    throw new GatewayError('BAD_USER_INPUT', `x-purpose 不得超过 ${MAX_PURPOSE_LENGTH} 字，现为 ${purpose.length} 字`)
  }
  return purpose === '' ? undefined : purpose
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    throw new GatewayError('BAD_USER_INPUT', 'x-purpose 应为百分号编码的 UTF-8 文字')
  }
}
