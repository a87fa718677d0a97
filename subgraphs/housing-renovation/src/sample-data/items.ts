import type { Random } from '@yiwang/shared/sample-data'
import { addDays, daysBetween } from '@yiwang/shared/time'
import type { OpinionChannel, RenovationCategory } from '../generated/resolver-types.ts'
import type { ItemRow } from '../modules/renovation-item/entities.ts'
import { clerkOf } from './officers.ts'
import { instantAt } from './office-day.ts'
import { stages } from './project-calendar.ts'
import type { ProjectPlan } from './project-plan.ts'

/** 面子 and 里子 of a quarter (S18), by category. */
const ITEMS: Readonly<Record<RenovationCategory, readonly string[]>> = {
  BASIC: [
    '雨污分流',
    '屋面防水维修',
    '外立面整治',
    '天然气入户',
    '架空线入地',
    '供水管网更新',
    '楼道修缮',
    '拆除违法搭建',
  ],
  IMPROVEMENT: ['无障碍设施', '电动车充电设施', '门禁监控', '健身器材', '停车位施划', '加装电梯'],
  UPGRADE: ['社区食堂', '养老服务站', '托育点', '便民服务中心', '邻里之家'],
}

const HOW_MANY: readonly (readonly [RenovationCategory, least: number, most: number])[] = [
  ['BASIC', 2, 3],
  ['IMPROVEMENT', 1, 2],
  ['UPGRADE', 1, 1],
]

export function createItems(plan: ProjectPlan, channels: readonly OpinionChannel[], random: Random): ItemRow[] {
  if (reachedIndex(plan) < stages.indexOf('OPINION_COLLECTING')) return []
  const chosen = HOW_MANY.flatMap(([category, least, most]) =>
    draw(ITEMS[category], random.between(least, most), random).map((name) => ({ category, name })),
  )
  const refused = random.chance(0.3) ? [{ category: 'IMPROVEMENT' as const, name: '增设露天舞台' }] : []
  return [...chosen, ...refused].map((item, index) =>
    createItem({ plan, ...item, index, via: random.pick(channels), refused: index >= chosen.length, random }),
  )
}

function reachedIndex({ reached }: ProjectPlan): number {
  return stages.indexOf(reached)
}

function draw(names: readonly string[], count: number, random: Random): string[] {
  const left = [...names]
  return Array.from({ length: count }, () => left.splice(random.between(0, left.length - 1), 1)).flat()
}

interface ItemPlan {
  readonly plan: ProjectPlan
  readonly category: RenovationCategory
  readonly name: string
  readonly index: number
  readonly via: OpinionChannel
  readonly refused: boolean
  readonly random: Random
}

/** Adopted before the vote opens (R-ITEM-ADOPTED), done before completion (R-ITEM-DONE). */
function createItem({ plan, category, name, index, via, refused, random }: ItemPlan): ItemRow {
  const { calendar, quarter, projectNo, flats } = plan
  const proposedOn = addDays(calendar.OPINION_COLLECTING, random.between(1, 10))
  const construction = daysBetween(calendar.UNDER_CONSTRUCTION, calendar.COMPLETED)
  const done = !refused && reachedIndex(plan) >= stages.indexOf('COMPLETED')
  return {
    itemId: `${projectNo}-Q${String(index + 1).padStart(2, '0')}`,
    projectNo,
    category,
    name,
    proposedVia: via,
    proposedAt: instantAt(proposedOn, 9 + (index % 8)),
    proposedBy: clerkOf(quarter.villageCode).id,
    supporters: refused ? random.between(1, 4) : random.between(5, Math.max(6, flats.length)),
    adopted: refused ? 0 : 1,
    decidedAt: instantAt(addDays(proposedOn, 5), 15),
    decidedBy: clerkOf(quarter.villageCode).id,
    done: done ? 1 : 0,
    doneOn: done ? addDays(calendar.UNDER_CONSTRUCTION, random.between(20, construction - 5)) : null,
  }
}
