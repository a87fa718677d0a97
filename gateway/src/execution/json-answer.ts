import type { GraphQLFormattedError } from 'graphql'
import type { Answer } from './outcome.ts'
import type { Data } from './run.ts'

/** An answer as text, that becomes objects for whoever asks for them. */
export class JsonAnswer implements Answer {
  readonly dataText: string
  readonly errors: readonly GraphQLFormattedError[]
  #data: Data | null | undefined

  constructor(dataText: string, errors: readonly GraphQLFormattedError[]) {
    this.dataText = dataText
    this.errors = errors
  }

  get data(): Data | null {
    // the engine wrote the text, an object or null
    this.#data ??= JSON.parse(this.dataText) as Data | null
    return this.#data
  }
}
