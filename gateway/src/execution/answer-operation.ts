import { OperationTypeNode } from 'graphql'
import { invariant } from '@yiwang/shared/errors'
import { GatewayError, type GatewayErrorCode } from '../errors/gateway-error.ts'
import type { RequestContext } from '../identity/request-context.ts'
import type { Log } from '../observability/log.ts'
import type { OperationInput } from '../operations/operation-input.ts'
import type { Snapshot } from './create-snapshot.ts'
import { executeOperation } from './execute-operation.ts'
import type { RefusedOutcome, SingleOutcome } from './outcome.ts'

export interface AnswerRequest {
  readonly operation: OperationInput
  readonly context: RequestContext
  /** a GET must not write */
  readonly mayWrite: boolean
}

/** One operation, answered in one piece. Rejects only on a bug. */
export async function answerOperation(
  snapshot: Snapshot,
  { operation, context, mayWrite }: AnswerRequest,
  log: Log,
): Promise<RefusedOutcome | SingleOutcome> {
  const source = snapshot.read(operation)
  if ('errors' in source) return { kind: 'refused', status: 400, errors: source.errors }
  const kind = source.node.operation
  if (kind === OperationTypeNode.SUBSCRIPTION) return noStream
  if (kind === OperationTypeNode.MUTATION && !mayWrite) return noWriting
  const outcome = await executeOperation(snapshot, { source, variables: operation.variables ?? {}, context }, log)
  invariant(outcome.kind === 'single' || outcome.kind === 'refused', 'nothing else was asked for')
  return outcome
}

const noStream = refusal('OPERATION_NOT_SUPPORTED', '此地址只受理查询与写操作，订阅请使用流式连接')
const noWriting = refusal('METHOD_NOT_ALLOWED', '写操作请用 POST')

function refusal(code: GatewayErrorCode, message: string): RefusedOutcome {
  const { status } = new GatewayError(code, message)
  return { kind: 'refused', status, errors: [{ message, extensions: { code } }] }
}
