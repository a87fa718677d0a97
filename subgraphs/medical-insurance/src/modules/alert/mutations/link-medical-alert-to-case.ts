import {
  type Access,
  conflict,
  defineMutation,
  isRefusal,
  notFound,
  type Refusal,
  type Writing,
} from '@yiwang/shared/mutation'
import { z } from 'zod'
import { expectedVersion, key } from '../../../input/fields.ts'
import { alertToChange, alertTransition, changeAlert, type FoundAlert } from '../change-alert.ts'

const input = z.object({
  alertId: key,
  caseNo: z.string().regex(/^\d{20}$/, '治理事项编号应为20位数字：县6位+日期8位+顺序6位'),
  expectedVersion,
})
type Input = z.infer<typeof input>

/** The status stays; the case itself lives in grid governance. */
export const linkMedicalAlertToCase = defineMutation({
  ...alertTransition('linkMedicalAlertToCase'),
  scopes: [['medical:alert:handle']],
  input,
  find: findInCounty,
  rules: [
    ({ alert }: FoundAlert, { caseNo }: Input) =>
      alert.caseNo === null || alert.caseNo === caseNo
        ? null
        : conflict(`预警已关联事项 ${alert.caseNo}，不能再关联其他事项`, 'caseNo'),
  ],
  write: (writing: Writing, { alert }: FoundAlert, { caseNo }: Input) =>
    changeAlert(writing, alert, {
      action: 'linkMedicalAlertToCase',
      to: alert.status,
      changes: { caseNo },
      note: caseNo,
    }),
})

/** A case number begins with its county: a case of another one is not there for this alert. */
async function findInCounty(access: Access, named: Input): Promise<FoundAlert | Refusal> {
  const found = await alertToChange(access, named)
  if (isRefusal(found) || found.alert.regionCode.slice(0, 6) === named.caseNo.slice(0, 6)) return found
  return notFound('治理事项', 'caseNo')
}
