import type { GraphQLFormattedError } from 'graphql'
import type { Answer } from './outcome.ts'
import type { Data } from './run.ts'

/** An answer as bytes, that becomes text or objects for whoever asks for them. */
export class JsonAnswer implements Answer {
  readonly dataBytes: Buffer
  readonly errors: readonly GraphQLFormattedError[]
  readonly extensions: Answer['extensions']
  #text: string | undefined
  #data: Data | null | undefined

  constructor(dataBytes: Buffer, errors: readonly GraphQLFormattedError[], extensions?: Answer['extensions']) {
    this.dataBytes = dataBytes
    this.errors = errors
    this.extensions = extensions
  }

  get dataText(): string {
    this.#text ??= this.dataBytes.toString()
    return this.#text
  }

  get data(): Data | null {
    // the engine wrote the text, an object or null
    this.#data ??= JSON.parse(this.dataText) as Data | null
    return this.#data
  }
}

const NULL = Buffer.from('null')

export function answerWithoutData(errors: readonly GraphQLFormattedError[]): Answer {
  return new JsonAnswer(NULL, errors)
}
