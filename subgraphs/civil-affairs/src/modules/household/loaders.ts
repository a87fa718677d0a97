import { defineBatch } from '@yiwang/shared/graphql'
import { beijingDate } from '@yiwang/shared/time'
import type { LowIncomeCategory } from '../../generated/resolver-types.ts'
import { hardestOf } from '../low-income/categories.ts'
import { findIncomes, findMemberCategories } from './repository.ts'

export const difficultyByHousehold = defineBatch<null, LowIncomeCategory | null>(
  async (households, _, { database, scope, now }) => {
    const members = await findMemberCategories(database, scope, { households, day: beijingDate(now) })
    return new Map([...members].map(([household, categories]) => [household, hardestOf(categories)]))
  },
  () => null,
)

export const incomeByHousehold = defineBatch<null, bigint | null>(
  (households, _, { database, scope, now }) => findIncomes(database, scope, { households, day: beijingDate(now) }),
  () => null,
)
