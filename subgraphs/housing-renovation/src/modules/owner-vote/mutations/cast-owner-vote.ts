import { sql, visibleTo, wholeCity } from '@yiwang/shared/database'
import {
  type Access,
  conflict,
  defineMutation,
  forbidden,
  isRefusal,
  notFound,
  type Refusal,
  type Rule,
  updateRow,
} from '@yiwang/shared/mutation'
import { z } from 'zod'
import { clientToken, recordId } from '../../../writing/input-fields.ts'
import { dwellingVisibility } from '../../dwelling/visibility.ts'
import { loadProject, lockPublicProject, writtenProject } from '../../renovation-project/project-record.ts'
import { projectMachine } from '../../renovation-project/state-machine.ts'
import { Ballot, type BallotRow } from '../entities.ts'
import { ballotMachine, ballotState, refuseVote } from '../state-machine.ts'
import { lockLatestVote, type ProjectVote } from '../vote-record.ts'

const input = z.object({ projectNo: recordId, dwellingId: recordId, agree: z.boolean(), clientToken })
type Input = z.infer<typeof input>

interface Found extends ProjectVote {
  readonly isOwner: boolean
  /** null before the vote opens, and for a flat that was registered after it opened */
  readonly ballot: BallotRow | null
}

/**
 * The contract answers neighbours who own another flat with FORBIDDEN; it holds inside the county where the caller lives
 * or works. The flats of another district nobody but their owners can try out, though the project's number is public.
 * The vote's lock makes ballots and the end of the vote follow one another.
 */
async function findBallot(access: Access, { projectNo, dwellingId }: Input): Promise<Found | Refusal> {
  const project = await lockPublicProject(access, projectNo)
  if (isRefusal(project)) return project
  const { transaction, caller, scope } = access
  const [flat] = await transaction.rows<{ ownerId: string | null }>(
    sql`
    SELECT o.person_id AS owner_id FROM dwelling d
      JOIN building b ON b.building_id = d.building_id
      JOIN renovation_project_quarter pq ON pq.quarter_id = b.quarter_id
      LEFT JOIN dwelling_owner o ON o.dwelling_id = d.dwelling_id AND o.person_id = ${caller.personId}
    WHERE d.dwelling_id = ${dwellingId} AND pq.project_no = ${projectNo} AND (
      o.person_id IS NOT NULL OR ${visibleTo(scope, dwellingVisibility)}
      OR d.county_code = (SELECT me.county_code FROM resident me WHERE me.person_id = ${caller.personId}))`,
  )
  if (!flat) return notFound('本项目中的房屋', 'dwellingId')
  const vote = await lockLatestVote(transaction, projectNo)
  const [ballot] = await transaction.rows<BallotRow>(
    wholeCity('FOUND')`
    SELECT b.* FROM owner_ballot b WHERE b.vote_id = ${vote?.voteId ?? null} AND b.dwelling_id = ${dwellingId}
    ${transaction.forUpdate}`,
  )
  return { project, vote, isOwner: flat.ownerId !== null, ballot: ballot ?? null }
}

const isBlank: Rule<Input, Found> = ({ ballot }) => {
  if (ballot === null) return notFound('本次表决中该房屋的票', 'dwellingId')
  return ballotMachine.refuse('castOwnerVote', ballotState(ballot)) === null
    ? null
    : conflict('该房屋已投票，一套一票', 'dwellingId')
}

/** 业主投票. A ballot does not count the project's version up: that guards what officials do. */
export const castOwnerVote = defineMutation({
  name: 'castOwnerVote',
  field: 'project',
  scopes: [],
  input,
  find: findBallot,
  permit: ({ isOwner }) => (isOwner ? null : forbidden('只有该房屋的业主本人可以投票')),
  state: ({ project, vote }, _, { now }) =>
    projectMachine.refuse('castOwnerVote', project.status) ?? refuseVote('castOwnerVote', vote, now),
  rules: [isBlank],
  write: async ({ transaction, now, caller }, { project, ballot }, { agree }) => {
    if (ballot) {
      const { voteId, dwellingId } = ballot
      const mark = { agree: agree ? 1 : 0, castAt: now, castBy: caller.personId }
      await updateRow(transaction, Ballot, { voteId, dwellingId }, mark)
    }
    return writtenProject(project)
  },
  load: loadProject,
})
