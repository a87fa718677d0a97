import { defineMachine, type Refusal } from '@yiwang/shared/mutation'
import { refuseFrom } from '../../writing/refuse-from.ts'
import type { BallotRow, VoteRow } from './entities.ts'

export type VoteState = 'OPEN' | 'ENDED' | 'CLOSED'

/** A round of 业主表决; a project whose vote failed may vote again. */
export const voteMachine = defineMachine<VoteState>({
  title: '业主表决',
  describes: 'OwnerVote',
  states: { OPEN: '进行中', ENDED: '已到截止时刻', CLOSED: '已结束' },
  transitions: [
    { action: 'openOwnerVote', from: null, to: ['OPEN'] },
    { action: 'openOwnerVote', from: ['CLOSED'], to: ['OPEN'] },
    { action: 'castOwnerVote', from: ['OPEN'], to: ['OPEN'] },
    { action: 'system:closeVoting', from: ['OPEN'], to: ['ENDED'] },
    { action: 'closeOwnerVote', from: ['OPEN', 'ENDED'], to: ['CLOSED'] },
  ],
  final: [],
})

/** The clock ends the voting, whether or not the scan has told of it yet. */
export function voteStateAt(vote: VoteRow, now: number): VoteState {
  if (vote.closedAt !== null) return 'CLOSED'
  return now < vote.closesAt ? 'OPEN' : 'ENDED'
}

/** As the machine does, and for a project that has not voted at all. */
export function refuseVote(action: string, vote: VoteRow | null, now: number): Refusal | null {
  const state = vote === null ? null : voteStateAt(vote, now)
  return refuseFrom(voteMachine, action, { state, absent: '业主表决还没有开始' })
}

export type BallotState = 'BLANK' | 'CAST'

/** 一套一票: the ballot of a flat is handed out blank when the vote opens. */
export const ballotMachine = defineMachine<BallotState>({
  title: '票',
  describes: 'OwnerVote',
  states: { BLANK: '未投', CAST: '已投' },
  transitions: [
    { action: 'openOwnerVote', from: null, to: ['BLANK'] },
    { action: 'castOwnerVote', from: ['BLANK'], to: ['CAST'] },
  ],
  final: ['CAST'],
})

export function ballotState({ agree }: BallotRow): BallotState {
  return agree === null ? 'BLANK' : 'CAST'
}
