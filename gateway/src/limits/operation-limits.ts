/** What one operation may be at most. Fragments count as often as they are spread. */
export interface OperationLimits {
  /** characters of the document; a single string or comment is one token, whatever its length */
  readonly textLength: number
  readonly tokens: number
  /** brackets of any kind within one another, so that no parser runs out of stack */
  readonly nesting: number
  /** operations of one document */
  readonly operations: number
  /** fragment definitions of one document */
  readonly fragments: number
  /** fields within one another */
  readonly depth: number
  readonly rootFields: number
  readonly aliases: number
  readonly directives: number
  /** fields and fragments once every fragment is written out */
  readonly selections: number
  /** fields of one name at one place of the answer; validation compares each with each */
  readonly repetitions: number
  /** variables that `@skip` and `@include` name; a plan branches at each */
  readonly conditions: number
  /** rows asked for by one field */
  readonly pageSize: number
  /** lists and objects within one another */
  readonly variablesDepth: number
  /** values in all */
  readonly variablesValues: number
}

/**
 * More than ten times the largest screen's operation (176 tokens, 230 selections; introspection has 15 levels), and so
 * little that the worst document within them is validated in 50 ms.
 */
export const defaultOperationLimits: OperationLimits = {
  textLength: 100_000,
  tokens: 5_000,
  nesting: 100,
  operations: 20,
  fragments: 50,
  depth: 30,
  rootFields: 50,
  aliases: 100,
  directives: 100,
  selections: 3_000,
  repetitions: 30,
  conditions: 8,
  pageSize: 1_000,
  variablesDepth: 20,
  variablesValues: 20_000,
}

export type OperationLimit = keyof OperationLimits
