import { wholeCity } from '@yiwang/shared/database'
import { conflict, defineMutation, insertRow, invalidTransition, notFound, violates } from '@yiwang/shared/mutation'
import { toRfc3339 } from '@yiwang/shared/time'
import { z } from 'zod'
import { hasRows } from '../../../has-rows.ts'
import { clientToken } from '../../../input/input-fields.ts'
import { lockPerson } from '../../person/write-repository.ts'
import { changeActivity } from '../change-activity.ts'
import { ActivitySignUp, type VolunteerActivityRow } from '../entities.ts'
import { activityMachine } from '../state-machine.ts'
import { activityOf, isSignedUp, lockActivity } from '../write-repository.ts'

const input = z.object({ activityNo: z.string(), personId: z.string(), clientToken })

/** 报名志愿活动; the activity's lock lets nobody take a place that is gone. */
export const signUpVolunteerActivity = defineMutation<
  z.infer<typeof input>,
  VolunteerActivityRow,
  VolunteerActivityRow
>({
  name: 'signUpVolunteerActivity',
  field: 'activity',
  scopes: [],
  input,
  find: async (access, { activityNo, personId }) => {
    const activity = await lockActivity(access.transaction, activityNo)
    if (!activity) return notFound('志愿活动', 'activityNo')
    return (await lockPerson(access, personId)) ? activity : notFound('人员', 'personId')
  },
  state: ({ status, endsAt }, _, { now }) =>
    activityMachine.refuse('signUpVolunteerActivity', status) ??
    (now >= endsAt ? invalidTransition(`志愿活动已于 ${toRfc3339(endsAt)} 结束，停止报名`, status, 'OPEN') : null),
  rules: [
    async (_, signUp, { transaction }) =>
      (await isSignedUp(transaction, signUp)) ? conflict('该人员已报名本活动', 'personId') : null,
    async (_, { personId }, { transaction }) =>
      (await hasRows(
        transaction,
        wholeCity('FOUND')`SELECT v.person_id FROM volunteer v WHERE v.person_id = ${personId}`,
      ))
        ? null
        : violates('R-VOLUNTEER', '报名志愿活动须先注册为志愿者'),
  ],
  write: async (writing, activity, { activityNo, personId }) => {
    await insertRow(writing.transaction, ActivitySignUp, { activityNo, personId, signedUpAt: writing.now })
    const signedUp = activity.signedUp + 1
    const status = signedUp >= activity.capacity ? 'FULL' : 'OPEN'
    return changeActivity(writing, activity, { action: 'signUpVolunteerActivity', changes: { signedUp, status } })
  },
  load: activityOf,
})
