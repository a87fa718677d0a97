import { GraphQLError, Lexer, Source, TokenKind } from 'graphql'
import type { OperationLimits } from './operation-limits.ts'
import { requireWithin } from './require-within.ts'

const opening: ReadonlySet<TokenKind> = new Set([TokenKind.BRACE_L, TokenKind.PAREN_L, TokenKind.BRACKET_L])
const closing: ReadonlySet<TokenKind> = new Set([TokenKind.BRACE_R, TokenKind.PAREN_R, TokenKind.BRACKET_R])

/**
 * Counts tokens and open brackets without building anything: a parser that goes down with the brackets runs out of
 * stack at some 3,000 of them. Text that is no GraphQL is left to the parser to refuse.
 * @throws GatewayError OPERATION_LIMIT_EXCEEDED
 */
export function scanText(text: string, limits: OperationLimits): void {
  const lexer = new Lexer(new Source(text))
  let open = 0
  try {
    for (let tokens = 1; lexer.advance().kind !== TokenKind.EOF; tokens++) {
      requireWithin(limits, 'tokens', tokens)
      const { kind } = lexer.token
      if (opening.has(kind)) requireWithin(limits, 'nesting', ++open)
      else if (closing.has(kind)) open--
    }
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error
  }
}
