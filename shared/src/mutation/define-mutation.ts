import type { Transaction } from '../database/index.ts'
import type { RequestContext } from '../graphql/index.ts'
import type { MutationDefinition } from './definition.ts'
import type { ReadAhead } from './look-up.ts'
import { readAhead } from './read-ahead.ts'
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
  /** The same change where nobody asks for the record, with what was read ahead for a batch of such calls. */
  carryOut(input: unknown, context: RequestContext, ahead?: ReadAhead): Promise<MutationPayload>
  /** What the calls are going to look up. */
  readAhead(inputs: readonly unknown[], context: RequestContext, transaction: Transaction): Promise<ReadAhead>
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
    carryOut: async (input, context, ahead) => {
      const { errors, replayed } = await runMutation({ ...definition, load: unread }, input, context, ahead)
      return { errors, replayed }
    },
    readAhead: (inputs, context, transaction) => readAhead(definition, inputs, { context, transaction }),
  }
}

const unread = () => Promise.resolve(null)
