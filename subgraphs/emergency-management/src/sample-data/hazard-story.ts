import { startOfDay } from '@yiwang/shared/time'
import type { HazardStatus } from '../generated/resolver-types.ts'
import { rectifiedStatuses } from '../modules/hazard/hazard-status.ts'
import type {
  FiveImplementationsRow,
  HazardRow,
  HazardStepRow,
  ListedSupervisionRow,
} from '../modules/hazard/entities.ts'
import { type CountyOfficers, type Officer, safetyOfficerOf } from './officers.ts'

/** One step of a hazard's loop; a step to the present status records 五落实 or 挂牌. */
export interface Stage {
  readonly to: HazardStatus
  readonly on: string
  readonly opinion?: string
}

export interface HazardSetting extends Omit<
  HazardRow,
  | 'status'
  | 'foundOn'
  | 'filedOn'
  | 'orderedOn'
  | 'rectifiedOn'
  | 'acceptedOn'
  | 'writtenOffOn'
  | 'reporterId'
  | 'rectifierId'
  | 'acceptorId'
  | 'evidence'
  | 'version'
  | 'productionSuspended'
> {
  readonly productionSuspended?: number
  readonly officers: CountyOfficers
}

export interface HazardStory {
  readonly hazard: HazardRow
  readonly steps: readonly HazardStepRow[]
  readonly fiveImplementations: FiveImplementationsRow | null
  readonly listedSupervision: ListedSupervisionRow | null
}

/** The row and the history of a hazard that went through the stages; every date of the row is that of its stage. */
export function tellHazard({ officers, ...setting }: HazardSetting, stages: readonly Stage[]): HazardStory {
  const rectifier = rectifierOf(setting, officers)
  const steps = stages.map((stage, index) =>
    stepOf(setting.hazardNo, stage, {
      sequence: index + 1,
      from: stages[index - 1]?.to ?? null,
      actor: actorOf(stage.to, officers, rectifier),
    }),
  )
  const wasRectifying = stages.some(({ to }) => to === 'RECTIFYING' || to === 'RECTIFIED')
  const reached = reachedBy(stages)
  const hazard: HazardRow = {
    productionSuspended: 0,
    ...setting,
    ...reached,
    reporterId: officers.inspectors[0].id,
    rectifierId: wasRectifying ? rectifier.id : null,
    acceptorId: reached.acceptedOn === null ? null : officers.leader.id,
    evidence: JSON.stringify(reached.rectifiedOn === null ? [] : evidenceOf(setting.hazardNo)),
    version: stages.length,
  }
  return { hazard, steps, fiveImplementations: null, listedSupervision: null }
}

/** The status after the last stage and the days of those that still hold. */
function reachedBy(stages: readonly Stage[]) {
  const status = stages.at(-1)?.to ?? 'DISCOVERED'
  const isRectified = rectifiedStatuses.some((rectified) => rectified === status)
  return {
    status,
    foundOn: lastDay(stages, 'DISCOVERED') ?? '',
    filedOn: firstDay(stages, 'FILED'),
    orderedOn: firstDay(stages, 'ORDERED'),
    rectifiedOn: isRectified ? lastDay(stages, 'RECTIFIED') : null,
    acceptedOn: lastDay(stages, 'ACCEPTED'),
    writtenOffOn: lastDay(stages, 'WRITTEN_OFF'),
  }
}

/** What a major hazard needs besides: 五落实 before rectifying, 挂牌督办 before acceptance (安全生产法第41条). */
export function withMajorDetails(
  story: HazardStory,
  details: Omit<FiveImplementationsRow, 'hazardNo'>,
  listing: Omit<ListedSupervisionRow, 'hazardNo'>,
): HazardStory {
  const { hazardNo } = story.hazard
  return { ...story, fiveImplementations: { hazardNo, ...details }, listedSupervision: { hazardNo, ...listing } }
}

function rectifierOf({ organisationUscc }: Pick<HazardRow, 'organisationUscc'>, officers: CountyOfficers): Officer {
  return organisationUscc === null ? officers.clerk : safetyOfficerOf(organisationUscc)
}

function actorOf(to: HazardStatus, { inspectors, clerk, leader }: CountyOfficers, rectifier: Officer): Officer {
  switch (to) {
    case 'DISCOVERED':
      return inspectors[0]
    case 'RECTIFYING':
    case 'RECTIFIED':
      return rectifier
    case 'ACCEPTED':
    case 'ACCEPTANCE_FAILED':
    case 'WRITTEN_OFF':
      return leader
    case 'FILED':
    case 'ORDERED':
    case 'TRANSFERRED':
      return clerk
  }
}

interface StepPlace {
  readonly sequence: number
  readonly from: HazardStatus | null
  readonly actor: Officer
}

/** Steps of one day follow each other in working hours, every half hour from nine. */
function stepOf(hazardNo: string, { to, on, opinion }: Stage, { sequence, from, actor }: StepPlace): HazardStepRow {
  return {
    hazardNo,
    sequence,
    at: startOfDay(on) + 9 * 3_600_000 + (sequence - 1) * 1_800_000,
    fromStatus: from,
    toStatus: to,
    actorId: actor.id,
    actor: actor.name,
    opinion: opinion ?? opinions[to],
  }
}

const opinions: Readonly<Record<HazardStatus, string | null>> = {
  DISCOVERED: null,
  FILED: '已建档',
  ORDERED: '责令限期整改',
  RECTIFYING: '已落实责任人，开始整改',
  RECTIFIED: '整改完成，申请验收',
  ACCEPTANCE_FAILED: '整改不到位，继续挂账',
  ACCEPTED: '现场复查合格',
  WRITTEN_OFF: '准予销号',
  TRANSFERRED: '逾期未整改，移交线索',
}

function evidenceOf(hazardNo: string): string[] {
  return [1, 2].map((order) => `https://files.example.gov.cn/hazards/${hazardNo}/${order}.jpg`)
}

function firstDay(stages: readonly Stage[], to: HazardStatus): string | null {
  return stages.find((stage) => stage.to === to)?.on ?? null
}

function lastDay(stages: readonly Stage[], to: HazardStatus): string | null {
  return stages.findLast((stage) => stage.to === to)?.on ?? null
}
