import { addDays, beijingDate } from '@yiwang/shared/time'
import {
  allocate,
  createRandom,
  districts,
  type GridKey,
  type Random,
  type SampleKeys,
} from '@yiwang/shared/sample-data'
import type { CaseCategory, CaseSource, MediationLevel } from '../generated/resolver-types.ts'
import type { CasePlan } from './case-record.ts'
import { type County, countyOf } from './county.ts'
import { closedCourse, dispatchedCourse, endOf, selfHandledCourse } from './courses.ts'
import { mediatedDispute, openDispute } from './disputes.ts'
import { draftEvent, planned } from './grid-events.ts'
import { grouped } from './grouped.ts'
import { officeInstant, workingDays } from './office-times.ts'

/** 18,407 accepted by township, in the order of the townships' codes (F37). */
const byTownship = [1967, 1023, 1259, 1101, 2202, 1180, 1652, 1416, 1809, 2045, 1652, 1101]
/** 18,407 − 18,260. */
const OPEN = 147
const OPEN_DISPUTES = 12
/** Disputes that mediation resolved, by the level that resolved them (F36: 1,115). */
const mediated: readonly { level: MediationLevel; count: number; confirmed: number }[] = [
  { level: 'VILLAGE', count: 640, confirmed: 8 },
  { level: 'TOWNSHIP', count: 385, confirmed: 26 },
  { level: 'COUNTY', count: 90, confirmed: 22 },
]
const MEDIATED = 1_115
/** Reported at the hall's window; a reception belongs to each of them. */
export const WINDOW_CASES = 60
const FIRST_DAY = '2026-01-04'
const SELF_HANDLED_SHARE = 0.72
const categories = ['LIVELIHOOD', 'SAFETY_HAZARD', 'CITY_MANAGEMENT', 'POLICY_CONSULTATION', 'OTHER'] as const
const categoryWeights = [44, 24, 16, 12, 4]

/** The 18,407 events of 平鲁区 from January to 2026-07-05. */
export function planPingluCases(keys: SampleKeys): CasePlan[] {
  const random = createRandom(140_603)
  const county = countyOf(keys, districts.pinglu.code)
  const days = workingDays(FIRST_DAY, '2026-07-03')
  const townships = [...grouped(county.grids, ({ gridCode }) => gridCode.slice(0, 9)).values()]
  const disputes = disputesByTownship()
  const openCounts = allocate(OPEN - OPEN_DISPUTES, byTownship)
  const openDisputes = allocate(OPEN_DISPUTES, byTownship)
  const windows = allocate(WINDOW_CASES, byTownship)
  return townships.flatMap((grids, index) => {
    const setting = { county, random, grids, days }
    const resolved = disputes[index] ?? []
    const open = openCounts[index] ?? 0
    const unresolved = openDisputes[index] ?? 0
    const closed = (byTownship[index] ?? 0) - resolved.length - open - unresolved
    return [
      ...resolved.map((dispute) =>
        mediatedDispute({ ...setting, grid: random.pick(grids), ...dispute, asOf: districts.pinglu.asOf }),
      ),
      ...Array.from({ length: unresolved }, () =>
        openDispute({ ...setting, grid: random.pick(grids), days: lastDays() }),
      ),
      ...Array.from({ length: open }, () => openEvent(setting)),
      ...Array.from({ length: closed }, (_, order) => closedEvent(setting, order < (windows[index] ?? 0))),
    ]
  })
}

/** The levels dealt out over the townships, so that every township has its share of the 1,115. */
function disputesByTownship() {
  const levels = mediated.flatMap(({ level, count, confirmed }) =>
    Array.from({ length: count }, (_, index) => ({ level, confirmed: index < confirmed })),
  )
  let next = 0
  return allocate(MEDIATED, byTownship).map((count) =>
    Array.from({ length: count }, () => levels[(next++ * 7) % MEDIATED]).filter((item) => item !== undefined),
  )
}

interface TownshipSetting {
  readonly county: County
  readonly random: Random
  readonly grids: readonly GridKey[]
  readonly days: readonly string[]
}

function draft({ county, random, grids }: TownshipSetting, source: CaseSource) {
  return draftEvent({ county, random, grid: random.pick(grids), category: pickCategory(random), source })
}

function pickCategory(random: Random): CaseCategory {
  let left = random.between(1, 100)
  return categories.find((_, index) => (left -= categoryWeights[index] ?? 0) <= 0) ?? 'OTHER'
}

function pickSource(random: Random): CaseSource {
  const draw = random.next()
  return draw < 0.78 ? 'GRID_WORKER' : draw < 0.96 ? 'CITIZEN' : 'PATROL'
}

/** Still open at the printed moment: reported in the last days. */
function openEvent(setting: TownshipSetting): CasePlan {
  const event = draft(setting, pickSource(setting.random))
  return planned(event, dispatchedCourse(event.cast, officeInstant(setting.random, setting.random.pick(lastDays()))))
}

function lastDays(): string[] {
  const today = beijingDate(districts.pinglu.asOf)
  return workingDays(addDays(today, -8), addDays(today, -1))
}

function closedEvent(setting: TownshipSetting, atWindow: boolean): CasePlan {
  const { random, days } = setting
  const event = draft(setting, atWindow ? 'CENTRE_WINDOW' : pickSource(random))
  if (!atWindow && random.chance(SELF_HANDLED_SHARE))
    return planned(event, selfHandledCourse(event.cast, officeInstant(random, random.pick(days.slice(0, -1)))))
  const late = random.chance(0.03)
  const share = random.between(late ? 102 : 5, late ? 150 : 75) / 100
  const steps = closedCourse(event.cast, event.plan, officeInstant(random, random.pick(days)), share)
  if (endOf(steps) < districts.pinglu.asOf) return planned(event, steps)
  return planned(
    event,
    closedCourse(event.cast, event.plan, officeInstant(random, random.pick(days.slice(0, 60))), share),
  )
}
