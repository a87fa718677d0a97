import { defineBatch } from '@yiwang/shared/graphql'
import type { RemediationRow } from './entities.ts'
import { findRemediations } from './repository.ts'

export const remediationByDwelling = defineBatch<null, RemediationRow | null>(
  (dwellingIds, _, context) => findRemediations(context, dwellingIds),
  () => null,
)
