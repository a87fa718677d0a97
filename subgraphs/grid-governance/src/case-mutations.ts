import type { Mutation } from '@yiwang/shared/mutation'
import { acceptCase, rejectCase } from './modules/case/mutations/accept-case.ts'
import { dispatchCase } from './modules/case/mutations/dispatch-case.ts'
import { extendCase } from './modules/case/mutations/extend-case.ts'
import { followUpCase } from './modules/case/mutations/follow-up-case.ts'
import { registerHotlineOrder } from './modules/case/mutations/register-hotline-order.ts'
import { reportEvent } from './modules/case/mutations/report-event.ts'
import { resolveCase } from './modules/case/mutations/resolve-case.ts'
import { selfHandleCase } from './modules/case/mutations/self-handle-case.ts'
import { resumeCase, suspendCase } from './modules/case/mutations/suspend-case.ts'
import { returnCase, takeCase } from './modules/case/mutations/take-case.ts'
import { escalateDispute } from './modules/dispute/mutations/escalate-dispute.ts'
import {
  applyJudicialConfirmation,
  decideJudicialConfirmation,
} from './modules/dispute/mutations/judicial-confirmation.ts'
import { mediateDispute } from './modules/dispute/mutations/mediate-dispute.ts'
import { registerDispute } from './modules/dispute/mutations/register-dispute.ts'
import { assignStabilisationTeam } from './modules/petition/mutations/assign-stabilisation-team.ts'
import { recordLeaderReception } from './modules/petition/mutations/record-leader-reception.ts'
import { registerPetition } from './modules/petition/mutations/register-petition.ts'
import { replySupervisionLetter } from './modules/supervision/mutations/reply-supervision-letter.ts'
import { superviseCase } from './modules/supervision/mutations/supervise-case.ts'

/** Cases of all kinds, mediation, petitions, supervision, in the order of the contract. */
export const caseMutations: readonly Mutation[] = [
  reportEvent,
  registerDispute,
  registerHotlineOrder,
  registerPetition,
  acceptCase,
  rejectCase,
  selfHandleCase,
  dispatchCase,
  takeCase,
  returnCase,
  suspendCase,
  resumeCase,
  resolveCase,
  extendCase,
  superviseCase,
  replySupervisionLetter,
  followUpCase,
  mediateDispute,
  escalateDispute,
  applyJudicialConfirmation,
  decideJudicialConfirmation,
  recordLeaderReception,
  assignStabilisationTeam,
]
