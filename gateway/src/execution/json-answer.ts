import type { GraphQLFormattedError } from 'graphql'
import type { Answer } from './outcome.ts'
import type { Data } from './run.ts'

/** An answer as text, that becomes objects for whoever asks for them. */
export class JsonAnswer implements Answer {
  readonly dataText: string
  readonly errors: readonly GraphQLFormattedError[]
  readonly extensions: Answer['extensions']
  #data: Data | null | undefined

  constructor(dataText: string, errors: readonly GraphQLFormattedError[], extensions?: Answer['extensions']) {
    this.dataText = dataText
    this.errors = errors
    this.extensions = extensions
  }

  get data(): Data | null {
    // the engine wrote the text, an object or null
    this.#data ??= JSON.parse(this.dataText) as Data | null
    return this.#data
  }
}
