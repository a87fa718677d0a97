import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { roundCount } from '@yiwang/shared/disclosure'
import { invariant } from '@yiwang/shared/errors'
import { createRandom, insertAll } from '@yiwang/shared/sample-data'
import { regionColumns } from '@yiwang/shared/region'
import { createTestSubgraph, everyRow, testCaller, type TestSubgraph } from '@yiwang/shared/testing'
import { startOfDay } from '@yiwang/shared/time'
import { gridGovernance } from '../src/index.ts'
import { type CaseRow, GovernanceCase } from '../src/modules/case/entities.ts'
import {
  caseOf,
  cellsOf,
  everything,
  type Question,
  randomCase,
  randomQuestion,
  toQuery,
  towns,
  withNeighbours,
} from './case-questions.ts'
import { type CountedCase, possibleCounts } from './indistinguishable.ts'
import { casePlan, county, insertCases, insertPlaces, steps, time } from './rows.ts'

const analyst = testCaller({ roles: ['ANALYST'], regions: [county] })
const leader = testCaller({ roles: ['ANALYST', 'CENTRE_LEADER'], regions: [county] })

let grid: TestSubgraph
beforeAll(async () => {
  grid = await createTestSubgraph(gridGovernance, time('2025-02-10T12:00'))
  await insertPlaces(grid.subgraph.database)
})
afterAll(() => grid.close())

/** Any row of the table; what the statistics read is put over it. */
let template: CaseRow | undefined

async function setCases(cases: readonly CountedCase[]): Promise<void> {
  const { database } = grid.subgraph
  if (!template) {
    await insertCases(database, casePlan({ steps: steps('REPORTED 2024-01-01T08:00') }))
    const [row] = await database.rows<CaseRow>(everyRow`SELECT c.* FROM governance_case c`)
    template = row
    await database.write((transaction) => transaction.run(everyRow`DELETE FROM case_step`))
  }
  const base = template
  invariant(base, 'a case was inserted')
  await database.write(async (transaction) => {
    await transaction.run(everyRow`DELETE FROM governance_case`)
    const rows = cases.map(({ town, acceptedOn, closedOn, handling, category }, index) => ({
      ...base,
      ...{ caseNo: `c${index}`, category, handling, gridCode: null, ...regionColumns(town) },
      acceptedAt: startOfDay(acceptedOn),
      handledAt: handling === null ? null : startOfDay(acceptedOn),
      closedAt: closedOn === null ? null : startOfDay(closedOn) + 1,
    }))
    await insertAll(transaction, GovernanceCase, rows)
  })
}

async function answerAs(caller: typeof analyst, query: string): Promise<string> {
  const { data, errors } = await grid.ask(caller, query)
  expect(errors).toBeUndefined()
  return JSON.stringify(data)
}

describe('what an analyst is told of cases', () => {
  test.each([1, 2, 3, 4, 5, 6])('leaves three counts open for every cell of one to four (seed %i)', async (seed) => {
    const random = createRandom(seed)
    const cases = Array.from({ length: random.between(15, 60) }, () => randomCase(random))
    const questions = Array.from({ length: 3 }, () => randomQuestion(random)).flatMap(withNeighbours)
    const query = toQuery(questions)
    const answer = async (other: readonly CountedCase[]) => {
      await setCases(other)
      return answerAs(analyst, query)
    }
    const small = questions.flatMap(cellsOf).filter(({ holds }) => isSmall(cases.filter(holds).length))
    expect(small.length).toBeGreaterThan(5)
    for (const cell of Array.from({ length: 12 }, () => random.pick(small))) {
      const counts = await possibleCounts(cases, { cell, answer, enough: 3 })
      expect({ cell: cell.name, counts: counts.size }).toEqual({ cell: cell.name, counts: 3 })
    }
  })

  test('while plain figures tell the count, and figures that are rounded one by one tell it by subtraction', async () => {
    // two in each township and eight in all: 10 is shown for at least eight, 0 for at most two
    const cases = towns.map((town) => caseOf({ town })).flatMap((one) => [one, { ...one }])
    const questions = [county, ...towns].map((code) => ({ ...everything, code }))
    const cells = questions.slice(1).flatMap((question) => cellsOf(question).slice(0, 1))
    const plain = (other: readonly CountedCase[]) =>
      questions.map((question) => other.filter(cellsOf(question)[0]?.holds ?? (() => false)).length)
    const oneByOne = (other: readonly CountedCase[]) => Promise.resolve(JSON.stringify(plain(other).map(roundCount)))
    for (const cell of cells) {
      expect((await possibleCounts(cases, { cell, answer: oneByOne, enough: 2 })).size).toBe(1)
      const asLeader = async (other: readonly CountedCase[]) => {
        await setCases(other)
        return answerAs(leader, toQuery(questions))
      }
      expect((await possibleCounts(cases, { cell, answer: asLeader, enough: 2 })).size).toBe(1)
    }
  })
})

