import { closeVoting } from './modules/owner-vote/scans/close-voting.ts'

/** Deadlines of the department that pass by themselves. */
export const scans = [closeVoting]
