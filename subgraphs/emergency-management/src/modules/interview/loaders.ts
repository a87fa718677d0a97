import { type Connection, emptyConnection } from '@yiwang/shared/database'
import { defineBatch } from '@yiwang/shared/graphql'
import type { InterviewRow } from './entities.ts'
import { type InterviewPageArgs, pageOfInterviewsPerOrganisation } from './repository.ts'

export const interviewsByOrganisation = defineBatch<InterviewPageArgs, Connection<InterviewRow>>(
  (organisations, args, { database, scope }) =>
    pageOfInterviewsPerOrganisation(database, scope, { ...args, organisations }),
  () => emptyConnection,
)
