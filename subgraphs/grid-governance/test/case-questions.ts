import type { Random } from '@yiwang/shared/sample-data'
import { addDays } from '@yiwang/shared/time'
import type { Cell, CountedCase } from './indistinguishable.ts'
import { county } from './rows.ts'

export const towns = ['360302001000', '360302002000', '360302003000', '360302004000']
const categories = ['LIVELIHOOD', 'DISPUTE', 'OTHER'] as const

/** What is asked of caseStats; days are inclusive, and `asOf` is the end of one. */
export interface Question {
  readonly code: string
  readonly asOf: string
  readonly from: string | null
  readonly to: string | null
  readonly handling: CountedCase['handling']
  readonly categories: readonly CountedCase['category'][] | null
}

const figures = 'accepted closed inProgress acceptedToday closeRate { numerator denominator }'

export function toQuery(questions: readonly Question[]): string {
  const asked = questions.map(({ code, asOf, from, to, handling, categories: only }, index) => {
    const period = [from && `from: "${from}"`, to && `to: "${to}"`].filter(Boolean).join(', ')
    const args = [
      `asOf: "${asOf}T23:59:59.999+08:00"`,
      period && `period: { ${period} }`,
      handling && `handling: ${handling}`,
      only && `categories: [${only.join(', ')}]`,
    ]
    const stats = `caseStats(${args.filter(Boolean).join(', ')}) { ${figures} byCategory { category accepted closed } }`
    return `q${index}: _entities(representations: [{ __typename: "Region", code: "${code}" }]) { ... on Region { ${stats} } }`
  })
  return `{ ${asked.join(' ')} }`
}

/** The cases that a question asks about, told from its words alone. */
export function cellsOf(question: Question): Cell[] {
  const { code, asOf, from, to, handling, categories: only } = question
  const accepted = ({ town, acceptedOn, ...one }: CountedCase) =>
    (code === county || town === code) &&
    acceptedOn <= asOf &&
    (from === null || acceptedOn >= from) &&
    (to === null || acceptedOn <= to) &&
    (handling === null || one.handling === handling) &&
    (only === null || only.includes(one.category))
  const closed = ({ closedOn }: CountedCase) => closedOn !== null && closedOn <= asOf
  const name = JSON.stringify(question)
  return [
    { name: `accepted ${name}`, holds: accepted },
    { name: `closed ${name}`, holds: (one) => accepted(one) && closed(one) },
    { name: `in progress ${name}`, holds: (one) => accepted(one) && !closed(one) },
  ]
}

const day = (random: Random) => addDays('2024-01-01', random.between(0, 365))

export function randomCase(random: Random): CountedCase {
  // few days and towns, so that there are cells of many sizes
  const acceptedOn = addDays('2024-01-20', 30 * random.between(0, 8) + random.between(0, 2))
  return {
    town: towns[Math.min(random.between(0, 5), 3)] ?? county,
    category: random.pick(categories),
    handling: random.pick(['SELF_HANDLED', 'DISPATCHED', null]),
    acceptedOn,
    closedOn: random.chance(0.6) ? addDays(acceptedOn, random.between(0, 120)) : null,
  }
}

export function randomQuestion(random: Random): Question {
  const from = random.chance(0.5) ? day(random) : null
  const asOf = random.chance(0.5) ? '2024-12-31' : day(random)
  return {
    code: random.chance(0.3) ? county : random.pick(towns),
    asOf,
    from,
    to: random.chance(0.5) ? addDays(from ?? day(random), random.pick([0, 1, 30, 90, 180])) : null,
    handling: random.pick(['SELF_HANDLED', null, null]),
    categories: random.chance(0.3) ? [random.pick(categories)] : null,
  }
}

/** Each question, and its neighbours: every township, the day before and after, each category by itself. */
export function withNeighbours(question: Question): Question[] {
  return [
    question,
    ...[county, ...towns].map((code) => ({ ...question, code })),
    { ...question, asOf: addDays(question.asOf, -1) },
    { ...question, asOf: addDays(question.asOf, 1) },
    ...(question.to === null ? [] : [{ ...question, to: addDays(question.to, 1) }]),
    ...categories.map((category) => ({ ...question, categories: [category] })),
  ]
}

export const everything: Question = {
  code: county,
  asOf: '2024-12-31',
  from: null,
  to: null,
  handling: null,
  categories: null,
}
export const caseOf = (parts: Partial<CountedCase>): CountedCase => ({
  town: '360302001000',
  category: 'DISPUTE',
  handling: null,
  acceptedOn: '2024-03-05',
  closedOn: null,
  ...parts,
})
