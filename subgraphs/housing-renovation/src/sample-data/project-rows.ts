import type { Random } from '@yiwang/shared/sample-data'
import { regionColumns } from '@yiwang/shared/region'
import type { OpinionChannel, RenovationStatus } from '../generated/resolver-types.ts'
import type { ProjectQuarterRow, ProjectRow, ProjectStepRow } from '../modules/renovation-project/entities.ts'
import { clerkOf } from './officers.ts'
import { instantAt } from './office-day.ts'
import { type Stage, stages } from './project-calendar.ts'
import type { ProjectPlan } from './project-plan.ts'

const CHANNELS: readonly OpinionChannel[] = ['WECHAT_GROUP', 'HOTLINE_12345', 'QUESTIONNAIRE', 'HOME_VISIT', 'MEETING']

const NOTES: Readonly<Record<Stage, string>> = {
  CHECKED: '完成小区体检，建立项目',
  OPINION_COLLECTING: '通过微信群、问卷和入户走访征求居民意见',
  VOTED: '业主表决通过',
  PLANNED: '列入年度改造计划',
  DESIGNED: '完成方案设计',
  UNDER_CONSTRUCTION: '进场施工',
  COMPLETED: '竣工验收合格',
  HANDED_OVER: '移交社区',
  MAINTAINED: '落实物业服务，转入长效管护',
}

/** 四渠道征求民意 (S17); a project that has not asked yet has none. */
export function channelsOf({ reached }: ProjectPlan, random: Random): OpinionChannel[] {
  return reached === 'CHECKED' ? [] : CHANNELS.filter((_, index) => index < 2 || random.chance(0.6))
}

export function createProject(plan: ProjectPlan, channels: readonly OpinionChannel[], random: Random): ProjectRow {
  const { projectNo, name, quarter, year, calendar, reached, cancelledOn, caseNo, flats } = plan
  const completed = stages.indexOf(reached) >= stages.indexOf('COMPLETED')
  return {
    projectNo,
    name,
    ...regionColumns(quarter.villageCode),
    year,
    status: cancelledOn === null ? reached : 'CANCELLED',
    opinionChannels: JSON.stringify(channels),
    // 12,000 to 20,000 元 for each household
    investmentCents: Math.max(1, flats.length) * random.between(1_200, 2_000) * 1_000,
    completedOn: completed ? calendar.COMPLETED : null,
    caseNo,
    createdAt: instantAt(calendar.CHECKED, 9),
    createdBy: clerkOf(quarter.villageCode).id,
    version: stages.indexOf(reached) + 1,
  }
}

export function createProjectQuarter({ projectNo, quarter }: ProjectPlan): ProjectQuarterRow {
  return { projectNo, quarterId: quarter.quarterId, position: 0 }
}

export function createSteps(plan: ProjectPlan): ProjectStepRow[] {
  const passed = stages.slice(0, stages.indexOf(plan.reached) + 1)
  const steps = passed.map((stage, index) =>
    createStep(plan, {
      order: index,
      from: passed[index - 1] ?? null,
      to: stage,
      date: plan.calendar[stage],
      note: NOTES[stage],
    }),
  )
  if (plan.cancelledOn === null) return steps
  const cancelled = {
    from: plan.reached,
    to: 'CANCELLED' as const,
    date: plan.cancelledOn,
    note: '纳入片区统一更新，取消单独立项',
  }
  return [...steps, createStep(plan, { order: passed.length, ...cancelled })]
}

interface StepPlan {
  readonly order: number
  readonly from: RenovationStatus | null
  readonly to: RenovationStatus
  readonly date: string
  readonly note: string
}

function createStep({ projectNo, quarter }: ProjectPlan, { order, from, to, date, note }: StepPlan): ProjectStepRow {
  const { id, name, role } = clerkOf(quarter.villageCode)
  return {
    stepId: `${projectNo}-S${String(order + 1).padStart(2, '0')}`,
    projectNo,
    at: instantAt(date, order === 0 ? 9 : 10),
    fromStatus: from,
    toStatus: to,
    actorId: id,
    actor: name,
    role,
    note,
  }
}
