import {
  type Access,
  defineMutation,
  forbidden,
  notFound,
  outOfRegion,
  type Refusal,
  type Writing,
} from '@yiwang/shared/mutation'
import { ancestorAt, contains } from '@yiwang/shared/region'
import { z } from 'zod'
import { expectedVersion, key } from '../../../input/fields.ts'
import { alertTransition, changeAlert, type FoundAlert } from '../change-alert.ts'
import { deadlineOf } from '../deadlines.ts'
import { lockAlert, lockAlertAnywhere } from '../write-repository.ts'

/** PUSHED→RECEIVED by a clerk of the township; five working days to verify begin. */
export const receiveMedicalAlert = defineMutation({
  ...alertTransition('receiveMedicalAlert'),
  scopes: [['medical:alert:handle']],
  input: z.object({ alertId: key, expectedVersion }),
  find: findInTownship,
  permit: ({ alert }, _, { caller }) => {
    const township = alert.pushedToCode ?? alert.regionCode
    const isClerk = caller.roles.includes('TOWN_CLERK') && caller.regions.some((own) => contains(own, township))
    return isClerk ? null : forbidden('预警须由被推送镇（街道）的经办人接收')
  },
  write: (writing: Writing, { alert }: FoundAlert) =>
    changeAlert(writing, alert, {
      action: 'receiveMedicalAlert',
      to: 'RECEIVED',
      changes: {
        receivedAt: writing.now,
        receivedBy: writing.caller.id,
        dueAt: deadlineOf('RECEIVED', writing.now, alert.regionCode),
      },
    }),
})

/**
 * The contract's exception: here an alert of another township is OUT_OF_REGION and not NOT_FOUND. It holds inside the
 * caller's county, whose alerts come to the townships from one office; what another district has nobody can try out.
 */
async function findInTownship(
  access: Access,
  { alertId }: { readonly alertId: string },
): Promise<FoundAlert | Refusal> {
  const alert = await lockAlert(access, alertId)
  if (alert !== null) return { alert }
  const elsewhere = await lockAlertAnywhere(access, alertId)
  const isNear = access.caller.regions.some((own) => ancestorAt('COUNTY', own) === elsewhere?.countyCode)
  return isNear ? outOfRegion('预警推送到的镇（街道）不在本人辖区', 'alertId') : notFound('预警', 'alertId')
}
