import type { GraphQLFormattedError } from 'graphql'
import type { Answer } from '../execution/outcome.ts'

/** A response as an object, for a library that writes the JSON itself. */
export interface Payload {
  readonly errors?: readonly GraphQLFormattedError[]
  readonly data: Readonly<Record<string, unknown>> | null
  readonly extensions?: Readonly<Record<string, unknown>>
}

export function toPayload({ data, errors, extensions }: Answer): Payload {
  return { ...(errors.length === 0 ? {} : { errors }), data, ...(extensions === undefined ? {} : { extensions }) }
}
