import { sql, type Sql, type Transaction, visibleTo } from '@yiwang/shared/database'
import { type Access, insertRow, newId, notFound, type Refusal, updateRow, type Writing } from '@yiwang/shared/mutation'
import type { Written } from '@yiwang/shared/mutation'
import type { RenovationStatus } from '../../generated/resolver-types.ts'
import { stepAuthor } from '../../writing/step-author.ts'
import { Project, type ProjectRow, ProjectStep } from './entities.ts'

/** A project that an official is about to change, with all that hangs on it; it must lie in the official's region. */
export function lockProject(access: Access, projectNo: string): Promise<ProjectRow | Refusal> {
  return lockWhere(access, projectNo, visibleTo(access.scope, { alias: 'p' }))
}

/** For residents and owners: projects are public, and a later check asks what they have to do with this one. */
export function lockPublicProject(access: Access, projectNo: string): Promise<ProjectRow | Refusal> {
  return lockWhere(access, projectNo, sql`1 = 1`)
}

async function lockWhere({ transaction }: Access, projectNo: string, visible: Sql): Promise<ProjectRow | Refusal> {
  const [row] = await transaction.rows<ProjectRow>(sql`
    SELECT p.* FROM ${Project.open} p WHERE p.project_no = ${projectNo} AND ${visible} ${transaction.forUpdate}`)
  return row ?? notFound('改造项目', 'projectNo')
}

export async function loadProject(transaction: Transaction, projectNo: string): Promise<ProjectRow | null> {
  const [row] = await transaction.rows<ProjectRow>(
    sql`SELECT p.* FROM ${Project.open} p WHERE p.project_no = ${projectNo}`,
  )
  return row ?? null
}

export interface ProjectMove {
  readonly to: RenovationStatus
  readonly note: string | null
  readonly changes?: Partial<ProjectRow>
}

/** Status, history and event of one step; `to` may be the status it has, where a vote opens or fails. */
export async function moveProject(
  writing: Writing,
  { projectNo, status, regionCode }: ProjectRow,
  { to, note, changes = {} }: ProjectMove,
): Promise<Written> {
  const { transaction } = writing
  await updateRow(transaction, Project, { projectNo }, { ...changes, status: to })
  await recordStep(writing, { projectNo, from: status, to, note })
  return writtenProject({ projectNo, regionCode })
}

interface StepFacts {
  readonly projectNo: string
  readonly from: RenovationStatus | null
  readonly to: RenovationStatus
  readonly note: string | null
}

export async function recordStep(
  { transaction, now, caller, emit }: Writing,
  { projectNo, from, to, note }: StepFacts,
): Promise<void> {
  await insertRow(transaction, ProjectStep, {
    stepId: newId(now),
    projectNo,
    at: now,
    fromStatus: from,
    toStatus: to,
    ...stepAuthor(caller),
    note,
  })
  emit({ type: 'renovationProjectChanged', payload: { projectNo, status: to } })
}

/** A change that is no step of the project: its version goes up, its status stays. */
export async function touchProject(
  { transaction }: Writing,
  { projectNo, regionCode }: ProjectRow,
  changes: Partial<ProjectRow> = {},
): Promise<Written> {
  await updateRow(transaction, Project, { projectNo }, changes)
  return writtenProject({ projectNo, regionCode })
}

export function writtenProject({ projectNo, regionCode }: Pick<ProjectRow, 'projectNo' | 'regionCode'>): Written {
  return { recordType: 'RenovationProject', recordId: projectNo, regionCode }
}
