import { startOfDay } from '@yiwang/shared/time'
import type { CaseLink, SampleKeys } from '@yiwang/shared/sample-data'
import type { CaseCategory, CaseSource } from '../generated/resolver-types.ts'
import { citizen } from './actors.ts'
import type { CasePlan } from './case-record.ts'
import { dispatchedCourse } from './courses.ts'
import { type Stage, stagesOf } from './demo-stage.ts'
import { casesInEveryState } from './demo-states.ts'
import { minutes } from './office-times.ts'

const DAY_MS = 86_400_000

/** Cases around the day of loading: those that other departments attach records to, and one of every state. */
export function planDemoCases(keys: SampleKeys, loadedOn: string): CasePlan[] {
  const stages = stagesOf(keys, loadedOn)
  return stages.flatMap((stage) => [
    ...keys.caseLinks
      .filter(({ gridCode }) => gridCode === stage.grid.gridCode)
      .map((link, index) => untilNow(stage, linkedCase(stage, link, index))),
    ...casesInEveryState(stage).map((plan) => untilNow(stage, plan)),
  ])
}

/** During a long holiday the office has not come as far as planned. */
function untilNow({ now }: Stage, plan: CasePlan): CasePlan {
  return { ...plan, steps: plan.steps.filter(({ at }) => at < now) }
}

const linkedTexts = [
  [
    '独居老人住房漏雨需要帮扶',
    '老人独居C级危房，屋面漏雨，墙体开裂，家庭困难，请求部门联合帮扶。',
    'LIVELIHOOD',
    'GRID_WORKER',
  ],
  ['临街企业仓储消防通道被占', '临街企业货物占用消防通道，邻近居民多次反映。', 'SAFETY_HAZARD', 'CITIZEN'],
  ['困境儿童生活帮扶', '低保家庭儿童入学生活费用困难，请求救助。', 'LIVELIHOOD', 'GRID_WORKER'],
] as const satisfies readonly (readonly [string, string, CaseCategory, CaseSource])[]

/** A case that hazards, applications, projects or alerts of other departments refer to; its day is in its number. */
function linkedCase(stage: Stage, link: CaseLink, index: number): CasePlan {
  const [title, detail, category, source] = linkedTexts[index % linkedTexts.length] ?? linkedTexts[0]
  const { county, cast } = stage
  const { departments } = county
  const day = link.caseNo.slice(6, 14)
  const numbered = startOfDay(`${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`)
  const reportedAt = Math.min(numbered, stage.now - 3 * DAY_MS) + minutes(9 * 60 + 10 * index)
  const department = category === 'SAFETY_HAZARD' ? departments.emergencyManagement : departments.civilAffairs
  const subject = stage.persons.find(({ personId }) => link.subjectPersonIds.includes(personId)) ?? null
  const reporter = source === 'CITIZEN' ? citizen(subject) : cast.worker
  return {
    kind: 'GRID_EVENT',
    caseNo: link.caseNo,
    category,
    source,
    title,
    detail,
    gridCode: link.gridCode,
    buildingId: link.buildingId,
    address: stage.grid.name,
    subjects: link.subjectPersonIds,
    reporterPersonId: source === 'CITIZEN' ? (subject?.personId ?? null) : null,
    responsibleUscc: department,
    assisting: [departments.housingRenovation, departments.medicalInsurance],
    photos: JSON.stringify(['/files/demo/1.jpg', '/files/demo/2.jpg']),
    steps: dispatchedCourse({ ...cast, department, reporter }, reportedAt),
  }
}
