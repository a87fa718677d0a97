import type { GridKey, Random } from '@yiwang/shared/sample-data'
import type { CaseCategory, CaseSource } from '../generated/resolver-types.ts'
import { type Actor, centreClerk, citizen, gridWorker } from './actors.ts'
import type { CasePlan, PlannedStep } from './case-record.ts'
import { caseText } from './case-texts.ts'
import { type County, departmentFor } from './county.ts'
import type { Cast } from './courses.ts'

/** A grid event whose course is still to be chosen. */
export interface EventDraft {
  readonly cast: Cast
  readonly plan: Omit<CasePlan, 'steps'>
}

export interface EventSetting {
  readonly county: County
  readonly random: Random
  readonly grid: GridKey
  readonly category: CaseCategory
  readonly source: CaseSource
}

export function draftEvent({ county, random, grid, category, source }: EventSetting): EventDraft {
  const worker = gridWorker(county.workerOf(grid.gridCode))
  const neighbours = county.personsOf(grid.villageCode)
  const reporterPerson = source === 'CITIZEN' && neighbours.length > 0 ? random.pick(neighbours) : null
  const department = departmentFor(county, category, random)
  const text = caseText(random, category)
  const reporter = reporterOf({ county, random, source, worker, person: reporterPerson })
  return {
    cast: { random, countyCode: county.code, reporter, worker, department },
    plan: {
      kind: 'GRID_EVENT',
      category,
      source,
      gridCode: grid.gridCode,
      ...text,
      title: `${grid.name.replace(/第.+$/, '')}${text.title}`,
      address: grid.name,
      reporterPersonId: reporterPerson?.personId ?? null,
    },
  }
}

interface ReporterSetting {
  readonly county: County
  readonly random: Random
  readonly source: CaseSource
  readonly worker: Actor
  readonly person: Parameters<typeof citizen>[0]
}

function reporterOf({ county, random, source, worker, person }: ReporterSetting): Actor {
  if (source === 'CITIZEN') return citizen(person)
  return source === 'GRID_WORKER' || source === 'PATROL' ? worker : centreClerk(county.code, random)
}

/** The draft with its course; only dispatched cases name a department, only called-back ones a score. */
export function planned({ cast, plan }: EventDraft, steps: readonly PlannedStep[]): CasePlan {
  const dispatched = steps.some(({ to }) => to === 'DISPATCHED')
  const closed = steps.at(-1)?.to === 'CLOSED'
  return {
    ...plan,
    steps,
    ...(dispatched ? { responsibleUscc: cast.department } : {}),
    ...(dispatched && closed ? { score: cast.random.chance(0.7) ? 5 : 4 } : {}),
  }
}
