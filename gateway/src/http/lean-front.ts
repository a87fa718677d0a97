import { answerOperation } from '../execution/answer-operation.ts'
import { toAnswerBytes } from '../execution/answer-text.ts'
import type { Snapshot } from '../execution/create-snapshot.ts'
import type { RefusedOutcome, SingleOutcome } from '../execution/outcome.ts'
import type { Log } from '../observability/log.ts'
import type { Answered, AnswerFront } from './answer-front.ts'

/** Nothing between the operation and the engine. */
export function createLeanFront(current: () => Snapshot, log: Log): AnswerFront {
  return {
    answer: async (request) => toAnswered(await answerOperation(current(), request, log)),
    close: () => Promise.resolve(),
  }
}

const none: Answered['headers'] = {}

function toAnswered(outcome: RefusedOutcome | SingleOutcome): Answered {
  if (outcome.kind === 'single') return { status: 200, headers: none, body: toAnswerBytes(outcome.answer) }
  return { status: outcome.status, headers: none, body: JSON.stringify({ errors: outcome.errors }) }
}
