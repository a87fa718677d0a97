import { type DirectiveNode, type DocumentNode, execute, type GraphQLSchema, Kind, visit } from 'graphql'
import { invariant } from '@yiwang/shared/errors'
import type { Variables } from '../operations/coerce-variables.ts'
import type { CompiledOperation } from '../operations/compile-operation.ts'
import { readOwn } from '../operations/own-properties.ts'
import type { Completion } from './complete-answer.ts'
import type { Data } from './run.ts'

/**
 * The bail path: should a compiled projection stumble, graphql-js completes the same merged tree on the same schema,
 * ten times slower and beyond doubt.
 */
export function completeByReference(
  schema: GraphQLSchema,
  { node, fragments, dataName }: CompiledOperation,
  { tree, variables, deferred }: { readonly tree: Data; readonly variables: Variables; readonly deferred: boolean },
): Completion {
  const result = execute({
    schema,
    document: withoutDeferred({ kind: Kind.DOCUMENT, definitions: [node, ...fragments] }, deferred),
    rootValue: tree,
    variableValues: variables,
    // every answer was checked to have objects where it must
    fieldResolver: (source: Data, _args, _context, { fieldNodes: [field] }) => {
      invariant(field, 'what is resolved was selected')
      return readOwn(source, dataName(field))
    },
    typeResolver: (value: Data) => String(value['__typename']),
  })
  invariant(!(result instanceof Promise), 'reading a tree is synchronous')
  const { data, errors = [] } = result
  invariant(data !== undefined, 'the operation and its variables are valid')
  return {
    dataBytes: Buffer.from(JSON.stringify(data)),
    // its messages hold the values
    problems: errors.map(({ path = [] }) => ({ reason: 'does not fit its type', path })),
  }
}

/** Later parts bring what is deferred. */
function withoutDeferred(document: DocumentNode, deferred: boolean): DocumentNode {
  if (!deferred) return document
  const leave = ({ directives = [] }: { readonly directives?: readonly DirectiveNode[] }) =>
    directives.some(({ name }) => name.value === 'defer') ? null : undefined
  return visit(document, { FragmentSpread: leave, InlineFragment: leave })
}
