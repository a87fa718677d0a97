import {
  all,
  byKey,
  type Connection,
  type Database,
  inList,
  inRegion,
  join,
  listPerParent,
  type Order,
  pageOf,
  sql,
} from '@yiwang/shared/database'
import type { RenovationStatus } from '../../generated/resolver-types.ts'
import type { QuarterRow } from '../quarter/entities.ts'
import type { PageArgs } from '../quarter/repository.ts'
import { ProjectStep, Project, ProjectQuarter, type ProjectRow, type ProjectStepRow } from './entities.ts'

/** Projects are public with all that hangs on them: no scope applies. */
export async function findProjects(
  database: Database,
  projectNos: readonly string[],
): Promise<Map<string, ProjectRow>> {
  const rows = await database.rows<ProjectRow>(
    sql`SELECT p.* FROM ${Project.open} p WHERE p.project_no IN (${join([...projectNos])})`,
  )
  return byKey(rows, ({ projectNo }) => projectNo)
}

export interface ProjectFilter extends PageArgs {
  readonly regionCode: string
  readonly year: number | null
  readonly statuses: readonly RenovationStatus[] | null
  readonly quarterId: string | null
}

const newestFirst: readonly Order<ProjectRow>[] = [
  { column: 'p.created_at', property: 'createdAt', direction: 'DESC' },
  { column: 'p.project_no', property: 'projectNo', direction: 'ASC' },
]

export function pageOfProjects(
  database: Database,
  { regionCode, year, statuses, quarterId, first, after }: ProjectFilter,
): Promise<Connection<ProjectRow>> {
  return pageOf<ProjectRow>(database, {
    select: sql`p.*`,
    from: sql`${Project.open} p`,
    where: all(
      inRegion(regionCode, 'p'),
      year === null ? null : sql`p.year = ${year}`,
      inList('p.status', statuses),
      quarterId === null
        ? null
        : sql`p.project_no IN (SELECT pq.project_no FROM renovation_project_quarter pq WHERE pq.quarter_id = ${quarterId})`,
    ),
    order: newestFirst,
    first,
    after,
  })
}

export function firstProjects(
  database: Database,
  quarterIds: readonly string[],
  first: number,
): Promise<Map<string, ProjectRow[]>> {
  return listPerParent<ProjectRow>(database, quarterIds, {
    select: sql`p.*`,
    from: sql`${ProjectQuarter.open} pq JOIN renovation_project p ON p.project_no = pq.project_no`,
    parent: 'pq.quarter_id',
    where: sql`1 = 1`,
    order: newestFirst,
    first,
    maximum: 20,
  })
}

export function firstQuarters(
  database: Database,
  projectNos: readonly string[],
  first: number,
): Promise<Map<string, QuarterRow[]>> {
  return listPerParent<QuarterRow & { position: number }>(database, projectNos, {
    select: sql`q.*, pq.position`,
    from: sql`${ProjectQuarter.open} pq JOIN residential_quarter q ON q.quarter_id = pq.quarter_id`,
    parent: 'pq.project_no',
    where: sql`1 = 1`,
    order: [
      { column: 'pq.position', property: 'position', direction: 'ASC' },
      { column: 'q.quarter_id', property: 'quarterId', direction: 'ASC' },
    ],
    first,
    maximum: 50,
  })
}

export function firstSteps(
  database: Database,
  projectNos: readonly string[],
  first: number,
): Promise<Map<string, ProjectStepRow[]>> {
  return listPerParent<ProjectStepRow>(database, projectNos, {
    select: sql`s.*`,
    from: sql`${ProjectStep.open} s`,
    parent: 's.project_no',
    where: sql`1 = 1`,
    order: [
      { column: 's.at', property: 'at', direction: 'ASC' },
      { column: 's.step_id', property: 'stepId', direction: 'ASC' },
    ],
    first,
    maximum: 100,
  })
}

/** A case has at most one project. */
export async function findProjectsOfCases(
  database: Database,
  caseNos: readonly string[],
): Promise<Map<string, ProjectRow>> {
  const rows = await database.rows<ProjectRow & { caseNo: string }>(
    sql`SELECT p.* FROM ${Project.open} p WHERE p.case_no IN (${join([...caseNos])})`,
  )
  return byKey(rows, ({ caseNo }) => caseNo)
}
