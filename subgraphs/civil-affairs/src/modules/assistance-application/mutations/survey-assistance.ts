import { defineMutation, isRefusal, violates } from '@yiwang/shared/mutation'
import { z } from 'zod'
import { expectedVersion, filled, notAfterToday, optionalText } from '../../../input/input-fields.ts'
import { applicationToChange, applicationTransition, changeApplication } from '../change-application.ts'
import type { AssistanceApplicationRow } from '../entities.ts'
import { applicationMachine } from '../state-machine.ts'

const acceptance = z.object({ applicationNo: z.string(), opinion: optionalText('意见'), expectedVersion })

/** 受理. */
export const acceptAssistance = defineMutation<
  z.infer<typeof acceptance>,
  AssistanceApplicationRow,
  AssistanceApplicationRow
>({
  ...applicationTransition,
  name: 'acceptAssistance',
  scopes: [['civil:review']],
  input: acceptance,
  find: applicationToChange,
  state: ({ status }) => applicationMachine.refuse('acceptAssistance', status),
  write: (writing, application, { opinion }) =>
    changeApplication(writing, application, { to: ['ACCEPTED'], opinion: opinion ?? null }),
})

const verification = z.object({ applicationNo: z.string(), consent: z.boolean(), expectedVersion })

/** 信息核对 of the family's finances, which the applicant must have agreed to. */
export const verifyAssistance = defineMutation<
  z.infer<typeof verification>,
  AssistanceApplicationRow,
  AssistanceApplicationRow
>({
  ...applicationTransition,
  name: 'verifyAssistance',
  scopes: [['civil:review']],
  input: verification,
  find: applicationToChange,
  state: ({ status }) => applicationMachine.refuse('verifyAssistance', status),
  rules: [(_, { consent }) => (consent ? null : violates('R-CONSENT', '申请人未授权，不得核对家庭经济状况'))],
  write: (writing, application) =>
    changeApplication(writing, application, { to: ['VERIFYING'], changes: { consent: 1 }, opinion: '已取得授权' }),
})

const homeVisit = z.object({
  applicationNo: z.string(),
  visitorIds: z.array(z.string().trim().max(64, '调查人工号最长64个字符')).max(20, '调查人最多20名'),
  on: z.string(),
  opinion: filled('调查意见'),
  expectedVersion,
})

/** 入户调查 by two people at least. */
export const recordHomeVisit = defineMutation<
  z.infer<typeof homeVisit>,
  AssistanceApplicationRow,
  AssistanceApplicationRow
>({
  ...applicationTransition,
  name: 'recordHomeVisit',
  scopes: [['civil:review']],
  input: homeVisit,
  find: async (access, visit) => {
    const application = await applicationToChange(access, visit)
    if (isRefusal(application)) return application
    return notAfterToday(visit.on, access.now, 'on', '调查日') ?? application
  },
  state: ({ status, emergency }) =>
    applicationMachine.refuse(emergency === 1 ? 'recordHomeVisit:EMERGENCY' : 'recordHomeVisit', status),
  rules: [
    (_, { visitorIds }) =>
      distinct(visitorIds).length < 2 ? violates('R-TWO-VISITORS', '入户调查须有两名以上调查人') : null,
  ],
  write: (writing, application, { visitorIds, on, opinion }) =>
    changeApplication(writing, application, {
      to: ['HOME_VISIT'],
      changes: { visitedOn: on, visitorIds: JSON.stringify(distinct(visitorIds)) },
      opinion,
    }),
})

function distinct(ids: readonly string[]): string[] {
  return [...new Set(ids)].filter((id) => id !== '')
}
