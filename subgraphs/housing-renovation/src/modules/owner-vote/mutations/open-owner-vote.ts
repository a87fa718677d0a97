import { insertAll, sql, type Transaction, wholeCity } from '@yiwang/shared/database'
import {
  type Access,
  badInput,
  conflict,
  defineMutation,
  insertRow,
  newId,
  type Refusal,
  type Rule,
  violates,
} from '@yiwang/shared/mutation'
import { toRfc3339 } from '@yiwang/shared/time'
import { z } from 'zod'
import { expectedVersion, recordId } from '../../../writing/input-fields.ts'
import { loadProject, moveProject } from '../../renovation-project/project-record.ts'
import { projectMachine } from '../../renovation-project/state-machine.ts'
import { Ballot, type BallotRow, Vote } from '../entities.ts'
import { voterOf } from '../service.ts'
import { refuseVote } from '../state-machine.ts'
import { lockProjectVote, type ProjectVote } from '../vote-record.ts'
import { Item } from '../../renovation-item/entities.ts'

const input = z.object({
  projectNo: recordId,
  matter: z.enum(['ORDINARY', 'MAJOR']),
  closesAt: z.number(),
  expectedVersion,
})
type Input = z.infer<typeof input>

function endsBeforeItBegins({ now }: Access, { closesAt }: Input): Refusal | null {
  return closesAt > now ? null : badInput(`截止时刻 ${toRfc3339(closesAt)} 应晚于现在`, 'closesAt')
}

const hasAdoptedItem: Rule<Input, ProjectVote> = async ({ project }, _, { transaction }) => {
  const adopted = await transaction.rows(
    sql`SELECT i.item_id FROM ${Item.open} i WHERE i.project_no = ${project.projectNo} AND i.adopted = 1 LIMIT 1`,
  )
  return adopted.length > 0 ? null : violates('R-ITEM-ADOPTED', '改造清单还没有采纳的项，不能开始表决')
}

const isNotVoting: Rule<Input, ProjectVote> = ({ vote }, _, { now }) =>
  refuseVote('openOwnerVote', vote, now) === null ? null : conflict('业主表决正在进行，结束后才能再次表决')

/** Blank ballots for all flats of the project's quarters, with the area and the owners of today. */
async function blankBallots(transaction: Transaction, voteId: string, projectNo: string): Promise<BallotRow[]> {
  const flats = await transaction.rows<{ dwellingId: string; areaSqmX100: number; personId: string | null }>(
    wholeCity('FOUND')`
    SELECT d.dwelling_id, d.area_sqm_x100, o.person_id FROM renovation_project_quarter pq
      JOIN building b ON b.quarter_id = pq.quarter_id
      JOIN dwelling d ON d.building_id = b.building_id
      LEFT JOIN dwelling_owner o ON o.dwelling_id = d.dwelling_id
    WHERE pq.project_no = ${projectNo} ORDER BY d.dwelling_id, o.position`,
  )
  const areas = new Map(flats.map(({ dwellingId, areaSqmX100 }) => [dwellingId, areaSqmX100]))
  const owners = new Map<string, string[]>()
  for (const { dwellingId, personId } of flats)
    if (personId !== null) owners.set(dwellingId, [...(owners.get(dwellingId) ?? []), personId])
  return [...areas].map(([dwellingId, areaSqmX100]) => ({
    voteId,
    dwellingId,
    voterId: voterOf(dwellingId, owners.get(dwellingId) ?? []),
    areaSqmX100,
    agree: null,
    castAt: null,
    castBy: null,
  }))
}

/** 开始业主表决. */
export const openOwnerVote = defineMutation({
  name: 'openOwnerVote',
  field: 'project',
  scopes: [['housing:project:write']],
  input,
  find: async (access, wanted) => endsBeforeItBegins(access, wanted) ?? lockProjectVote(access, wanted.projectNo),
  versionOf: ({ project }) => project.version,
  state: ({ project }) => projectMachine.refuse('openOwnerVote', project.status),
  rules: [hasAdoptedItem, isNotVoting],
  write: async (writing, { project, vote }, { matter, closesAt }) => {
    const { transaction, now, caller } = writing
    const { projectNo, status } = project
    const voteId = newId(now)
    await insertRow(transaction, Vote, {
      voteId,
      projectNo,
      round: (vote?.round ?? 0) + 1,
      matter,
      openedAt: now,
      openedBy: caller.id,
      closesAt,
      closedAt: null,
      closedBy: null,
    })
    await insertAll(transaction, Ballot, await blankBallots(transaction, voteId, projectNo))
    return moveProject(writing, project, { to: status, note: `开始业主表决，${toRfc3339(closesAt)} 截止` })
  },
  load: loadProject,
})
