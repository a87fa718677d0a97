import { sql, type Transaction } from '@yiwang/shared/database'
import { type Access, isRefusal, type Refusal } from '@yiwang/shared/mutation'
import type { ProjectRow } from '../renovation-project/entities.ts'
import { lockProject } from '../renovation-project/project-record.ts'
import { Vote, type VoteRow } from './entities.ts'

export interface ProjectVote {
  readonly project: ProjectRow
  /** the latest round */
  readonly vote: VoteRow | null
}

/** An official's project with its latest vote. */
export async function lockProjectVote(access: Access, projectNo: string): Promise<ProjectVote | Refusal> {
  const project = await lockProject(access, projectNo)
  return isRefusal(project) ? project : { project, vote: await lockLatestVote(access.transaction, projectNo) }
}

export async function lockLatestVote(transaction: Transaction, projectNo: string): Promise<VoteRow | null> {
  const [vote] = await transaction.rows<VoteRow>(sql`
    SELECT v.* FROM ${Vote.open} v WHERE v.project_no = ${projectNo} ORDER BY v.round DESC LIMIT 1
    ${transaction.forUpdate}`)
  return vote ?? null
}