const isSmall = (count: number) => count > 0 && count < 5
const some = (count: number, parts: Partial<CountedCase> = {}) => Array.from({ length: count }, () => caseOf(parts))

async function stats(question: Partial<Question>, caller = analyst): Promise<Record<string, unknown>> {
  const { data, errors } = await grid.ask(caller, toQuery([{ ...everything, ...question }]))
  expect(errors).toBeUndefined()
  const [region] = data?.['q0'] as { caseStats: Record<string, unknown> }[]
  return region?.caseStats ?? {}
}

describe('a figure is the sum of its cells, each to the nearest five', () => {
  test.each([
    [2, 0],
    [3, 5],
    [7, 5],
    [8, 10],
  ])('%i cases of one township, quarter, category and handling are shown as %i', async (count, shown) => {
    await setCases(some(count))
    expect(await stats({})).toMatchObject({ accepted: shown, closed: 0, inProgress: shown })
    expect(await stats({}, leader)).toMatchObject({ accepted: count, inProgress: count })
  })

  test('a district is what its townships add up to, not what it has', async () => {
    await setCases(towns.flatMap((town) => some(2, { town })))
    expect(await stats({})).toMatchObject({ accepted: 0 })
    await setCases(towns.flatMap((town) => some(3, { town })))
    expect(await stats({})).toMatchObject({ accepted: 20 })
    expect(await stats({ code: '360302001000' })).toMatchObject({ accepted: 5 })
  })

  test('a day more or less changes nothing: periods are whole quarters and so are the instants', async () => {
    await setCases([...some(3), ...some(1, { acceptedOn: '2024-03-06' }), ...some(4, { acceptedOn: '2024-04-01' })])
    for (const to of ['2024-03-04', '2024-03-05', '2024-03-31'])
      expect(await stats({ to })).toMatchObject({ accepted: 5 })
    for (const asOf of ['2024-01-01', '2024-03-05', '2024-03-31'])
      expect(await stats({ asOf })).toMatchObject({ accepted: 5 })
    expect(await stats({ asOf: '2024-04-01' })).toMatchObject({ accepted: 10 })
    expect(await stats({ from: '2024-04-01', to: '2024-04-01' })).toMatchObject({ accepted: 5 })
  })

  test('the running quarter is not told yet', async () => {
    await setCases([...some(5), ...some(5, { acceptedOn: '2025-01-02' })])
    expect(await stats({ asOf: '2025-02-10' })).toMatchObject({ accepted: 5 })
    expect(await stats({ asOf: '2025-02-10', from: '2025-01-01' })).toMatchObject({ accepted: 0 })
    expect(await stats({ asOf: '2025-02-10' }, leader)).toMatchObject({ accepted: 10 })
  })

  test('a rate is that of the figures shown, and never above the whole', async () => {
    await setCases([...some(3), ...some(4, { closedOn: '2024-03-09' })])
    expect(await stats({})).toMatchObject({ closed: 5, inProgress: 0, closeRate: { numerator: 5, denominator: 5 } })
  })

  test('no statistic of persons is told of a village', async () => {
    const region = '{ __typename: "Region", code: "360302001001" }'
    const ask = (fields: string) =>
      grid.ask(analyst, `{ _entities(representations: [${region}]) { ... on Region { ${fields} } } }`)
    expect((await ask('caseStats { accepted }')).errors).toMatchObject([{ extensions: { code: 'SUPPRESSED' } }])
    expect((await ask('gridCount')).data).toEqual({ _entities: [{ gridCount: 1 }] })
  })
})
