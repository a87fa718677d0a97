import { defineBatch } from '@yiwang/shared/graphql'
import type { AssistanceApplicationFilter } from '../../generated/resolver-types.ts'
import { defineRegionList } from '../region/loaders.ts'
import type { AssistanceApplicationRow, AssistanceStepRow } from './entities.ts'
import { findApplications, firstApplicationsOfCases, firstSteps, pageOfApplications } from './repository.ts'

export const applicationByNo = defineBatch<null, AssistanceApplicationRow | null>(
  (numbers, _, { database, scope }) => findApplications(database, scope, numbers),
  () => null,
)

export const applicationsInRegion = defineRegionList<AssistanceApplicationFilter | null, AssistanceApplicationRow>(
  (region, args, { database, scope }) => pageOfApplications(database, scope, { ...args, region }),
)

export const applicationsByCase = defineBatch<{ readonly first: number }, AssistanceApplicationRow[]>(
  (cases, { first }, { database, scope }) => firstApplicationsOfCases(database, scope, { cases, first }),
  () => [],
)

export const stepsByApplication = defineBatch<{ readonly first: number }, AssistanceStepRow[]>(
  (numbers, { first }, { database }) => firstSteps(database, numbers, first),
  () => [],
)
