import { ancestorAt } from '@yiwang/shared/region'
import { districts, type SampleKeys } from '@yiwang/shared/sample-data'
import { addDays, beijingDate } from '@yiwang/shared/time'
import type { DangerousHouseStatus } from '../generated/resolver-types.ts'
import type { DangerousHouseStepRow, RemediationRow } from '../modules/dangerous-house/entities.ts'
import type { DwellingRow } from '../modules/dwelling/entities.ts'
import type { Flat } from './flats.ts'
import { clerkOf, leaderOf, type Officer } from './officers.ts'
import { instantAt, weekdayUpTo } from './office-day.ts'

/** A dangerous flat and how far its remediation has come on the day that its records speak of. */
interface RemediationPlan {
  readonly flat: DwellingRow
  readonly status: DangerousHouseStatus
  readonly identifiedOn: string
}

/** In the order of work, with the days after identification. */
const STATUSES: readonly (readonly [DangerousHouseStatus, days: number, note: string])[] = [
  ['IDENTIFIED', 0, '鉴定为危房，确定整治方案和期限'],
  ['EVACUATED', 9, '人员撤离，投亲或入住周转房'],
  ['REMEDIATING', 23, '加固改造进场'],
  ['ACCEPTED', 96, '验收合格'],
  ['WRITTEN_OFF', 108, '现场核查，予以销号'],
]
const DAYS_TO_DEADLINE = 150

export interface Remediations {
  readonly remediations: RemediationRow[]
  readonly steps: DangerousHouseStepRow[]
}

/** How far the hand-made houses have come, group by group: one C, one D in each. */
const DEMO_STATUSES: Readonly<Record<'C' | 'D', readonly DangerousHouseStatus[]>> = {
  C: ['REMEDIATING', 'IDENTIFIED', 'ACCEPTED', 'REMEDIATING', 'IDENTIFIED'],
  D: ['EVACUATED', 'REMEDIATING', 'IDENTIFIED', 'EVACUATED', 'ACCEPTED'],
}

/** A remediation for every flat that is C or D; elsewhere the five statuses in turn. */
export function createRemediations(keys: SampleKeys, flats: readonly Flat[]): Remediations {
  const dangerous = flats.map(({ row }) => row).filter(({ dangerGrade }) => dangerGrade === 'C' || dangerGrade === 'D')
  const demo = demoFlats(keys)
  const ordinary = dangerous.filter(({ dwellingId }) => !demo.has(dwellingId))
  const plans = [
    ...ordinary.map((flat, index) => planOf({ flat, index, status: statusAt(index), today: lastDayOf(flat) })),
    ...(['C', 'D'] as const).flatMap((grade) =>
      dangerous
        .filter(({ dwellingId, dangerGrade }) => demo.has(dwellingId) && dangerGrade === grade)
        .map((flat, index) =>
          planOf({ flat, index, status: DEMO_STATUSES[grade][index] ?? 'IDENTIFIED', today: keys.loadedOn }),
        ),
    ),
  ]
  return { remediations: plans.map(createRemediation), steps: plans.flatMap(createSteps) }
}

function demoFlats({ dwellings, households }: SampleKeys): Set<string> {
  const demo = new Set(households.filter((household) => household.demo).map(({ householdId }) => householdId))
  return new Set(
    dwellings.filter(({ householdIds }) => householdIds.some((id) => demo.has(id))).map((d) => d.dwellingId),
  )
}

function statusAt(index: number): DangerousHouseStatus {
  return STATUSES[index % STATUSES.length]?.[0] ?? 'IDENTIFIED'
}

function lastDayOf(flat: DwellingRow): string {
  const county = ancestorAt('COUNTY', flat.regionCode)
  const district = Object.values(districts).find(({ code }) => code === county)
  return beijingDate((district ?? districts.anyuan).asOf)
}

interface PlanSetting {
  readonly flat: DwellingRow
  readonly index: number
  readonly status: DangerousHouseStatus
  readonly today: string
}

/** Identified so long before the given day that the status is what it is; some deadlines have passed. */
function planOf({ flat, index, status, today }: PlanSetting): RemediationPlan {
  const days = STATUSES.find(([name]) => name === status)?.[1] ?? 0
  return { flat, status, identifiedOn: weekdayUpTo(addDays(today, -days - 6 - ((index * 13) % 70))) }
}

/** A C house is repaired around its residents; a D house is left first (R-D-EVACUATE). */
function passedBy({ flat, status }: RemediationPlan) {
  const last = STATUSES.findIndex(([name]) => name === status)
  return STATUSES.slice(0, last + 1).filter(
    ([name]) => name !== 'EVACUATED' || flat.dangerGrade === 'D' || status === 'EVACUATED',
  )
}

function dayOf(plan: RemediationPlan, wanted: DangerousHouseStatus): string | null {
  const found = passedBy(plan).find(([status]) => status === wanted)
  return found === undefined ? null : addDays(plan.identifiedOn, found[1])
}

function createRemediation(plan: RemediationPlan): RemediationRow {
  const { flat, status, identifiedOn } = plan
  const { regionCode, cityCode, countyCode, townCode, villageCode } = flat
  const startedOn = dayOf(plan, 'REMEDIATING')
  const acceptedOn = dayOf(plan, 'ACCEPTED')
  const writtenOffOn = dayOf(plan, 'WRITTEN_OFF')
  return {
    dwellingId: flat.dwellingId,
    ...{ regionCode, cityCode, countyCode, townCode, villageCode },
    status,
    plan: flat.dangerGrade === 'D' ? '人员撤离后拆除重建' : '加固承重墙体，更换屋面木构件',
    deadline: addDays(identifiedOn, flat.dangerGrade === 'D' ? DAYS_TO_DEADLINE - 30 : DAYS_TO_DEADLINE),
    evidence: JSON.stringify(evidenceOf(flat, writtenOffOn)),
    identifiedOn,
    evacuatedOn: dayOf(plan, 'EVACUATED'),
    startedAt: startedOn === null ? null : instantAt(startedOn, 9),
    remediatorId: startedOn === null ? null : clerkOf(regionCode).id,
    acceptedOn,
    acceptorId: acceptedOn === null ? null : leaderOf(regionCode).id,
    acceptanceOpinion: acceptedOn === null ? null : '结构安全，达到居住条件',
    writtenOffOn,
    writtenOffBy: writtenOffOn === null ? null : leaderOf(regionCode).id,
  }
}

function evidenceOf({ dwellingId }: DwellingRow, writtenOffOn: string | null): string[] {
  return writtenOffOn === null ? [] : [1, 2].map((order) => `/evidence/${dwellingId}-${order}.jpg`)
}

function createSteps(plan: RemediationPlan): DangerousHouseStepRow[] {
  const { flat } = plan
  return passedBy(plan).map(([status, days, note], index, all) => {
    const { id, name, role } = officerOf(status, flat.regionCode)
    return {
      stepId: `${flat.dwellingId}-S${index + 1}`,
      dwellingId: flat.dwellingId,
      at: instantAt(addDays(plan.identifiedOn, days), 11),
      grade: flat.dangerGrade,
      fromStatus: all[index - 1]?.[0] ?? null,
      toStatus: status,
      actorId: id,
      actor: name,
      role,
      note,
    }
  })
}

function officerOf(status: DangerousHouseStatus, code: string): Officer {
  return status === 'ACCEPTED' || status === 'WRITTEN_OFF' ? leaderOf(code) : clerkOf(code)
}
