import { defineMutation, notFound } from '@yiwang/shared/mutation'
import { z } from 'zod'
import { count, expectedVersion } from '../../../input/input-fields.ts'
import { changeActivity } from '../change-activity.ts'
import type { VolunteerActivityRow } from '../entities.ts'
import { activityMachine } from '../state-machine.ts'
import { activityOf, lockOwnActivity } from '../write-repository.ts'

const input = z
  .object({
    activityNo: z.string(),
    cancelled: z.boolean(),
    participants: count('实到人次').nullish(),
    served: count('服务群众人次').nullish(),
    expectedVersion,
  })
  .refine(({ cancelled, participants }) => cancelled || typeof participants === 'number', {
    path: ['participants'],
    error: '结束活动须填实到人次',
  })
  .refine(({ cancelled, served }) => cancelled || typeof served === 'number', {
    path: ['served'],
    error: '结束活动须填服务群众人次',
  })

/** 结束或取消志愿活动. */
export const finishVolunteerActivity = defineMutation<
  z.infer<typeof input>,
  VolunteerActivityRow,
  VolunteerActivityRow
>({
  name: 'finishVolunteerActivity',
  field: 'activity',
  scopes: [['civil:volunteer:write']],
  input,
  find: async (access, { activityNo }) =>
    (await lockOwnActivity(access, activityNo)) ?? notFound('志愿活动', 'activityNo'),
  versionOf: ({ version }) => version,
  state: ({ status }) => activityMachine.refuse('finishVolunteerActivity', status),
  write: (writing, activity, { cancelled, participants, served }) =>
    changeActivity(writing, activity, {
      action: 'finishVolunteerActivity',
      changes: cancelled
        ? { status: 'CANCELLED', finishedAt: writing.now }
        : {
            status: 'FINISHED',
            finishedAt: writing.now,
            participants: participants ?? 0,
            served: served ?? 0,
          },
    }),
  load: activityOf,
})
