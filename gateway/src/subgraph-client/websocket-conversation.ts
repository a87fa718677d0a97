import { type CompleteMessage, type Message, MessageType, parseMessage, stringifyMessage } from 'graphql-ws'
import type { RawData, WebSocket } from 'ws'
import type { SubgraphResponse, SubgraphResponses } from '@yiwang/shared/subgraph'
import { createBoundedQueue } from '@yiwang/shared/subscriptions'
import { SubscriptionLostError } from './subscription-lost-error.ts'
import type { SubgraphCall } from './subgraph-client.ts'

/** What comes over the connection, in order. */
type Arrival =
  | { readonly kind: 'response'; readonly response: SubgraphResponse }
  | { readonly kind: 'complete' }
  | { readonly kind: 'lost'; readonly reason: string }

/** Responses that may wait for the gateway: a burst, not a backlog. */
const LIMIT = 256
const ID = '1'
const NORMAL_CLOSURE = 1000

/**
 * One subscription spoken over one connection (protocol graphql-transport-ws): init with the caller, subscribe when
 * acknowledged, then responses until `complete`. A connection that closes earlier is lost.
 *
 * @returns when the subgraph has acknowledged the caller
 */
export function converse(socket: WebSocket, call: SubgraphCall): Promise<SubgraphResponses> {
  const arrivals = createBoundedQueue<Arrival>(LIMIT, () => {
    leave(socket)
  })
  return new Promise((resolve, reject) => {
    const lose = (reason: string): void => {
      arrivals.push({ kind: 'lost', reason })
      reject(new SubscriptionLostError(reason))
    }
    socket.on('open', () => {
      const { callerAssertion } = call
      socket.send(stringifyMessage({ type: MessageType.ConnectionInit, payload: { callerAssertion } }))
    })
    socket.on('message', (data) => {
      const message = parsed(data)
      if (message === null) lose('a message is none of the protocol')
      else if (message.type === MessageType.ConnectionAck) {
        socket.send(subscribeMessage(call))
        resolve(responsesOf(arrivals))
      } else answer(socket, message, arrivals)
    })
    socket.on('error', ({ message }) => {
      lose(message)
    })
    socket.on('close', (code) => {
      lose(`closed with ${code}`)
    })
  })
}

function subscribeMessage({ query, variables, operationName }: SubgraphCall): string {
  const payload = { query, variables: variables ?? null, operationName: operationName ?? null }
  return stringifyMessage({ id: ID, type: MessageType.Subscribe, payload })
}

function answer(socket: WebSocket, message: Message, arrivals: { push(arrival: Arrival): boolean }): void {
  if (message.type === MessageType.Ping) socket.send(stringifyMessage({ type: MessageType.Pong }))
  else if (message.type === MessageType.Next)
    // the answer check sorts out what is no response
    arrivals.push({ kind: 'response', response: message.payload as SubgraphResponse })
  else if (message.type === MessageType.Error) {
    arrivals.push({ kind: 'response', response: { data: null, errors: message.payload } })
    arrivals.push({ kind: 'complete' })
  } else if (message.type === MessageType.Complete) arrivals.push({ kind: 'complete' })
}

function responsesOf(arrivals: ReturnType<typeof createBoundedQueue<Arrival>>): SubgraphResponses {
  const responses: SubgraphResponses = {
    next: async () => {
      const next = await arrivals.next()
      if (arrivals.overflowed) throw new SubscriptionLostError('more responses than could be taken')
      if (next.done === true) return { done: true, value: undefined }
      const arrival = next.value
      if (arrival.kind === 'response') return { done: false, value: arrival.response }
      arrivals.close()
      if (arrival.kind === 'lost') throw new SubscriptionLostError(arrival.reason)
      return { done: true, value: undefined }
    },
    return: async () => {
      await arrivals.return()
      return { done: true, value: undefined }
    },
    [Symbol.asyncIterator]: () => responses,
  }
  return responses
}

function leave(socket: WebSocket): void {
  if (socket.readyState === socket.OPEN) {
    const complete: CompleteMessage = { id: ID, type: MessageType.Complete }
    socket.send(stringifyMessage(complete))
    socket.close(NORMAL_CLOSURE)
  } else socket.terminate()
}

function parsed(data: RawData): Message | null {
  try {
    // text arrives as one Buffer unless the socket is told otherwise
    return parseMessage((data as Buffer).toString('utf8'))
  } catch {
    return null
  }
}
