import { ancestorAt } from '@yiwang/shared/region'
import { createRandom, type Random, type SampleKeys } from '@yiwang/shared/sample-data'
import { addDays } from '@yiwang/shared/time'
import type { PropertyServiceRow } from '../modules/property-service/entities.ts'
import { clerkOf } from './officers.ts'
import { instantAt } from './office-day.ts'
import type { ProjectPlan } from './project-plan.ts'

/** 社区物业 for most quarters of 北关 (S19), before long-term upkeep begins (R-PROPERTY). */
export function createPropertyServices(
  { organisations }: SampleKeys,
  plans: readonly ProjectPlan[],
): PropertyServiceRow[] {
  const random = createRandom(20_220_601)
  const companies = organisations.filter(({ kind }) => kind === 'PROPERTY_COMPANY')
  const settled = plans.filter(({ reached }) => ['COMPLETED', 'HANDED_OVER', 'MAINTAINED'].includes(reached))
  return settled.map(({ quarter, calendar }) => {
    const county = ancestorAt('COUNTY', quarter.villageCode)
    const local = companies.filter(({ regionCode }) => ancestorAt('COUNTY', regionCode) === county)
    return {
      quarterId: quarter.quarterId,
      ...serviceOf(
        local.map(({ uscc }) => uscc),
        random,
      ),
      since: addDays(calendar.COMPLETED, 1),
      settledAt: instantAt(calendar.COMPLETED, 15),
      settledBy: clerkOf(quarter.villageCode).id,
    }
  })
}

function serviceOf(companies: readonly string[], random: Random) {
  const pointsExchange = random.chance(0.4) ? 1 : 0
  if (companies.length > 0 && random.chance(0.3))
    return {
      mode: 'PROFESSIONAL' as const,
      companyUscc: random.pick(companies),
      pointsExchange,
      publicIncomeCents: null,
    }
  const mode = random.chance(0.9) ? ('COMMUNITY_PROPERTY' as const) : ('OWNER_SELF' as const)
  // 公益广告位、闲置车位的收益: 6,000 to 30,000 元 a year
  return { mode, companyUscc: null, pointsExchange, publicIncomeCents: random.between(60, 300) * 10_000 }
}
