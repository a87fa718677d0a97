import type { QuarterKey } from '@yiwang/shared/sample-data'
import type { VoteMatter } from '../generated/resolver-types.ts'
import type { Flat } from './flats.ts'
import type { ProjectCalendar, Stage } from './project-calendar.ts'

/** AWAITING: the announced end is past, the ballots suffice, and nobody has closed the vote yet. */
export type VoteOutcome = 'PASSED' | 'NOT_QUORATE' | 'NOT_AGREED' | 'OPEN' | 'AWAITING'

/** How a vote of the sample goes. */
export interface VotePlan {
  readonly matter: VoteMatter
  readonly outcome: VoteOutcome
  readonly openedOn: string
  readonly closesOn: string
  /** flats whose ballots stay blank, so that somebody can try it */
  readonly blankFlats: ReadonlySet<string>
}

/** What one project of the sample is to be; its rows follow from this. */
export interface ProjectPlan {
  readonly projectNo: string
  readonly name: string
  readonly quarter: QuarterKey
  /** of the quarter */
  readonly flats: readonly Flat[]
  readonly year: number
  readonly calendar: ProjectCalendar
  /** the last stage it has reached */
  readonly reached: Stage
  readonly cancelledOn: string | null
  readonly votes: readonly VotePlan[]
  readonly caseNo: string | null
}
