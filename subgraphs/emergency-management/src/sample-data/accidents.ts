import type { SampleKeys } from '@yiwang/shared/sample-data'
import { parseInstant } from '@yiwang/shared/time'
import type { AccidentKind } from '../generated/resolver-types.ts'
import type { AccidentRow } from '../modules/accident/entities.ts'
import { officersOf } from './officers.ts'
import { inspectedIn, numbered, placeOf } from './places.ts'

interface Plan {
  readonly county: string
  readonly at: string
  readonly kind: AccidentKind
  readonly deaths: number
  readonly injuries: number
  readonly description: string
}

const plan = (
  county: string,
  at: string,
  kind: AccidentKind,
  [deaths, injuries]: [number, number],
  description: string,
): Plan => ({
  county: `${county}000000`,
  at,
  kind,
  deaths,
  injuries,
  description,
})

/** None in 汉台 in 2023 (F17); those elsewhere and in other years are made up so that lists are not empty. */
// prettier-ignore
const PLANS: readonly Plan[] = [
  plan('610702', '2021-08-14T15:20:00+08:00', 'WORK_SAFETY', [1, 0], '机械伤害'),
  plan('610702', '2022-01-27T02:40:00+08:00', 'FIRE',        [1, 2], '自建房夜间起火'),
  plan('610702', '2022-06-03T10:05:00+08:00', 'FIRE',        [0, 1], '仓库起火，无人死亡'),
  plan('360302', '2023-03-18T09:30:00+08:00', 'WORK_SAFETY', [0, 2], '高处坠落'),
  plan('360302', '2023-11-02T23:10:00+08:00', 'FIRE',        [0, 0], '餐饮店后厨起火'),
  plan('360302', '2024-02-11T01:15:00+08:00', 'FIRE',        [1, 0], '电动自行车室内充电起火'),
  plan('360302', '2024-07-22T14:50:00+08:00', 'OTHER',       [0, 1], '广告牌坠落'),
  plan('610902', '2021-05-09T11:00:00+08:00', 'WORK_SAFETY', [0, 1], '物体打击'),
  plan('140603', '2025-09-16T16:45:00+08:00', 'WORK_SAFETY', [1, 1], '车辆伤害'),
  plan('140603', '2026-02-20T20:30:00+08:00', 'FIRE',        [0, 0], '堆场起火'),
]

export function accidents(keys: SampleKeys): AccidentRow[] {
  return PLANS.map(({ county, at, kind, deaths, injuries, description }, index) => {
    const enterprises = inspectedIn(keys, county.slice(0, 6))
    const enterprise = enterprises[(index * 7) % enterprises.length]
    return {
      accidentNo: numbered('SG', { countyCode: county, day: at.slice(0, 10), order: index + 1 }),
      kind,
      ...placeOf(enterprise?.regionCode ?? county, enterprise?.gridCode ?? null),
      occurredAt: parseInstant(at),
      organisationUscc: enterprise?.uscc ?? null,
      deaths,
      injuries,
      description,
      reporterId: officersOf(county).clerk.id,
    }
  })
}
