import { getOperationAST, OperationTypeNode, parse, print, type DocumentNode } from 'graphql'
import { OPERATION_TITLES } from './operation-titles.ts'

/** One operation of the operations folder, ready to be opened in a tab. */
export interface ReadyOperation {
  /** File name without ending, such as `01_person360`. */
  readonly file: string
  /** The number before the underscore, such as `05b`. */
  readonly number: string
  readonly title: string
  readonly hint: string
  readonly type: OperationTypeNode
  readonly operationName: string
  readonly variableNames: readonly string[]
  readonly query: string
}

const SOURCES = import.meta.glob<string>('../../../shared/contract/operations/*.graphql', {
  query: '?raw',
  import: 'default',
  eager: true,
})

export const READY_OPERATIONS: readonly ReadyOperation[] = Object.entries(SOURCES)
  .map(([path, source]) => toReadyOperation(path, source))
  .sort((left, right) => left.file.localeCompare(right.file, 'en'))

export const OPERATION_GROUPS: readonly { readonly type: OperationTypeNode; readonly title: string }[] = [
  { type: OperationTypeNode.QUERY, title: '查询' },
  { type: OperationTypeNode.MUTATION, title: '写操作' },
  { type: OperationTypeNode.SUBSCRIPTION, title: '订阅' },
]

function toReadyOperation(path: string, source: string): ReadyOperation {
  const file = path.replace(/^.*\//, '').replace(/\.graphql$/, '')
  const number = file.replace(/_.*$/, '')
  const document = parse(source)
  const definition = getOperationAST(document)
  const { title, hint } = OPERATION_TITLES[file] ?? { title: file, hint: '' }
  return {
    file,
    number,
    title,
    hint,
    type: definition?.operation ?? OperationTypeNode.QUERY,
    operationName: definition?.name?.value ?? file,
    variableNames: (definition?.variableDefinitions ?? []).map((variable) => variable.variable.name.value),
    query: toShownText(document, [`${number} ${title}`, hint]),
  }
}

/** The files are written one field list per line; the editor shows the usual layout under a Chinese heading. */
function toShownText(document: DocumentNode, heading: readonly string[]): string {
  return `${heading.map((line) => `# ${line}\n`).join('')}${print(document)}\n`
}
