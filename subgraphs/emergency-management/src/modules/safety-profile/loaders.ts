import { defineBatch } from '@yiwang/shared/graphql'
import type { SafetyListRow, SafetyProfileRow } from './entities.ts'
import { findSafetyProfiles } from './repository.ts'
import { fiveListsOf } from './service.ts'

export const safetyProfileByOrganisation = defineBatch<null, SafetyProfileRow | null>(
  (organisations, _, { database, scope }) => findSafetyProfiles(database, scope, organisations),
  () => null,
)

export const fiveListsByOrganisation = defineBatch<null, readonly SafetyListRow[]>(
  (organisations, _, { database, scope }) => fiveListsOf(database, scope, organisations),
  () => [],
)
