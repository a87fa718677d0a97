import { addDays, beijingDate } from '@yiwang/shared/time'
import { addWorkingHours } from '@yiwang/shared/working-time'
import type { GridKey, Random } from '@yiwang/shared/sample-data'
import type { MediationChannel, MediationLevel, RiskLevel } from '../generated/resolver-types.ts'
import type { MediationRow } from '../modules/dispute/entities.ts'
import { centreClerk, gridWorker } from './actors.ts'
import type { CasePlan, PlannedStep } from './case-record.ts'
import { caseText } from './case-texts.ts'
import type { County } from './county.ts'
import { endOf } from './courses.ts'
import { officeInstant } from './office-times.ts'

export interface DisputeSetting {
  readonly county: County
  readonly random: Random
  readonly grid: GridKey
  readonly days: readonly string[]
}

export interface MediatedSetting extends DisputeSetting {
  /** the level that resolves it */
  readonly level: MediationLevel
  /** the court confirmed the agreement */
  readonly confirmed: boolean
  /** everything happened before */
  readonly asOf: number
}

const levels = ['VILLAGE', 'TOWNSHIP', 'COUNTY'] as const satisfies readonly MediationLevel[]

/** Registered as accepted, mediated level by level until an agreement, followed up and closed. */
export function mediatedDispute(setting: MediatedSetting): CasePlan {
  const { random, days, asOf } = setting
  const plan = mediatedFrom(setting, officeInstant(random, random.pick(days)))
  return endOf(plan.steps) < asOf
    ? plan
    : mediatedFrom(setting, officeInstant(random, random.pick(days.slice(0, Math.ceil(days.length / 2)))))
}

function mediatedFrom(setting: MediatedSetting, registeredAt: number): CasePlan {
  const { county, random, level, confirmed } = setting
  const draft = draftDispute(setting)
  const mediations = mediationsUpTo(setting, draft.mediationChannel, registeredAt)
  const resolvedAt = mediations.at(-1)?.mediatedAt ?? registeredAt
  const steps: PlannedStep[] = [
    { at: registeredAt, to: 'ACCEPTED', by: draft.worker, note: '登记矛盾纠纷' },
    { at: resolvedAt, to: 'RESOLVED', by: draft.worker, note: '调解达成协议' },
    {
      at: addWorkingHours(resolvedAt, random.between(4, 40) / 10),
      to: 'CLOSED',
      by: centreClerk(county.code, random),
      note: '回访满意',
    },
  ]
  return {
    ...planOf(draft),
    steps,
    mediationLevel: level,
    mediationResult: 'AGREED',
    mediations,
    score: random.chance(0.8) ? 5 : 4,
    ...(confirmed ? confirmationOf(resolvedAt) : {}),
  }
}

/** 司法确认, applied for three days after the agreement (人民调解法第33条: within thirty). */
function confirmationOf(resolvedAt: number) {
  const judicialAppliedOn = addDays(beijingDate(resolvedAt), 3)
  const judicialDecidedOn = addDays(judicialAppliedOn, 7)
  return { judicialAppliedOn, judicialCourt: '区人民法院', judicialResult: 'CONFIRMED' as const, judicialDecidedOn }
}

/** Registered, mediated once without success. */
export function openDispute(setting: DisputeSetting): CasePlan {
  const { random, days } = setting
  const draft = draftDispute(setting)
  const registeredAt = officeInstant(random, random.pick(days))
  const first = mediation(
    { ...setting, level: 'VILLAGE' },
    draft.mediationChannel,
    addWorkingHours(registeredAt, 3),
    'NOT_AGREED',
  )
  return {
    ...planOf(draft),
    steps: [{ at: registeredAt, to: 'ACCEPTED', by: draft.worker, note: '登记矛盾纠纷' }],
    mediationLevel: 'VILLAGE',
    mediations: [first],
  }
}

function draftDispute({ county, random, grid }: DisputeSetting) {
  const text = caseText(random, 'DISPUTE')
  const neighbours = county.personsOf(grid.villageCode)
  const draw = random.next()
  const riskLevel: RiskLevel = draw < 0.6 ? 'LOW' : draw < 0.92 ? 'MEDIUM' : 'HIGH'
  const channel = random.next()
  const mediationChannel: MediationChannel =
    channel < 0.7 ? 'PEOPLE' : channel < 0.82 ? 'POLICE_LINKED' : channel < 0.92 ? 'COURT_LINKED' : 'PETITION_LINKED'
  return {
    grid,
    text,
    riskLevel,
    mediationChannel,
    worker: gridWorker(county.workerOf(grid.gridCode)),
    parties: twoOf(
      neighbours.map(({ personId }) => personId),
      random,
    ),
  }
}

function planOf({ grid, text, riskLevel, mediationChannel, parties }: ReturnType<typeof draftDispute>) {
  return {
    kind: 'DISPUTE' as const,
    category: 'DISPUTE' as const,
    source: 'GRID_WORKER' as const,
    gridCode: grid.gridCode,
    title: `${grid.name.replace(/第.+$/, '')}${text.title}`,
    detail: text.detail,
    address: grid.name,
    riskLevel,
    mediationChannel,
    subjects: parties,
  }
}

function twoOf(ids: readonly string[], random: Random): string[] {
  if (ids.length < 2) return [...ids]
  const first = random.between(0, ids.length - 2)
  return ids.slice(first, first + 2)
}

type Mediation = Omit<MediationRow, 'mediationId' | 'caseNo'>

/** One mediation at each level below, without agreement, then the one that succeeded. */
function mediationsUpTo(setting: MediatedSetting, channel: MediationChannel, registeredAt: number): Mediation[] {
  const reached = levels.slice(0, levels.indexOf(setting.level) + 1)
  let mediatedAt = registeredAt
  return reached.map((level) => {
    mediatedAt = addWorkingHours(mediatedAt, setting.random.between(20, 120) / 10)
    return mediation({ ...setting, level }, channel, mediatedAt, level === setting.level ? 'AGREED' : 'NOT_AGREED')
  })
}

function mediation(
  { random, county, level }: { random: Random; county: County; level: MediationLevel },
  channel: MediationChannel,
  mediatedAt: number,
  result: Mediation['result'],
): Mediation {
  const { name, id } = centreClerk(county.code, random)
  const note = result === 'AGREED' ? '双方达成调解协议' : '未达成一致，提级调解'
  return { mediatedAt, level, channel, mediator: name, mediatorId: id, result, riskLevel: null, note }
}
