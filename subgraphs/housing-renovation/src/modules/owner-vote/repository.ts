import { join, sql, toCents, toCount, wholeCity } from '@yiwang/shared/database'
import type { RowsOf } from '../../writing/reader.ts'
import { Vote, type TalliedVote, type VoteRow, type VoteTally } from './entities.ts'

/** The latest vote of each project with its ballots added up: one statement over votes, one over ballots. */
export async function findTalliedVotes(
  database: RowsOf,
  projectNos: readonly string[],
): Promise<Map<string, TalliedVote>> {
  const votes = await findLatestVotes(database, projectNos)
  const tallies = await tallyBallots(
    database,
    votes.map(({ voteId }) => voteId),
  )
  return new Map(votes.map((vote) => [vote.projectNo, { ...vote, tally: tallies.get(vote.voteId) ?? NO_BALLOTS }]))
}

const NO_BALLOTS: VoteTally = {
  voters: 0,
  participatedVoters: 0,
  agreedVoters: 0,
  areaX100: 0n,
  participatedAreaX100: 0n,
  agreedAreaX100: 0n,
}

function findLatestVotes(database: RowsOf, projectNos: readonly string[]): Promise<VoteRow[]> {
  return database.rows<VoteRow>(sql`
    SELECT v.* FROM ${Vote.open} v WHERE v.project_no IN (${join([...projectNos])}) AND NOT EXISTS
      (SELECT 1 FROM owner_vote later WHERE later.project_no = v.project_no AND later.round > v.round)`)
}

interface TallySums {
  readonly voteId: string
  readonly voters: string | number
  readonly participatedVoters: string | number
  readonly agreedVoters: string | number
  readonly area: string | number
  readonly participatedArea: string | number
  readonly agreedArea: string | number
}

async function tallyBallots(database: RowsOf, voteIds: readonly string[]): Promise<Map<string, VoteTally>> {
  if (voteIds.length === 0) return new Map()
  const rows = await database.rows<TallySums>(
    wholeCity('FIGURE')`
    SELECT v.vote_id, COUNT(*) AS voters,
      SUM(CASE WHEN v.lowest IS NULL THEN 0 ELSE 1 END) AS participated_voters,
      SUM(CASE WHEN v.lowest = 1 THEN 1 ELSE 0 END) AS agreed_voters,
      SUM(v.area) AS area, SUM(v.participated_area) AS participated_area, SUM(v.agreed_area) AS agreed_area
    FROM (
      SELECT b.vote_id, b.voter_id, MIN(b.agree) AS lowest, SUM(b.area_sqm_x100) AS area,
        SUM(CASE WHEN b.agree IS NULL THEN 0 ELSE b.area_sqm_x100 END) AS participated_area,
        SUM(CASE WHEN b.agree = 1 THEN b.area_sqm_x100 ELSE 0 END) AS agreed_area
      FROM owner_ballot b WHERE b.vote_id IN (${join([...voteIds])}) GROUP BY b.vote_id, b.voter_id
    ) v GROUP BY v.vote_id`,
  )
  return new Map(rows.map((row) => [row.voteId, toTally(row)]))
}

function toTally(sums: TallySums): VoteTally {
  return {
    voters: toCount(sums.voters),
    participatedVoters: toCount(sums.participatedVoters),
    agreedVoters: toCount(sums.agreedVoters),
    areaX100: toCents(sums.area),
    participatedAreaX100: toCents(sums.participatedArea),
    agreedAreaX100: toCents(sums.agreedArea),
  }
}
