import { wholeCity } from '@yiwang/shared/database'
import { invariant } from '@yiwang/shared/errors'
import { conflict, defineMutation, insertRow, newId } from '@yiwang/shared/mutation'
import { z } from 'zod'
import { hasRows } from '../../../has-rows.ts'
import { clientToken } from '../../../input/input-fields.ts'
import { staffNumberOf } from '../../../scope/staff-number.ts'
import { AssistanceGrant } from '../../assistance-grant/entities.ts'
import { applicationToChange, applicationTransition, changeApplication } from '../change-application.ts'
import type { AssistanceApplicationRow } from '../entities.ts'
import { applicationMachine, monthlyKinds } from '../state-machine.ts'

const input = z.object({ applicationNo: z.string(), on: z.string(), clientToken })

/** 发放: once, or month by month. */
export const payAssistance = defineMutation<z.infer<typeof input>, AssistanceApplicationRow, AssistanceApplicationRow>({
  ...applicationTransition,
  name: 'payAssistance',
  scopes: [['civil:pay']],
  input,
  find: applicationToChange,
  state: ({ status, kind }) =>
    applicationMachine.refuse(monthlyKinds.has(kind) ? 'payAssistance:MONTHLY' : 'payAssistance', status),
  rules: [
    async ({ applicationNo }, { on }, { transaction }) =>
      (await hasRows(
        transaction,
        wholeCity('FOUND')`SELECT g.grant_id FROM assistance_grant g
          WHERE g.application_no = ${applicationNo} AND g.grant_month = ${on.slice(0, 7)}`,
      ))
        ? conflict(`${on.slice(0, 7)} 已发放过，同月不得重复发放`, 'on')
        : null,
  ],
  write: async (writing, application, { on }) => {
    const { transaction, caller, now } = writing
    const { applicationNo, kind, personId, gridCode, regionCode, cityCode, countyCode } = application
    const { townCode, villageCode, sourceAlertId, approvedCents } = application
    invariant(approvedCents !== null, `${applicationNo} was approved without an amount`)
    await insertRow(transaction, AssistanceGrant, {
      grantId: newId(now),
      ...{ kind, personId, gridCode, regionCode, cityCode, countyCode, townCode, villageCode },
      ...{ applicationNo, sourceAlertId },
      amountCents: approvedCents,
      grantedOn: on,
      grantMonth: on.slice(0, 7),
      paidBy: staffNumberOf(caller),
      recordedAt: now,
    })
    return changeApplication(writing, application, { to: ['PAID'], opinion: `发放日 ${on}` })
  },
})
