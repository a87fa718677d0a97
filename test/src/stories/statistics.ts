import { expect } from '@jest/globals'
import type { World } from '../mutations/world.ts'
import { auditor } from './people.ts'
import { city, county, neighbour, town } from './places.ts'

/** Every statistic of a region that the stories could move, of all five departments. */
const statistics = `
  caseStats { ...cases }
  dispatched: caseStats(handling: DISPATCHED) { ...cases }
  disputeStats { resolved villageLevel townshipLevel countyLevel judicialConfirmations }
  receptionStats { visits personTimes }
  supervisionStats { issued replied overdue }
  serviceOrderStats { total completed }
  hotlineStats { accepted closed }
  petitionStats { registered closed leaderReceptions }
  assistanceStats { lowIncomePersons byCategory { category count } temporaryAssistanceCount
    temporaryAssistanceAmount { cents } fromMedicalAlerts }
  pensionAuthenticationStats { total overdue }
  medicalAlertStats { alertPersonTimes persons townshipsCovered closed excluded medicalAidAmount { cents }
    byTownship { regionCode count } }
  sponsorshipStats { beneficiaries paid { cents } }
  instantSettlementStats { batches }
  safetyStats { personTimes enterpriseVisits generalFound generalRectified majorFound majorRectified
    majorFiledRate { numerator denominator } byField { field found rectified } }
  enforcementStats { clues casesFiled penalty { cents } }
  accidentStats { workSafetyAccidents fatalFires }
  renovationStats { quarters buildings households floorAreaSqm byStatus { status count } }
  dangerousHouseStats { cGrade dGrade writtenOffRate { numerator denominator } }`

const query = `
  query ($town: ID!, $county: ID!, $city: ID!, $neighbour: ID!) {
    town: region(code: $town) { ...statistics }
    county: region(code: $county) { ...statistics }
    city: region(code: $city) { ...statistics }
    neighbour: region(code: $neighbour) { ...statistics }
  }
  fragment statistics on Region { ${statistics} }
  fragment cases on CaseStats { accepted closed inProgress acceptedToday aboutToTimeOut overdue
    byCategory { category accepted closed inProgress } }`

type Figures = ReadonlyMap<string, number>
type Places = 'town' | 'county' | 'city' | 'neighbour'

/** What has become more or less in a region, by the path of the figure; what stands as before is left out. */
export type Moved = Readonly<Record<string, number>>

/** Remembers the statistics of the town, its county, the city above and the district beside it. */
export async function watchStatistics(world: World): Promise<() => Promise<Record<Places, Moved>>> {
  const before = await read(world)
  return async () => {
    const after = await read(world)
    const moved = (place: Places) => differences(before[place], after[place])
    return { town: moved('town'), county: moved('county'), city: moved('city'), neighbour: moved('neighbour') }
  }
}

/** The same in the town, its county and the city; nothing in the district beside it. */
export function movedEverywhereBy(moved: Moved): Record<Places, Moved> {
  return { town: moved, county: moved, city: moved, neighbour: {} }
}

async function read(world: World): Promise<Record<Places, Figures>> {
  const { data, errors } = await world.ask(auditor, query, { town, county, city, neighbour })
  expect(errors).toBeUndefined()
  return {
    town: figuresOf(data?.['town']),
    county: figuresOf(data?.['county']),
    city: figuresOf(data?.['city']),
    neighbour: figuresOf(data?.['neighbour']),
  }
}

function differences(before: Figures, after: Figures): Moved {
  const paths = new Set([...before.keys(), ...after.keys()])
  const moved = [...paths].map((path) => [path, hundredths(after.get(path)) - hundredths(before.get(path))] as const)
  return Object.fromEntries(moved.filter(([, by]) => by !== 0).map(([path, by]) => [path, by / 100]))
}

function hundredths(value = 0): number {
  return Math.round(value * 100)
}

/** Every number of an answer by its path; an item of a list is called by its first text, e.g. byCategory.DISPUTE.closed. */
function figuresOf(answer: unknown): Figures {
  const figures = new Map<string, number>()
  const walk = (value: unknown, path: readonly string[]): void => {
    if (typeof value === 'number' || isNumeric(value)) figures.set(path.join('.'), Number(value))
    else if (Array.isArray(value)) for (const item of value) walk(item, [...path, nameOf(item)])
    else if (typeof value === 'object' && value !== null)
      for (const [key, part] of Object.entries(value)) if (!isName(part)) walk(part, [...path, key])
  }
  walk(answer, [])
  return figures
}

/** BigInt and Decimal travel as text; a region code is no number. */
function isNumeric(value: unknown): boolean {
  return typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) && !/^[1-9]\d{11}$/.test(value)
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && !isNumeric(value)
}

function nameOf(item: unknown): string {
  return Object.values(item as object).find(isName) ?? ''
}
