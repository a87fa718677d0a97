import type { Random } from '@yiwang/shared/sample-data'
import type { BallotRow, VoteRow } from '../modules/owner-vote/entities.ts'
import { isPassed, isQuorate, voterOf } from '../modules/owner-vote/service.ts'
import { clerkOf } from './officers.ts'
import { instantAt } from './office-day.ts'
import type { ProjectPlan, VoteOutcome, VotePlan } from './project-plan.ts'
import { tallyOf } from './tally-of.ts'

export function createVotes({ projectNo, quarter, votes }: ProjectPlan): VoteRow[] {
  const officer = clerkOf(quarter.villageCode).id
  return votes.map(({ matter, outcome, openedOn, closesOn }, index) => ({
    voteId: voteIdOf(projectNo, index),
    projectNo,
    round: index + 1,
    matter,
    openedAt: instantAt(openedOn, 9),
    openedBy: officer,
    closesAt: instantAt(closesOn, 18),
    closedAt: isOpen(outcome) ? null : instantAt(closesOn, 19),
    closedBy: isOpen(outcome) ? null : officer,
  }))
}

function isOpen(outcome: VoteOutcome): boolean {
  return outcome === 'OPEN' || outcome === 'AWAITING'
}

function voteIdOf(projectNo: string, index: number): string {
  return `${projectNo}-V${index + 1}`
}

/** One ballot for each flat, cast so that the vote ends as planned. */
export function createBallots(plan: ProjectPlan, random: Random): BallotRow[] {
  return plan.votes.flatMap((vote, index) => {
    const blank = plan.flats.map(({ row, ownerPersonIds }): BallotRow => ({
      voteId: voteIdOf(plan.projectNo, index),
      dwellingId: row.dwellingId,
      voterId: voterOf(row.dwellingId, ownerPersonIds),
      areaSqmX100: row.areaSqmX100,
      agree: null,
      castAt: null,
      castBy: null,
    }))
    return settle(
      blank.map((ballot) => castAtRandom(ballot, vote, random)),
      vote,
    )
  })
}

function castAtRandom(ballot: BallotRow, vote: VotePlan, random: Random): BallotRow {
  const turnout = vote.outcome === 'NOT_QUORATE' ? 0.6 : vote.outcome === 'OPEN' ? 0.55 : 0.88
  const takesPart = random.chance(turnout)
  const agrees = random.chance(vote.outcome === 'NOT_AGREED' ? 0.62 : 0.93)
  const hours = random.between(1, 100)
  if (!takesPart || vote.blankFlats.has(ballot.dwellingId)) return ballot
  return cast(ballot, agrees, instantAt(vote.openedOn, 9) + hours * 3_600_000)
}

function cast(ballot: BallotRow, agrees: boolean, castAt: number): BallotRow {
  return { ...ballot, agree: agrees ? 1 : 0, castAt, castBy: ballot.voterId }
}

/** Turns single ballots until the vote ends as planned; chance alone might have it otherwise. */
function settle(drawn: readonly BallotRow[], vote: VotePlan): BallotRow[] {
  const ballots = [...drawn]
  for (const [index, ballot] of drawn.entries()) {
    if (endsAsPlanned(ballots, vote)) break
    ballots[index] = turned(ballot, vote)
  }
  return ballots
}

function endsAsPlanned(ballots: readonly BallotRow[], { outcome, matter }: VotePlan): boolean {
  const tally = tallyOf(ballots)
  switch (outcome) {
    case 'OPEN':
      return true
    case 'PASSED':
    case 'AWAITING':
      return isPassed(matter, tally)
    case 'NOT_QUORATE':
      return !isQuorate(tally)
    case 'NOT_AGREED':
      return isQuorate(tally) && !isPassed(matter, tally)
  }
}

function turned(ballot: BallotRow, { outcome, openedOn }: VotePlan): BallotRow {
  if (outcome === 'NOT_QUORATE') return { ...ballot, agree: null, castAt: null, castBy: null }
  return cast(ballot, outcome !== 'NOT_AGREED', ballot.castAt ?? instantAt(openedOn, 10))
}
