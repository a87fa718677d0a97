import { defineBatch } from '@yiwang/shared/graphql'
import type { TalliedVote } from './entities.ts'
import { findTalliedVotes } from './repository.ts'

export const voteByProject = defineBatch<null, TalliedVote | null>(
  (projectNos, _, { database }) => findTalliedVotes(database, projectNos),
  () => null,
)
