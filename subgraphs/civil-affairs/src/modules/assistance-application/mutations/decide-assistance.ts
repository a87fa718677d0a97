import { defineMutation, violates } from '@yiwang/shared/mutation'
import { beijingDate, daysBetween } from '@yiwang/shared/time'
import { z } from 'zod'
import { expectedVersion, filled, positiveAmount } from '../../../input/input-fields.ts'
import { staffNumberOf } from '../../../scope/staff-number.ts'
import { applicationToChange, applicationTransition, changeApplication } from '../change-application.ts'
import type { AssistanceApplicationRow } from '../entities.ts'
import { applicationMachine } from '../state-machine.ts'

const review = z.object({
  applicationNo: z.string(),
  passed: z.boolean(),
  opinion: filled('初审意见'),
  expectedVersion,
})

/** 初审 by the township. */
export const reviewAssistance = defineMutation<
  z.infer<typeof review>,
  AssistanceApplicationRow,
  AssistanceApplicationRow
>({
  ...applicationTransition,
  name: 'reviewAssistance',
  scopes: [['civil:review']],
  input: review,
  find: applicationToChange,
  state: ({ status }) => applicationMachine.refuse('reviewAssistance', status),
  write: (writing, application, { passed, opinion }) =>
    changeApplication(writing, application, {
      to: [passed ? 'FIRST_REVIEW' : 'REJECTED'],
      changes: { reviewedBy: staffNumberOf(writing.caller) },
      opinion,
    }),
})

/** Days of publicity; the first day does not count (民法典 art. 201). */
const PUBLICITY_DAYS = 7

const publicity = z.object({ applicationNo: z.string(), from: z.string(), to: z.string(), expectedVersion })

/** 公示: what is published are the kind and the state, never the reason. */
export const publishAssistance = defineMutation<
  z.infer<typeof publicity>,
  AssistanceApplicationRow,
  AssistanceApplicationRow
>({
  ...applicationTransition,
  name: 'publishAssistance',
  scopes: [['civil:review']],
  input: publicity,
  find: applicationToChange,
  state: ({ status }) => applicationMachine.refuse('publishAssistance', status),
  rules: [
    (_, { from, to }) =>
      daysBetween(from, to) < PUBLICITY_DAYS
        ? violates('R-PUBLICITY-7D', `公示期不得少于${PUBLICITY_DAYS}日，收到 ${from} 至 ${to}`)
        : null,
  ],
  write: (writing, application, { from, to }) =>
    changeApplication(writing, application, {
      to: ['PUBLICITY'],
      changes: { publicityFrom: from, publicityTo: to },
      opinion: `公示期 ${from} 至 ${to}`,
    }),
})

const decision = z
  .object({
    applicationNo: z.string(),
    approved: z.boolean(),
    amountCents: positiveAmount('核定金额').nullish(),
    opinion: filled('审核意见'),
    expectedVersion,
  })
  .refine(({ approved, amountCents }) => !approved || (amountCents ?? null) !== null, {
    path: ['amountCents'],
    error: '批准须有核定金额',
  })

/** 区县审查与审核确认, two steps of one decision, by somebody else than the first reviewer. */
export const decideAssistance = defineMutation<
  z.infer<typeof decision>,
  AssistanceApplicationRow,
  AssistanceApplicationRow
>({
  ...applicationTransition,
  name: 'decideAssistance',
  scopes: [['civil:approve']],
  input: decision,
  find: applicationToChange,
  state: ({ status, emergency }) =>
    applicationMachine.refuse(emergency === 1 ? 'decideAssistance:EMERGENCY' : 'decideAssistance', status),
  rules: [
    ({ status, publicityTo }, _, { now }) =>
      status === 'PUBLICITY' && (publicityTo === null || publicityTo >= beijingDate(now))
        ? violates('R-PUBLICITY-END', `公示期未满（至 ${publicityTo ?? '未定'}），不得审核确认`)
        : null,
    ({ reviewedBy }, _, { caller }) =>
      reviewedBy === staffNumberOf(caller) ? violates('R-REVIEWER-DISTINCT', '审核人不得与初审人相同') : null,
  ],
  write: (writing, application, { approved, amountCents, opinion }) =>
    changeApplication(writing, application, {
      to: ['COUNTY_REVIEW', approved ? 'APPROVED' : 'REJECTED'],
      changes: {
        decidedBy: staffNumberOf(writing.caller),
        approvedCents: approved ? Number(amountCents) : null,
      },
      opinion,
    }),
})
