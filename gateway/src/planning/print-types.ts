import type { Schema } from '@apollo/federation-internals'
import { buildASTSchema, Kind, printSchema } from 'graphql'

export interface PrintOptions {
  /** composition has checked the schema; to check each of seven once more takes a third of the time to the first answer */
  readonly isChecked: boolean
  /** with `@defer`, which clients may use */
  readonly includeDefer?: boolean
}

/** The types of one of federation's schemas as text, without the directives applied to them. */
export function printTypes(schema: Schema, { isChecked, includeDefer = false }: PrintOptions): string {
  if (!isChecked) return printSchema(schema.toGraphQLJSSchema({ includeDefer }))
  const defer = includeDefer ? [schema.deferDirective().toAST()] : []
  const document = { kind: Kind.DOCUMENT, definitions: [...schema.toAST().definitions, ...defer] } as const
  return printSchema(buildASTSchema(document, { assumeValid: true, assumeValidSDL: true }))
}
