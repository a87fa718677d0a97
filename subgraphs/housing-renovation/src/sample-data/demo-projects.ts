import { createRandom, type QuarterKey, type Random, type SampleKeys } from '@yiwang/shared/sample-data'
import { invariant } from '@yiwang/shared/errors'
import { addDays } from '@yiwang/shared/time'
import { weekdayUpTo } from './office-day.ts'
import { createCalendar, type Stage } from './project-calendar.ts'
import type { ProjectPlan, VotePlan } from './project-plan.ts'
import { type FlatsByQuarter, passedVote } from './renovated-projects.ts'

type Voting = 'OPEN' | 'FAILED' | 'AWAITING' | 'PASSED'

/** Where the project of each demonstration quarter stands, in the order of the quarters; none is completed (F20). */
const STAGES: readonly (readonly [reached: Stage, votes: Voting])[] = [
  ['OPINION_COLLECTING', 'OPEN'],
  ['OPINION_COLLECTING', 'FAILED'],
  ['UNDER_CONSTRUCTION', 'PASSED'],
  ['PLANNED', 'PASSED'],
  ['OPINION_COLLECTING', 'AWAITING'],
]

/** Around the day of loading: the projects that the demonstration cases are linked to, and older ones that were cancelled. */
export function createDemoPlans(keys: SampleKeys, flatsOf: FlatsByQuarter): ProjectPlan[] {
  const random = createRandom(20_261_201)
  const quarters = keys.quarters.filter(({ renovatedIn }) => renovatedIn === null)
  invariant(quarters.length === STAGES.length, 'every demonstration quarter has a stage')
  return quarters.flatMap((quarter, index) => [
    createDemo({ keys, quarter, index, flatsOf, random }),
    ...(index % 2 === 0 ? [createCancelled({ keys, quarter, index, flatsOf, random })] : []),
  ])
}

interface Setting {
  readonly keys: SampleKeys
  readonly quarter: QuarterKey
  readonly index: number
  readonly flatsOf: FlatsByQuarter
  readonly random: Random
}

function createDemo({ keys, quarter, index, flatsOf, random }: Setting): ProjectPlan {
  const [reached, votes] = STAGES[index] ?? ['CHECKED', 'PASSED']
  const link = linkOf(keys, quarter)
  const date = weekdayUpTo(addDays(keys.loadedOn, reached === 'OPINION_COLLECTING' ? -60 : -10))
  const calendar = createCalendar({ stage: reached, date }, random)
  return {
    projectNo: link.projectNo,
    name: `${quarter.name}老旧小区改造`,
    quarter,
    flats: flatsOf.get(quarter.quarterId) ?? [],
    // the number says the year: GZ, county, year, order
    year: Number(link.projectNo.slice(8, 12)),
    calendar,
    reached,
    cancelledOn: null,
    votes: votes === 'PASSED' ? [passedVote(calendar, 'ORDINARY')] : unfinishedVotes(keys, votes),
    caseNo: link.caseNo,
  }
}

/** The case about the old building of the quarter. */
function linkOf({ buildings, caseLinks }: SampleKeys, quarter: QuarterKey): { projectNo: string; caseNo: string } {
  const ofQuarter = new Set(buildings.filter((b) => b.quarterId === quarter.quarterId).map((b) => b.buildingId))
  const link = caseLinks.find(({ projectNo, buildingId }) => projectNo !== null && ofQuarter.has(buildingId ?? ''))
  invariant(link?.projectNo, `${quarter.quarterId} has a case with a project`)
  return { projectNo: link.projectNo, caseNo: link.caseNo }
}

/**
 * A first round without quorum and a second that is open; a round that took part but did not agree; a round that only has
 * to be closed.
 */
function unfinishedVotes(keys: SampleKeys, voting: Exclude<Voting, 'PASSED'>): VotePlan[] {
  const vote = (plan: Pick<VotePlan, 'matter' | 'outcome'>, from: number, to: number): VotePlan => ({
    ...plan,
    openedOn: addDays(keys.loadedOn, from),
    closesOn: addDays(keys.loadedOn, to),
    blankFlats: plan.outcome === 'OPEN' ? ownFlats(keys) : new Set(),
  })
  switch (voting) {
    case 'FAILED':
      return [vote({ matter: 'MAJOR', outcome: 'NOT_AGREED' }, -24, -10)]
    case 'AWAITING':
      return [vote({ matter: 'ORDINARY', outcome: 'AWAITING' }, -16, -1)]
    case 'OPEN':
      return [
        vote({ matter: 'ORDINARY', outcome: 'NOT_QUORATE' }, -35, -21),
        vote({ matter: 'ORDINARY', outcome: 'OPEN' }, -6, 15),
      ]
  }
}

/** The example owner has not voted yet. */
function ownFlats({ dwellings, examples }: SampleKeys): Set<string> {
  const own = dwellings.filter(({ ownerPersonIds }) => ownerPersonIds.includes(examples.ownerPersonId))
  return new Set(own.map(({ dwellingId }) => dwellingId))
}

function createCancelled({ keys, quarter, index, flatsOf, random }: Setting): ProjectPlan {
  const date = weekdayUpTo(addDays(keys.loadedOn, -500))
  const calendar = createCalendar({ stage: 'OPINION_COLLECTING', date }, random)
  const year = Number(calendar.CHECKED.slice(0, 4))
  return {
    projectNo: `GZ${quarter.villageCode.slice(0, 6)}${year}${990_001 + index}`,
    name: `${quarter.name}外立面整治`,
    quarter,
    flats: flatsOf.get(quarter.quarterId) ?? [],
    year,
    calendar,
    reached: 'OPINION_COLLECTING',
    cancelledOn: weekdayUpTo(addDays(date, 40)),
    votes: [],
    caseNo: null,
  }
}
