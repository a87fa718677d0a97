import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { areaRate, isPassed, isQuorate, voterOf } from '../../src/modules/owner-vote/service.ts'
import { tallyOf } from '../../src/sample-data/tally-of.ts'

interface Ballot {
  readonly voterId: string
  readonly areaSqmX100: number
  readonly agree: number | null
}

const of = (voters: readonly (readonly [string, number, boolean | null])[]): Ballot[] =>
  voters.map(([voterId, area, agree]) => ({
    voterId,
    areaSqmX100: area * 100,
    agree: agree === null ? null : agree ? 1 : 0,
  }))

/** n voters of 100 ㎡ each: so many yes, so many no, the rest blank. */
const equal = (n: number, yes: number, no: number): Ballot[] =>
  of(Array.from({ length: n }, (_, index) => [`p${index}`, 100, index < yes ? true : index < yes + no ? false : null]))

test('two thirds taking part is enough, one person less is not', () => {
  expect(isQuorate(tallyOf(equal(30, 20, 0)))).toBe(true)
  expect(isQuorate(tallyOf(equal(30, 19, 0)))).toBe(false)
})

test('two thirds by number does not help without two thirds by area', () => {
  expect(
    isQuorate(
      tallyOf(
        of([
          ['a', 100, true],
          ['b', 100, true],
          ['c', 101, null],
        ]),
      ),
    ),
  ).toBe(false)
})

test('a share that only rounds to two thirds is no quorum', () => {
  expect(isQuorate({ ...tallyOf(equal(3, 2, 0)), areaX100: 100_000_000n, participatedAreaX100: 66_666_666n })).toBe(
    false,
  )
})

test('an ordinary matter needs more than half, exactly half fails', () => {
  expect(isPassed('ORDINARY', tallyOf(equal(4, 2, 2)))).toBe(false)
  expect(isPassed('ORDINARY', tallyOf(equal(5, 3, 2)))).toBe(true)
})

test('a major matter needs three quarters, exactly three quarters passes', () => {
  expect(isPassed('MAJOR', tallyOf(equal(4, 3, 1)))).toBe(true)
  expect(isPassed('MAJOR', tallyOf(equal(7, 5, 2)))).toBe(false)
})

test('a majority by number fails without a majority by area', () => {
  expect(
    isPassed(
      'ORDINARY',
      tallyOf(
        of([
          ['a', 50, true],
          ['b', 50, true],
          ['c', 100, false],
        ]),
      ),
    ),
  ).toBe(false)
})

test('the share of consent is of those who took part, not of all', () => {
  expect(isPassed('ORDINARY', tallyOf(equal(9, 4, 2)))).toBe(true)
})

test('an owner of three flats is one person with the area of three', () => {
  expect(
    tallyOf(
      of([
        ['a', 100, true],
        ['a', 80, true],
        ['a', 70, null],
        ['b', 90, true],
      ]),
    ),
  ).toMatchObject({
    voters: 2,
    participatedVoters: 2,
    agreedVoters: 2,
    areaX100: 34_000n,
    participatedAreaX100: 27_000n,
  })
})

test('an owner who says yes for one flat and no for the other does not agree as a person', () => {
  const tally = tallyOf(
    of([
      ['a', 100, true],
      ['a', 80, false],
    ]),
  )
  expect(tally).toMatchObject({ participatedVoters: 1, agreedVoters: 0, agreedAreaX100: 10_000n })
})

test('a quarter without ballots decides nothing', () => {
  expect(isQuorate(tallyOf([]))).toBe(false)
  expect(isPassed('ORDINARY', tallyOf([]))).toBe(false)
})

test('co-owners are one person in any order, and another person than one of them alone', () => {
  expect(voterOf('d1', ['b', 'a'])).toBe(voterOf('d2', ['a', 'b']))
  expect(voterOf('d1', ['a', 'b'])).not.toBe(voterOf('d1', ['a']))
  expect(voterOf('d1', ['a'])).toBe(voterOf('d2', ['a']))
  expect(voterOf('d1', [])).not.toBe(voterOf('d2', []))
})

test('shown areas are whole square metres, half up', () => {
  expect(areaRate(149n, 250n)).toEqual({ numerator: 1, denominator: 3 })
})

const anyBallot = fc.record({
  voterId: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'),
  areaSqmX100: fc.integer({ min: 1, max: 30_000 }),
  agree: fc.constantFrom(0, 1, 1, null),
})
const anyVote = fc.array(anyBallot, { minLength: 1, maxLength: 20 })
const anyMatter = fc.constantFrom('ORDINARY' as const, 'MAJOR' as const)
const withAnswer = (votes: readonly Ballot[], index: number, agree: number) =>
  votes.map((ballot, at) => (at === index % votes.length ? { ...ballot, agree } : ballot))

test('one more yes never turns a pass into a failure', () => {
  fc.assert(
    fc.property(anyVote, anyMatter, fc.nat(), (votes, matter, index) => {
      fc.pre(isPassed(matter, tallyOf(votes)))
      return isPassed(matter, tallyOf(withAnswer(votes, index, 1)))
    }),
  )
})

test('a yes that becomes a no never turns a failure into a pass', () => {
  fc.assert(
    fc.property(anyVote, anyMatter, fc.nat(), (votes, matter, index) => {
      const isYes = votes[index % votes.length]?.agree === 1
      fc.pre(isYes && !isPassed(matter, tallyOf(votes)))
      return !isPassed(matter, tallyOf(withAnswer(votes, index, 0)))
    }),
  )
})

test('one more ballot, whatever it says, never breaks the quorum', () => {
  fc.assert(
    fc.property(anyVote, fc.nat(), fc.constantFrom(0, 1), (votes, index, agree) => {
      fc.pre(isQuorate(tallyOf(votes)) && votes[index % votes.length]?.agree === null)
      return isQuorate(tallyOf(withAnswer(votes, index, agree)))
    }),
  )
})

test('what passes as a major matter passes as an ordinary one', () => {
  fc.assert(fc.property(anyVote, (votes) => !isPassed('MAJOR', tallyOf(votes)) || isPassed('ORDINARY', tallyOf(votes))))
})

test('the order of ballots does not matter, and splitting a flat of one owner changes nothing', () => {
  fc.assert(
    fc.property(anyVote, (votes) => {
      const split = votes.flatMap((ballot) => [
        { ...ballot, areaSqmX100: Math.ceil(ballot.areaSqmX100 / 2) },
        { ...ballot, areaSqmX100: Math.floor(ballot.areaSqmX100 / 2) },
      ])
      expect(tallyOf([...votes].reverse())).toEqual(tallyOf(votes))
      expect(tallyOf(split)).toEqual(tallyOf(votes))
    }),
  )
})

test('parts never exceed the whole', () => {
  fc.assert(
    fc.property(anyVote, (votes) => {
      const tally = tallyOf(votes)
      return (
        tally.agreedVoters <= tally.participatedVoters &&
        tally.participatedVoters <= tally.voters &&
        tally.agreedAreaX100 <= tally.participatedAreaX100 &&
        tally.participatedAreaX100 <= tally.areaX100
      )
    }),
  )
})
