import { defineBatch } from '@yiwang/shared/graphql'
import { findTalliedVotes } from './repository.ts'
import type { TalliedVote } from './service.ts'

export const voteByProject = defineBatch<null, TalliedVote | null>(
  (projectNos, _, { database }) => findTalliedVotes(database, projectNos),
  () => null,
)
