import { cents, code, defineTable, flag, instant, integer, nullable, word } from '@yiwang/shared/database'
import type { VoteMatter } from '../../generated/resolver-types.ts'

/** 业主表决. A project whose vote failed may vote again; the round that counts is the latest. */
export interface VoteRow {
  voteId: string
  projectNo: string
  round: number
  matter: VoteMatter
  openedAt: number
  openedBy: string
  /** last moment for ballots, as announced */
  closesAt: number
  /** when closeOwnerVote ended it; null until then */
  closedAt: number | null
  closedBy: string | null
}

export const Vote = defineTable<VoteRow>('owner_vote', {
  open: 'projects are public with all that hangs on them',
  primary: ['voteId'],
  columns: {
    voteId: code(),
    projectNo: code(),
    round: integer(),
    matter: word(),
    openedAt: instant(),
    openedBy: code(64),
    closesAt: instant(),
    closedAt: nullable(instant()),
    closedBy: nullable(code(64)),
  },
  unique: [['projectNo', 'round']],
  indices: [['closedAt', 'closesAt']],
})

/**
 * The ballot of one flat. It is handed out, blank, when the vote opens, with the area and the owner of that day: a later
 * sale or survey must not turn a vote that has ended.
 */
export interface BallotRow {
  voteId: string
  dwellingId: string
  /** who counts as one person: the owner, or all co-owners together; see `voterOf` */
  voterId: string
  areaSqmX100: number
  /** 0 or 1, null while blank */
  agree: number | null
  castAt: number | null
  castBy: string | null
}

export const Ballot = defineTable<BallotRow>('owner_ballot', {
  regional: true,
  primary: ['voteId', 'dwellingId'],
  columns: {
    voteId: code(),
    dwellingId: code(),
    voterId: code(64),
    areaSqmX100: cents(),
    agree: nullable(flag()),
    castAt: nullable(instant()),
    castBy: nullable(code(64)),
  },
  indices: [['voteId', 'voterId']],
})

/** The ballots of a vote added up; areas in hundredths of a square metre. */
export interface VoteTally {
  readonly voters: number
  /** voters with at least one cast ballot */
  readonly participatedVoters: number
  /** voters all of whose cast ballots agree: one no of an owner of several flats is a no of that person */
  readonly agreedVoters: number
  readonly areaX100: bigint
  readonly participatedAreaX100: bigint
  readonly agreedAreaX100: bigint
}

/** A vote with its ballots added up. */
export interface TalliedVote extends VoteRow {
  readonly tally: VoteTally
}
