import { sql } from '@yiwang/shared/database'
import { defineScan } from '@yiwang/shared/scanner'
import { Vote, type VoteRow } from '../entities.ts'
import { voteStateAt } from '../state-machine.ts'
import { lockLatestVote } from '../vote-record.ts'

interface EndedVote extends VoteRow {
  readonly regionCode: string
}

/**
 * 表决到截止时刻: no more ballots are taken (the clock sees to that), and whoever is to confirm the result is told, once
 * for each vote.
 */
export const closeVoting = defineScan<EndedVote>({
  name: 'close-voting',
  everyMs: 60_000,
  due: ({ database, now, limit, unmarked }) =>
    database.rows<EndedVote>(sql`
      SELECT v.*, p.region_code FROM ${Vote.open} v JOIN renovation_project p ON p.project_no = v.project_no
      WHERE v.closed_at IS NULL AND v.closes_at <= ${now} AND p.status = 'OPINION_COLLECTING'
        AND ${unmarked(sql`v.vote_id`, sql`'ENDED'`)} ORDER BY v.closes_at, v.vote_id LIMIT ${limit}`),
  mark: ({ voteId }) => ({ recordId: voteId, threshold: 'ENDED' }),
  effect: async ({ transaction, now, emit }, { voteId, projectNo, regionCode }) => {
    const vote = await lockLatestVote(transaction, projectNo)
    if (vote?.voteId !== voteId || voteStateAt(vote, now) !== 'ENDED') return false
    const payload = { projectNo, status: 'OPINION_COLLECTING' }
    emit({
      type: 'renovationProjectChanged',
      recordType: 'RenovationProject',
      recordId: projectNo,
      regionCode,
      payload,
    })
  },
})
