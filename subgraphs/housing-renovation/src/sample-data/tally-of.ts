import type { BallotRow, VoteTally } from '../modules/owner-vote/entities.ts'

/** The ballots of one vote added up in memory, where they are not yet rows. */
export function tallyOf(ballots: readonly Pick<BallotRow, 'voterId' | 'areaSqmX100' | 'agree'>[]): VoteTally {
  const voters = new Set(ballots.map(({ voterId }) => voterId))
  const cast = ballots.filter(({ agree }) => agree !== null)
  const participants = new Set(cast.map(({ voterId }) => voterId))
  const opponents = new Set(cast.filter(({ agree }) => agree === 0).map(({ voterId }) => voterId))
  return {
    voters: voters.size,
    participatedVoters: participants.size,
    agreedVoters: participants.size - opponents.size,
    areaX100: areaOf(ballots),
    participatedAreaX100: areaOf(cast),
    agreedAreaX100: areaOf(cast.filter(({ agree }) => agree === 1)),
  }
}

function areaOf(ballots: readonly Pick<BallotRow, 'areaSqmX100'>[]): bigint {
  return ballots.reduce((sum, { areaSqmX100 }) => sum + BigInt(areaSqmX100), 0n)
}
