import type { Dispatcher } from 'undici'
import { isDeeperThan, MAX_JSON_DEPTH } from '../operations/json-depth.ts'
import type { Patience } from './subgraph-client.ts'
import { InvalidAnswerError } from './with-checked-answer.ts'

type Headers = Parameters<NonNullable<Dispatcher.DispatchHandler['onResponseStart']>>[2]

const jsonTypes: readonly string[] = ['application/json', 'application/graphql-response+json']

/** Parsed in a few milliseconds whatever is in it, so that only larger answers are looked through before. */
const HARMLESS_BYTES = 64 * 1024

export const answerTypes = jsonTypes.join(', ')

/**
 * Sends a call and parses its answer; the form of the answer is checked by a wrapper, here only that it is JSON at all.
 * `dispatch` hands over the bytes as they come, without the body stream that `request` makes for each answer.
 */
export function sendCall(
  dispatcher: Dispatcher,
  options: Dispatcher.DispatchOptions,
  patience: Patience | undefined,
): Promise<Record<string, unknown>> {
  return new Promise((resolve, reject) => {
    dispatcher.dispatch(options, new AnswerReader({ resolve, reject, patience }))
  })
}

interface Reading {
  readonly resolve: (answer: Record<string, unknown>) => void
  readonly reject: (reason: Error) => void
  readonly patience: Patience | undefined
}

class AnswerReader implements Dispatcher.DispatchHandler {
  readonly #reading: Reading
  readonly #chunks: Buffer[] = []
  #fault: InvalidAnswerError | undefined

  constructor(reading: Reading) {
    this.#reading = reading
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    const { patience } = this.#reading
    if (!patience) return
    if (patience.end) controller.abort(patience.end)
    else
      patience.atEnd = (reason) => {
        controller.abort(reason)
      }
  }

  /** What is no answer is read to its end, so that its connection stays of use. */
  onResponseStart(_: Dispatcher.DispatchController, status: number, headers: Headers): void {
    this.#fault = status < 200 ? undefined : faultOf(status, headers['content-type'])
  }

  onResponseData(_: Dispatcher.DispatchController, chunk: Buffer): void {
    if (!this.#fault) this.#chunks.push(chunk)
  }

  onResponseEnd(): void {
    const { resolve, reject } = this.#reading
    if (this.#fault) {
      reject(this.#fault)
      return
    }
    const bytes = bytesOf(this.#chunks)
    if (bytes.length > HARMLESS_BYTES && isDeeperThan(MAX_JSON_DEPTH, bytes)) {
      reject(new InvalidAnswerError('the body is nested too deeply'))
      return
    }
    try {
      // parsed text is unknown; the answer check sorts out what is no object
      resolve(JSON.parse(bytes.toString()) as Record<string, unknown>)
    } catch {
      reject(new InvalidAnswerError('the body is no JSON'))
    }
  }

  onResponseError(_: Dispatcher.DispatchController, error: Error): void {
    this.#reading.reject(error)
  }
}

/** 4xx with a GraphQL body is an answer (GraphQL over HTTP §6.4); 3xx and 5xx come from something in between. */
function faultOf(status: number, contentType: string | string[] | undefined): InvalidAnswerError | undefined {
  const type = mediaTypeOf(String(contentType ?? ''))
  if ((status < 300 || (status >= 400 && status < 500)) && jsonTypes.includes(type)) return undefined
  return new InvalidAnswerError(`HTTP status ${status}, content type ${type || 'none'}`)
}

function mediaTypeOf(contentType: string): string {
  if (jsonTypes.includes(contentType)) return contentType
  const end = contentType.indexOf(';')
  return (end === -1 ? contentType : contentType.slice(0, end)).trim().toLowerCase()
}

function bytesOf(chunks: readonly Buffer[]): Buffer {
  const [only] = chunks
  return chunks.length === 1 && only ? only : Buffer.concat(chunks)
}
