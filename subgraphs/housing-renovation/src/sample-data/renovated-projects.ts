import { createRandom, districts, type QuarterKey, type Random, type SampleKeys } from '@yiwang/shared/sample-data'
import { addDays } from '@yiwang/shared/time'
import type { Flat } from './flats.ts'
import { instantAt, weekdayUpTo } from './office-day.ts'
import { createCalendar, type ProjectCalendar, type Stage, stages } from './project-calendar.ts'
import type { ProjectPlan, VotePlan } from './project-plan.ts'

export type FlatsByQuarter = ReadonlyMap<string, readonly Flat[]>

/**
 * 北关's 123 finished projects, one for each quarter, completed in the year that the keys give (F20: 38, 47, 38), and the
 * second phase of five of them, which is under way.
 */
export function createRenovatedPlans({ quarters }: SampleKeys, flatsOf: FlatsByQuarter): ProjectPlan[] {
  const random = createRandom(20_231_220)
  const renovated = quarters.filter(({ renovatedIn }) => renovatedIn !== null)
  const finished = renovated.map((quarter, index) => createFinished({ quarter, index, flatsOf, random }))
  return [...finished, ...createSecondPhases(renovated, flatsOf, random)]
}

interface Setting {
  readonly quarter: QuarterKey
  readonly index: number
  readonly flatsOf: FlatsByQuarter
  readonly random: Random
}

/** Ready on a weekday from September to the article's day of the year, 20 December. */
function createFinished({ quarter, index, flatsOf, random }: Setting): ProjectPlan {
  const year = quarter.renovatedIn ?? 0
  const completedOn = weekdayUpTo(addDays(`${year}-09-06`, random.between(0, 105)))
  const calendar = createCalendar({ stage: 'COMPLETED', date: completedOn }, random)
  return {
    projectNo: numberOf(quarter, year, index + 1),
    name: `${quarter.name}老旧小区改造`,
    quarter,
    flats: flatsOf.get(quarter.quarterId) ?? [],
    year,
    calendar,
    reached: lastStageBy(calendar, districts.hantai.asOf),
    cancelledOn: null,
    votes: [passedVote(calendar, random.chance(0.12) ? 'MAJOR' : 'ORDINARY')],
    caseNo: null,
  }
}

function numberOf({ villageCode }: QuarterKey, year: number, order: number): string {
  return `GZ${villageCode.slice(0, 6)}${year}${String(order).padStart(6, '0')}`
}

function lastStageBy(calendar: ProjectCalendar, instant: number): Stage {
  const reached = stages.filter((stage) => instantAt(calendar[stage], 10) <= instant)
  return reached.at(-1) ?? 'CHECKED'
}

/** Open for a fortnight, closed the day before the project counts as voted. */
export function passedVote(calendar: ProjectCalendar, matter: VotePlan['matter']): VotePlan {
  const closesOn = addDays(calendar.VOTED, -1)
  return { matter, outcome: 'PASSED', openedOn: addDays(closesOn, -14), closesOn, blankFlats: new Set() }
}

/** Lifts for quarters that were renovated first: common parts are rebuilt, so the matter is MAJOR (民法典第278条). */
const SECOND_PHASES: readonly Stage[] = ['CHECKED', 'OPINION_COLLECTING', 'VOTED', 'PLANNED', 'DESIGNED']

function createSecondPhases(renovated: readonly QuarterKey[], flatsOf: FlatsByQuarter, random: Random): ProjectPlan[] {
  const first = renovated.filter(({ renovatedIn }) => renovatedIn === 2021)
  return SECOND_PHASES.flatMap((reached, index) => {
    const quarter = first[index * 7]
    if (quarter === undefined) return []
    const calendar = createCalendar({ stage: reached, date: weekdayUpTo(`2023-11-${13 + index * 3}`) }, random)
    return {
      projectNo: numberOf(quarter, 2023, renovated.length + index + 1),
      name: `${quarter.name}加装电梯二期改造`,
      quarter,
      flats: flatsOf.get(quarter.quarterId) ?? [],
      year: 2023,
      calendar,
      reached,
      cancelledOn: null,
      votes: stages.indexOf(reached) >= stages.indexOf('VOTED') ? [passedVote(calendar, 'MAJOR')] : [],
      caseNo: null,
    }
  })
}
