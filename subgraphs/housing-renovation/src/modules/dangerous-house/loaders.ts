import type { Connection } from '@yiwang/shared/database'
import { defineBatch, type RequestContext } from '@yiwang/shared/graphql'
import type { DwellingRow } from '../dwelling/entities.ts'
import type { RemediationRow } from './entities.ts'
import { type DangerousHouseArgs, findRemediations, pageOfDangerousHouses } from './repository.ts'

export const remediationByDwelling = defineBatch<null, RemediationRow | null>(
  (dwellingIds, _, context) => findRemediations(context, dwellingIds),
  () => null,
)

export function dangerousHousesInRegion(
  args: DangerousHouseArgs,
  context: RequestContext,
): Promise<Connection<DwellingRow>> {
  return pageOfDangerousHouses(context, args)
}
