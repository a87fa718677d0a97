import { wholeCity } from '@yiwang/shared/database'
import {
  type Access,
  conflict,
  defineMutation,
  insertRow,
  notFound,
  type Refusal,
  violates,
} from '@yiwang/shared/mutation'
import { z } from 'zod'
import { hasRows } from '../../../has-rows.ts'
import { clientToken, hours } from '../../../input/input-fields.ts'
import { staffNumberOf } from '../../../scope/staff-number.ts'
import type { PersonKey } from '../../person/entities.ts'
import { lockPerson, personOf } from '../../person/write-repository.ts'
import type { VolunteerActivityRow } from '../../volunteer-activity/entities.ts'
import { activityMachine } from '../../volunteer-activity/state-machine.ts'
import { isSignedUp, lockOwnActivity } from '../../volunteer-activity/write-repository.ts'
import { VolunteerService } from '../entities.ts'
import { gainOf, pointsFor } from '../points.ts'
import { addEntry, balanceOf, lockVolunteer } from '../write-repository.ts'

const input = z.object({
  activityNo: z.string(),
  personId: z.string(),
  hours: hours('时长'),
  complained: z.boolean(),
  clientToken,
})
type Input = z.infer<typeof input>

interface Found {
  readonly activity: VolunteerActivityRow
  readonly signedUp: boolean
}

/** 记录服务时长并计积分, for somebody who signed up, once for an activity. */
export const recordVolunteerService = defineMutation<Input, Found, PersonKey>({
  name: 'recordVolunteerService',
  field: 'person',
  scopes: [['civil:volunteer:write']],
  input,
  find: findActivityAndPerson,
  state: ({ activity: { status } }) => activityMachine.refuse('recordVolunteerService', status),
  rules: [
    ({ signedUp }) => (signedUp ? null : violates('R-SIGNED-UP', '该人员未报名本活动，不能记录服务时长')),
    async (_, { activityNo, personId }, { transaction }) =>
      (await hasRows(
        transaction,
        wholeCity('FOUND')`SELECT s.person_id FROM volunteer_service s
          WHERE s.activity_no = ${activityNo} AND s.person_id = ${personId}`,
      ))
        ? conflict('该人员在本活动的服务时长已记录', 'personId')
        : null,
  ],
  write: async (
    { transaction, caller, now },
    { activity: { regionCode } },
    { activityNo, personId, hours: hoursX100, complained },
  ) => {
    await insertRow(transaction, VolunteerService, {
      ...{ activityNo, personId, hoursX100, complained: complained ? 1 : 0 },
      recordedBy: staffNumberOf(caller),
      recordedAt: now,
    })
    const delta = gainOf(await balanceOf(transaction, personId), pointsFor({ hoursX100, complained }))
    await addEntry(transaction, { personId, at: now, delta, reason: 'ACTIVITY', activityNo, itemId: null })
    return { recordType: 'Volunteer', recordId: personId, regionCode }
  },
  load: personOf,
})

/**
 * Whoever signed up for an activity of the region is known to it, wherever they live. The locks come before anything
 * else is read, so that the balance is that of after the call that held them.
 */
async function findActivityAndPerson(access: Access, { activityNo, personId }: Input): Promise<Found | Refusal> {
  const { transaction } = access
  const activity = await lockOwnActivity(access, activityNo)
  if (!activity) return notFound('志愿活动', 'activityNo')
  await lockVolunteer(transaction, personId)
  const signedUp = await isSignedUp(transaction, { activityNo, personId })
  if (!signedUp && !(await lockPerson(access, personId))) return notFound('人员', 'personId')
  return { activity, signedUp }
}
