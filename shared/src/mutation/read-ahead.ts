import type { Transaction } from '../database/index.ts'
import type { RequestContext } from '../graphql/index.ts'
import { accessOf } from './access-of.ts'
import type { MutationDefinition } from './definition.ts'
import { findTokens } from './find-tokens.ts'
import { lookUpAll, type ReadAhead } from './look-up.ts'
import { parseInput } from './parse-input.ts'
import { isRefusal } from './refusal.ts'
import { tokenOf, tokenOwner } from './token-of.ts'

/** What calls with these inputs are going to look up; an input that is faulty will be refused before it asks. */
export async function readAhead<Input extends object, Found extends object, Row extends object>(
  { name, input: schema, wanted }: MutationDefinition<Input, Found, Row>,
  inputs: readonly unknown[],
  { context, transaction }: { readonly context: RequestContext; readonly transaction: Transaction },
): Promise<ReadAhead> {
  const good: Input[] = []
  for (const raw of inputs) {
    const input = parseInput(schema, raw)
    if (!isRefusal(input)) good.push(input)
  }
  const records = await lookUpAll(accessOf(context, transaction), wanted ? good.flatMap(wanted) : [])
  const tokens = good.map(tokenOf).filter((token) => token !== null)
  return { records, tokens: await findTokens(transaction, { actorId: tokenOwner(context), mutation: name }, tokens) }
}
