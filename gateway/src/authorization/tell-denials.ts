import type { GraphQLFormattedError } from 'graphql'
import type { DenialErrors } from './authorization-options.ts'

/** What was refused of an operation, and where its client reads it. */
export interface RefusedFields {
  /** one for each field */
  readonly errors: readonly GraphQLFormattedError[]
  readonly response: DenialErrors['response']
}

export interface ToldDenials {
  readonly errors: readonly GraphQLFormattedError[]
  /** of the whole answer, under the name that the Apollo Router uses */
  readonly extensions?: { readonly authorizationErrors: readonly GraphQLFormattedError[] }
}

const nothing: ToldDenials = { errors: [] }

/** In an answer with data. */
export function tellDenials({ errors, response }: RefusedFields): ToldDenials {
  if (errors.length === 0 || response === 'disabled') return nothing
  return response === 'errors' ? { errors } : { errors: [], extensions: { authorizationErrors: errors } }
}

/** In place of an answer. A refusal without an error would leave the client waiting for data (GraphQL specification §7.1). */
export function tellRefusal({ errors, response }: RefusedFields): readonly GraphQLFormattedError[] {
  if (errors.length > 0 && response === 'errors') return errors
  const { extensions } = tellDenials({ errors, response })
  const message = '操作含有无权访问的内容，未予执行'
  return [{ message, extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE', ...extensions } }]
}
