import type { Connection } from '@yiwang/shared/database'
import type { RequestContext } from '@yiwang/shared/graphql'
import type { EnforcementClueRow } from './entities.ts'
import { type CluePageArgs, pageOfClues } from './repository.ts'

/** A page of one region's clues; there is nothing to batch. */
export function cluesInRegion(
  args: CluePageArgs,
  { database, scope }: RequestContext,
): Promise<Connection<EnforcementClueRow>> {
  return pageOfClues(database, scope, args)
}
