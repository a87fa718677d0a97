import type { Connection } from '@yiwang/shared/database'
import { defineBatch, type RequestContext } from '@yiwang/shared/graphql'
import type { QuarterRow } from '../quarter/entities.ts'
import type { ProjectRow, ProjectStepRow } from './entities.ts'
import {
  findProjects,
  findProjectsOfCases,
  firstProjects,
  firstQuarters,
  firstSteps,
  pageOfProjects,
  type ProjectFilter,
} from './repository.ts'

export const projectByNo = defineBatch<null, ProjectRow | null>(
  (projectNos, _, { database }) => findProjects(database, projectNos),
  () => null,
)

export const projectByCase = defineBatch<null, ProjectRow | null>(
  (caseNos, _, { database }) => findProjectsOfCases(database, caseNos),
  () => null,
)

export const projectsByQuarter = defineBatch<number, ProjectRow[]>(
  (quarterIds, first, { database }) => firstProjects(database, quarterIds, first),
  () => [],
)

export const quartersByProject = defineBatch<number, QuarterRow[]>(
  (projectNos, first, { database }) => firstQuarters(database, projectNos, first),
  () => [],
)

export const stepsByProject = defineBatch<number, ProjectStepRow[]>(
  (projectNos, first, { database }) => firstSteps(database, projectNos, first),
  () => [],
)

export function projectsInRegion(filter: ProjectFilter, { database }: RequestContext): Promise<Connection<ProjectRow>> {
  return pageOfProjects(database, filter)
}
