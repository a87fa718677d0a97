import {
  type Access,
  conflict,
  defineMutation,
  forbidden,
  insertRow,
  notFound,
  type Refusal,
  violates,
} from '@yiwang/shared/mutation'
import { addWorkingDays } from '@yiwang/shared/working-time'
import { z } from 'zod'
import { clientToken, filled } from '../../../input/input-fields.ts'
import { lockAlertOf } from '../../medical-alert/repository.ts'
import type { PersonCopyRow } from '../../person/entities.ts'
import { lockPerson } from '../../person/write-repository.ts'
import { nextRecordNumber } from '../../record-number/next-record-number.ts'
import { announceApplication, recordApplicationStep } from '../change-application.ts'
import { AssistanceApplication, type AssistanceApplicationRow } from '../entities.ts'
import { applicationOf, hasOpenApplication, isAlertUsed } from '../write-repository.ts'

/** 调查在15个工作日内 (社会救助条例). */
const SURVEY_WORKING_DAYS = 15

const input = z
  .object({
    kind: z.enum([
      'MINIMUM_LIVING_ALLOWANCE',
      'EXTREME_POVERTY_SUPPORT',
      'TEMPORARY_ASSISTANCE',
      'CHARITY',
      'ELDER_SUBSIDY',
      'DISABLED_SUBSIDY',
    ]),
    personId: z.string(),
    reason: filled('理由'),
    channel: z.enum(['WINDOW', 'ONLINE', 'MOBILE', 'SELF_SERVICE_MACHINE', 'AGENT', 'HOME_VISIT']),
    emergency: z.boolean(),
    agentId: z.string().trim().max(64, '代办人工号最长64个字符').nullish(),
    sourceAlertId: z.string().nullish(),
    sourceCaseNo: z
      .string()
      .regex(/^\d{20}$/, '事项编号应为县6位、日期8位、顺序6位')
      .nullish(),
    clientToken,
  })
  .refine(({ channel, agentId }) => channel !== 'AGENT' || agentId, { path: ['agentId'], error: '代办须填代办人工号' })
type Input = z.infer<typeof input>

/** 申请救助: by the applicant, or by an agent for somebody in the agent's region. */
export const applyAssistance = defineMutation<Input, PersonCopyRow, AssistanceApplicationRow>({
  name: 'applyAssistance',
  field: 'application',
  scopes: [],
  input,
  find: findApplicant,
  permit: ({ personId }, { channel }, { caller }) =>
    channel === 'AGENT' || caller.personId === personId ? null : forbidden('非代办渠道只能为本人申请救助'),
  rules: [
    async ({ personId }, { kind }, { transaction }) =>
      (await hasOpenApplication(transaction, { personId, kind }))
        ? conflict('该人员已有同种救助申请尚未了结', 'kind')
        : null,
    async (_, { sourceAlertId }, { transaction }) =>
      sourceAlertId && (await isAlertUsed(transaction, sourceAlertId))
        ? violates('R-ALERT-ONCE', `预警 ${sourceAlertId} 已申请过救助，同一预警只申请一次`)
        : null,
    (_, { emergency, kind }) =>
      emergency && kind !== 'TEMPORARY_ASSISTANCE' ? violates('R-EMERGENCY-KIND', '紧急简化程序仅限临时救助') : null,
  ],
  write: async (writing, person, applying) => {
    const application = await submitted(writing, person, applying)
    const { applicationNo, status } = application
    await insertRow(writing.transaction, AssistanceApplication, application)
    await recordApplicationStep(writing, { applicationNo, from: null, to: status, opinion: null })
    return announceApplication(writing, application)
  },
  load: applicationOf,
})

/** The case itself is grid governance's; its number tells the county, which must be the applicant's. */
async function findApplicant(
  access: Access,
  { personId, sourceAlertId, sourceCaseNo }: Input,
): Promise<PersonCopyRow | Refusal> {
  const person = await lockPerson(access, personId)
  if (!person) return notFound('人员', 'personId')
  if (sourceAlertId && !(await lockAlertOf(access.transaction, { alertId: sourceAlertId, personId })))
    return notFound('预警', 'sourceAlertId')
  if (sourceCaseNo && sourceCaseNo.slice(0, 6) !== person.regionCode.slice(0, 6))
    return notFound('治理事项', 'sourceCaseNo')
  return person
}

async function submitted(
  { transaction, now }: Access,
  { personId, gridCode, regionCode, cityCode, countyCode, townCode, villageCode }: PersonCopyRow,
  { kind, reason, channel, emergency, agentId, sourceAlertId, sourceCaseNo }: Input,
): Promise<AssistanceApplicationRow> {
  return {
    applicationNo: await nextRecordNumber(transaction, 'SQ', { regionCode, now }),
    ...{ kind, personId, gridCode, regionCode, cityCode, countyCode, townCode, villageCode },
    status: 'SUBMITTED',
    reason,
    channel,
    agentId: channel === 'AGENT' ? (agentId ?? null) : null,
    emergency: emergency ? 1 : 0,
    submittedAt: now,
    dueAt: addWorkingDays(now, SURVEY_WORKING_DAYS),
    consent: null,
    visitedOn: null,
    visitorIds: null,
    reviewedBy: null,
    publicityFrom: null,
    publicityTo: null,
    decidedBy: null,
    approvedCents: null,
    sourceAlertId: sourceAlertId ?? null,
    sourceCaseNo: sourceCaseNo ?? null,
    version: 1,
  }
}
