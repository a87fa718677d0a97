import { GatewayError } from '../errors/gateway-error.ts'
import type { OperationLimit, OperationLimits } from './operation-limits.ts'

const names: Readonly<Record<OperationLimit, string>> = {
  textLength: '查询文本的字符数',
  tokens: '查询的词元数',
  nesting: '括号的嵌套层数',
  operations: '一个文档中的操作数',
  fragments: '一个文档中的片段数',
  depth: '字段的嵌套层数',
  rootFields: '顶层字段数',
  aliases: '别名数',
  directives: '指令数',
  selections: '展开片段后的字段数',
  repetitions: '同一处的同名字段数',
  conditions: '@skip 与 @include 所用的变量数',
  pageSize: '每页条数',
  variablesDepth: '变量的嵌套层数',
  variablesValues: '变量中的值的个数',
}

/** @throws GatewayError OPERATION_LIMIT_EXCEEDED when `value` is over the limit, with both in its details */
export function requireWithin(limits: OperationLimits, limit: OperationLimit, value: number): void {
  const max = limits[limit]
  if (value <= max) return
  // doublings soon leave the numbers that JSON can tell
  const shown = Math.min(value, Number.MAX_SAFE_INTEGER)
  const text = `${names[limit]}不得超过 ${max}，现为 ${shown}`
  throw new GatewayError('OPERATION_LIMIT_EXCEEDED', text, { limit, max, value: shown })
}
