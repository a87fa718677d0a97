import { type Connection, emptyConnection } from '@yiwang/shared/database'
import { defineBatch, type RequestContext } from '@yiwang/shared/graphql'
import type { InterviewRow } from './entities.ts'
import {
  type InterviewPageArgs,
  pageOfInterviews,
  pageOfInterviewsPerOrganisation,
  type RegionInterviewArgs,
} from './repository.ts'

export const interviewsByOrganisation = defineBatch<InterviewPageArgs, Connection<InterviewRow>>(
  (organisations, args, { database, scope }) =>
    pageOfInterviewsPerOrganisation(database, scope, { ...args, organisations }),
  () => emptyConnection,
)

/** A page of one region's interviews; there is nothing to batch. */
export function interviewsInRegion(
  args: RegionInterviewArgs,
  { database, scope }: RequestContext,
): Promise<Connection<InterviewRow>> {
  return pageOfInterviews(database, scope, args)
}
