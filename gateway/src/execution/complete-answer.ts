import type { GraphQLFormattedError } from 'graphql'
import { type RefusedFields, tellDenials } from '../authorization/tell-denials.ts'
import type { Variables } from '../operations/coerce-variables.ts'
import type { ResponsePath } from '../operations/response-path.ts'
import type { Log } from '../observability/log.ts'
import { type AskedPaths, toInternalError, toResponseErrors, unexplained } from './answer-errors.ts'
import type { Complete } from './compile-value.ts'
import { JsonAnswer } from './json-answer.ts'
import type { Answer } from './outcome.ts'
import { type Problem, Projector } from './projector.ts'
import type { Fault } from './run.ts'

/** One object of the tree that becomes the data of an answer or of a part of it. */
export interface AnswerPart {
  readonly object: unknown
  readonly path: ResponsePath
  readonly complete: Complete
  readonly faults: readonly Fault[]
  /** values that stand at several places of the tree */
  readonly shared: ReadonlySet<object>
  /** completes the object in another way when the compiled one stumbles */
  readonly bail: (failure: unknown) => Completion
}

export interface Completion {
  readonly dataBytes: Buffer
  readonly problems: readonly Problem[]
}

export interface AnswerContext {
  readonly variables: Variables
  /** only for errors and deferred parts: it is made anew each time */
  readonly asked: () => AskedPaths
  readonly traceId: string
  readonly log: Log
  /** what authorization has to say; first in every answer that it is part of */
  readonly denials: RefusedFields
}

const noErrors: readonly GraphQLFormattedError[] = []

export function completeAnswer(part: AnswerPart, context: AnswerContext): Answer {
  const { dataBytes, problems } = project(part, context)
  const { faults } = part
  const { denials } = context
  if (denials.errors.length + faults.length + problems.length === 0) return new JsonAnswer(dataBytes, noErrors)
  const failures = toResponseErrors(faults, context.asked)
  const internal = internalErrors(unexplained(problems, [...denials.errors, ...failures]), context)
  const { errors, extensions } = tellDenials(denials)
  return new JsonAnswer(dataBytes, [...errors, ...failures, ...internal], extensions)
}

function project({ object, path, complete, shared, bail }: AnswerPart, { variables }: AnswerContext): Completion {
  try {
    const projector = new Projector(variables, path, shared)
    if (!complete(object, projector)) projector.writeNull()
    return { dataBytes: projector.json.take(), problems: projector.problems }
  } catch (failure) {
    return bail(failure)
  }
}

function internalErrors(problems: readonly Problem[], { log, traceId }: AnswerContext) {
  if (problems.length > 0) log({ level: 'warn', event: 'answer-incomplete', traceId, unexplained: problems })
  return problems.map((problem) => toInternalError(problem, traceId))
}
