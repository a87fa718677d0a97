import { connect } from 'node:net'

export interface Answered {
  /** 0: the connection was closed without an answer */
  readonly status: number
  readonly text: string
}

/** Bytes as they are on a connection of their own, until the other side closes it or `patienceMs` are over. */
export function sendRaw(
  port: number,
  write: (send: (bytes: string | Buffer) => void, isOpen: () => boolean) => Promise<void> | void,
  patienceMs = 5_000,
): Promise<Answered & { readonly closed: boolean }> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    let text = ''
    const finish = (closed: boolean) => {
      clearTimeout(timer)
      socket.destroy()
      resolve({ status: Number(/^HTTP\/1\.1 (\d+)/.exec(text)?.[1] ?? 0), text, closed })
    }
    const timer = setTimeout(finish, patienceMs, false)
    socket.on('data', (chunk: Buffer) => (text += chunk.toString()))
    socket.on('error', () => undefined)
    socket.on('close', () => {
      finish(true)
    })
    socket.on('connect', () => {
      void write(
        (bytes) => void socket.write(bytes),
        () => !socket.destroyed && socket.writable,
      )
    })
  })
}

/** One request, as a client of GraphQL over HTTP sends it. */
export async function post(
  url: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answered> {
  return sendHttp(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json',
      ...headers,
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
}

export async function sendHttp(url: string, init: RequestInit): Promise<Answered> {
  try {
    const response = await fetch(url, { redirect: 'manual', ...init })
    return { status: response.status, text: await response.text() }
  } catch {
    return { status: 0, text: '' }
  }
}
