import { sql, visibleTo } from '@yiwang/shared/database'
import { type Access, defineMutation, insertRow, notFound } from '@yiwang/shared/mutation'
import { regionColumns } from '@yiwang/shared/region'
import { z } from 'zod'
import { hasRows } from '../../../has-rows.ts'
import { clientToken, filled } from '../../../input/input-fields.ts'
import { checkRegion } from '../../../scope/input-region.ts'
import { nextRecordNumber } from '../../record-number/next-record-number.ts'
import { recordActivity } from '../change-activity.ts'
import { VolunteerActivity, type VolunteerActivityRow } from '../entities.ts'
import { activityOf } from '../write-repository.ts'

const input = z
  .object({
    title: filled('名称', 100),
    kind: z.enum(['GROUP', 'PERFORMANCE', 'CARE', 'DUTY_DAY', 'TRAINING', 'OTHER']),
    regionCode: z.string(),
    teamNo: z.string().nullish(),
    startsAt: z.number(),
    endsAt: z.number(),
    capacity: z.number().int().min(1, '名额不少于1'),
    clientToken,
  })
  .refine(({ startsAt, endsAt }) => endsAt > startsAt, { path: ['endsAt'], error: '结束时刻须晚于开始时刻' })
type Input = z.infer<typeof input>

/** 发布志愿活动. */
export const publishVolunteerActivity = defineMutation<Input, object, VolunteerActivityRow>({
  name: 'publishVolunteerActivity',
  field: 'activity',
  scopes: [['civil:volunteer:write']],
  input,
  find: async (access, { regionCode, teamNo }) => {
    const fault = checkRegion(access.scope, regionCode)
    if (fault) return fault
    return teamNo && !(await hasTeam(access, teamNo)) ? notFound('志愿队伍', 'teamNo') : {}
  },
  write: async (writing, _, { regionCode, title, kind, teamNo, startsAt, endsAt, capacity }) => {
    const { transaction, now } = writing
    const activity: VolunteerActivityRow = {
      activityNo: await nextRecordNumber(transaction, 'HD', { regionCode, now }),
      ...{ title, kind, ...regionColumns(regionCode), startsAt, endsAt, capacity },
      teamNo: teamNo ?? null,
      signedUp: 0,
      participants: null,
      served: null,
      status: 'OPEN',
      finishedAt: null,
      version: 1,
    }
    await insertRow(transaction, VolunteerActivity, activity)
    return recordActivity(writing, activity, { action: 'publishVolunteerActivity', from: null })
  },
  load: activityOf,
})

function hasTeam({ transaction, scope }: Access, teamNo: string): Promise<boolean> {
  return hasRows(
    transaction,
    sql`SELECT t.team_no FROM volunteer_team t WHERE t.team_no = ${teamNo} AND ${visibleTo(scope, { alias: 't' })}`,
  )
}
