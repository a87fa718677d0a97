import type { FetchNode } from '@apollo/query-planner'
import type { FieldNode } from 'graphql'
import { invariant } from '@yiwang/shared/errors'

/** The name that a field has in the merged data, where those of the planner's own aliases are renamed back. */
export type AnswerName = (field: FieldNode) => string

export function answerNames({ outputRewrites = [] }: FetchNode): AnswerName {
  const names = new Map<string, string>()
  for (const rewrite of outputRewrites) {
    invariant(rewrite.kind === 'KeyRenamer', 'what was received is only renamed')
    // the planner makes an alias of the name it stands for and a number, so that it never stands for another one
    names.set(String(rewrite.path.at(-1)), rewrite.renameKeyTo)
  }
  return ({ alias, name }) => {
    const { value } = alias ?? name
    return names.get(value) ?? value
  }
}
