import { toCount, wholeCity } from '@yiwang/shared/database'
import { defineMutation, type Rule, updateRow, violates } from '@yiwang/shared/mutation'
import { toRfc3339 } from '@yiwang/shared/time'
import { z } from 'zod'
import { expectedVersion, recordId } from '../../../writing/input-fields.ts'
import { loadProject, moveProject } from '../../renovation-project/project-record.ts'
import { projectMachine } from '../../renovation-project/state-machine.ts'
import { Vote } from '../entities.ts'
import { findTalliedVotes } from '../repository.ts'
import { resultOf } from '../service.ts'
import { refuseVote, voteStateAt } from '../state-machine.ts'
import { lockProjectVote, type ProjectVote } from '../vote-record.ts'

const ACTION = 'closeOwnerVote'
const input = z.object({ projectNo: recordId, expectedVersion })

/** Before the announced end a vote may close only when every flat has voted; one without flats waits for its end. */
const isOver: Rule<z.infer<typeof input>, ProjectVote> = async ({ vote }, _, { transaction, now }) => {
  if (vote === null || voteStateAt(vote, now) !== 'OPEN') return null
  const [counted] = await transaction.rows<{ ballots: number | string; marked: number | string }>(
    wholeCity('FOUND')`
    SELECT COUNT(*) AS ballots, COUNT(b.agree) AS marked FROM owner_ballot b WHERE b.vote_id = ${vote.voteId}`,
  )
  const [ballots, marked] = [toCount(counted?.ballots ?? 0), toCount(counted?.marked ?? 0)]
  if (ballots > 0 && marked === ballots) return null
  const end = toRfc3339(vote.closesAt)
  return violates('R-VOTE-EARLY', `表决到 ${end} 截止，现有 ${ballots - marked} 套未投票，不能提前结束`)
}

/** 结束业主表决: passed, the project goes on; else it may vote again. */
export const closeOwnerVote = defineMutation({
  name: ACTION,
  field: 'project',
  scopes: [['housing:project:write']],
  input,
  find: (access, { projectNo }) => lockProjectVote(access, projectNo),
  versionOf: ({ project }) => project.version,
  state: ({ project, vote }, _, { now }) =>
    projectMachine.refuse(ACTION, project.status) ?? refuseVote(ACTION, vote, now),
  rules: [isOver],
  write: async (writing, { project, vote }) => {
    const { transaction, now, caller } = writing
    const { projectNo } = project
    if (vote) await updateRow(transaction, Vote, { voteId: vote.voteId }, { closedAt: now, closedBy: caller.id })
    const tallied = (await findTalliedVotes(transaction, [projectNo])).get(projectNo)
    return tallied && resultOf(tallied) === true
      ? moveProject(writing, project, { to: 'VOTED', note: '业主表决通过' })
      : moveProject(writing, project, { to: 'OPINION_COLLECTING', note: '业主表决未通过' })
  },
  load: loadProject,
})
