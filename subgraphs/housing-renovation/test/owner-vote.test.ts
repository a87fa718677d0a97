import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { createRandom } from '@yiwang/shared/sample-data'
import { createTestSubgraph, testCaller, type TestSubgraph, everyRow } from '@yiwang/shared/testing'
import { housingRenovation } from '../src/index.ts'
import { findTalliedVotes } from '../src/modules/owner-vote/repository.ts'
import { tallyOf } from '../src/sample-data/tally-of.ts'
import { type BallotLine, ballots, dwelling, insert, project, representations, tables, vote } from './rows.ts'

let housing: TestSubgraph
const anyone = testCaller({ roles: ['ANALYST'] })

const FIELDS = `matter closedAt quorate passed
  participatedOwnersRate { numerator denominator percent } participatedAreaRate { numerator denominator }
  agreedOwnersRate { numerator denominator percent } agreedAreaRate { numerator denominator }`
const voteOf = async (projectNo: string) => {
  const { data } = await housing.ask(anyone, `{ renovationProject(projectNo: "${projectNo}") { vote { ${FIELDS} } } }`)
  return (data as { renovationProject: { vote: unknown } }).renovationProject.vote
}
const settle = async (projectNo: string, lines: readonly BallotLine[], parts = {}) => {
  await insert(housing, tables.Project, [project(projectNo)])
  await insert(housing, tables.Vote, [vote(`${projectNo}-V1`, projectNo, parts)])
  await insert(housing, tables.Ballot, ballots(`${projectNo}-V1`, lines))
}

beforeAll(async () => {
  housing = await createTestSubgraph(housingRenovation)
})
afterAll(() => housing.close())

test('a project that has not voted has no vote', async () => {
  await insert(housing, tables.Project, [project('none')])
  expect(await voteOf('none')).toBeNull()
})

test('the rates count an owner of two flats once and add up areas', async () => {
  await settle('rates', [
    ['1', ['p'], 100, true],
    ['2', ['p'], 50, true],
    ['3', ['q', 'r'], 80, false],
    ['4', [], 70, null],
  ])
  expect(await voteOf('rates')).toEqual({
    matter: 'ORDINARY',
    closedAt: '1970-01-01T08:00:00.001+08:00',
    quorate: true,
    passed: false,
    participatedOwnersRate: { numerator: 2, denominator: 3, percent: '66.67' },
    participatedAreaRate: { numerator: 230, denominator: 300 },
    agreedOwnersRate: { numerator: 1, denominator: 2, percent: '50.00' },
    agreedAreaRate: { numerator: 150, denominator: 230 },
  })
})

test('an open vote has rates but no result', async () => {
  await settle('open', [['1', ['p'], 100, true]], { closedAt: null })
  expect(await voteOf('open')).toMatchObject({ closedAt: null, quorate: true, passed: null })
})

test('a vote before its first ballot has no percentage', async () => {
  await settle('blank', [['1', ['p'], 100, null]], { closedAt: null })
  expect(await voteOf('blank')).toMatchObject({ quorate: false, agreedOwnersRate: { denominator: 0, percent: null } })
})

test('the latest round is the one that counts', async () => {
  await settle('rounds', [['1', ['p'], 100, false]])
  await insert(housing, tables.Vote, [vote('rounds-V2', 'rounds', { round: 2, matter: 'MAJOR' })])
  await insert(housing, tables.Ballot, ballots('rounds-V2', [['1', ['p'], 100, true]]))
  expect(await voteOf('rounds')).toMatchObject({ matter: 'MAJOR', passed: true })
})

test('a sale or a new survey after the vote changes nothing', async () => {
  await insert(housing, tables.Dwelling, [dwelling('sold', { areaSqmX100: 9_000 })])
  await settle('sale', [['sold', ['p'], 90, true]])
  const before = await voteOf('sale')
  await housing.subgraph.database.write(async (transaction) => {
    await transaction.run(everyRow`UPDATE dwelling SET area_sqm_x100 = 1 WHERE dwelling_id = ${'sold'}`)
    await transaction.run(
      everyRow`INSERT INTO dwelling_owner (dwelling_id, person_id, position) VALUES (${'sold'}, ${'new'}, 0)`,
    )
  })
  expect(await voteOf('sale')).toEqual(before)
})

test('a ballot by SQL moves the rates', async () => {
  await settle('moves', [
    ['1', ['p'], 60, true],
    ['2', ['q'], 40, null],
  ])
  expect(await voteOf('moves')).toMatchObject({ quorate: false, passed: false })
  await housing.subgraph.database.write((transaction) =>
    transaction.run(everyRow`UPDATE owner_ballot SET agree = 0 WHERE vote_id = ${'moves-V1'} AND dwelling_id = ${'2'}`),
  )
  expect(await voteOf('moves')).toMatchObject({
    quorate: true,
    passed: false,
    participatedAreaRate: { numerator: 100 },
  })
})

test('the database adds up as the rule does in memory, for votes drawn at random', async () => {
  const random = createRandom(7)
  const drawn = Array.from({ length: 12 }, (_, index) => ({
    projectNo: `drawn${index}`,
    lines: Array.from({ length: random.between(1, 40) }, (__, flat): BallotLine => [
      String(flat),
      [String(random.between(1, 9))],
      random.between(20, 200),
      random.pick([true, true, false, null]),
    ]),
  }))
  for (const { projectNo, lines } of drawn) await settle(projectNo, lines)
  const found = await findTalliedVotes(
    housing.subgraph.database,
    drawn.map(({ projectNo }) => projectNo),
  )
  for (const { projectNo, lines } of drawn)
    expect(found.get(projectNo)?.tally).toEqual(tallyOf(ballots(`${projectNo}-V1`, lines)))
})

test('the votes of many projects cost one statement over votes and one over ballots', async () => {
  const names = Array.from({ length: 12 }, (_, index) => `drawn${index}`)
  const statements = await housing.subgraph.database.statements.during(() =>
    housing.ask(
      anyone,
      `query ($r: [_Any!]!) { _entities(representations: $r) { ... on RenovationProject { vote { ${FIELDS} } } } }`,
      representations('RenovationProject', 'projectNo', names),
    ),
  )
  expect(statements.map((text) => /FROM (\w+)/.exec(text.replace(/FROM \(\s*SELECT[^]*?FROM/, 'FROM'))?.[1])).toEqual([
    'renovation_project',
    'owner_vote',
    'owner_ballot',
  ])
})
