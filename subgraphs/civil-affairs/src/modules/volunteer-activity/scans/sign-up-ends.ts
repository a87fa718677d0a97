import { recordStep, systemActor } from '@yiwang/shared/mutation'
import { sql } from '@yiwang/shared/database'
import { defineScan } from '@yiwang/shared/scanner'
import { VolunteerActivity, type VolunteerActivityRow } from '../entities.ts'
import { lockActivity } from '../write-repository.ts'

/** 到达 endsAt: nobody signs up any more (the clock sees to that), and whoever listens is told, once. */
export const signUpEnds = defineScan<VolunteerActivityRow>({
  name: 'volunteer-sign-up-ends',
  everyMs: 60_000,
  due: ({ database, now, limit, unmarked }) =>
    database.rows<VolunteerActivityRow>(sql`
      SELECT v.* FROM ${VolunteerActivity.open} v
      WHERE v.status IN ('OPEN', 'FULL') AND v.ends_at <= ${now} AND ${unmarked(sql`v.activity_no`, sql`'ENDED'`)}
      ORDER BY v.ends_at, v.activity_no LIMIT ${limit}`),
  mark: ({ activityNo }) => ({ recordId: activityNo, threshold: 'ENDED' }),
  effect: async ({ transaction, now, emit }, { activityNo }) => {
    const activity = await lockActivity(transaction, activityNo)
    if (!activity || activity.endsAt > now || (activity.status !== 'OPEN' && activity.status !== 'FULL')) return false
    const { status, regionCode } = activity
    const record = { recordType: 'VolunteerActivity', recordId: activityNo } as const
    const step = { ...record, action: 'system:signUpEnds', from: status, to: status }
    await recordStep(transaction, step, { actor: systemActor, now })
    emit({ type: 'volunteerActivityChanged', ...record, regionCode, payload: { activityNo, status } })
  },
})
