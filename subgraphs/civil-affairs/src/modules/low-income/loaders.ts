import { defineBatch, defineStatistic } from '@yiwang/shared/graphql'
import { beijingDate } from '@yiwang/shared/time'
import type { LowIncomeCategory } from '../../generated/resolver-types.ts'
import { defineRegionList } from '../region/loaders.ts'
import {
  type CategoryCounts,
  countLowIncome,
  findCategories,
  type ListedPerson,
  pageOfLowIncomePersons,
} from './repository.ts'

export const categoryByPerson = defineBatch<null, LowIncomeCategory | null>(
  (persons, _, { database, scope, now }) => findCategories(database, scope, { persons, day: beijingDate(now) }),
  () => null,
)

export const lowIncomePersonsInRegion = defineRegionList<readonly LowIncomeCategory[] | null, ListedPerson>(
  (region, { filter, first, after }, { database, scope, now }) =>
    pageOfLowIncomePersons(database, scope, { region, day: beijingDate(now), categories: filter, first, after }),
)

export const lowIncomeByRegion = defineStatistic<null, CategoryCounts>(
  (regions, _, { database, now }) => countLowIncome(database, regions, beijingDate(now)),
  () => new Map(),
)
