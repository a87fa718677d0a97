import type { RequestContext } from '../graphql/index.ts'
import type { MutationDefinition } from './definition.ts'
import type { Refusal } from './refusal.ts'
import { runMutation } from './run-mutation.ts'

/** What every payload has beside the record. */
export interface MutationPayload {
  readonly errors: readonly Refusal[]
  readonly replayed: boolean
}

/** A mutation ready to be resolved; what it is made of is its own affair. */
export interface Mutation {
  readonly name: string
  readonly scopes: readonly (readonly string[])[]
  /** The payload: the record under its field, `errors` and `replayed`. */
  resolve(input: unknown, context: RequestContext): Promise<MutationPayload>
}

export function defineMutation<Input extends object, Found extends object, Row extends object>(
  definition: MutationDefinition<Input, Found, Row>,
): Mutation {
  const { name, scopes, field, refusedPayload } = definition
  return {
    name,
    scopes,
    resolve: async (input, context) => {
      const { record, errors, replayed } = await runMutation(definition, input, context)
      const shown = field === null ? (record ?? refusedPayload) : { [field]: record }
      return { ...shown, errors, replayed }
    },
  }
}
