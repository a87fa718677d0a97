import { expect, test } from '@jest/globals'
import { fuzz } from './fuzz.ts'

const CASES = 500
/** A graph takes as long to build as twenty operations to answer; by hand there is a new one after as many. */
const CASES_PER_GRAPH = 40

test.each([1, 2, 3, 4])(
  'random cases are answered as graphql-js answers them (seed %i)',
  async (seed) => {
    let cases = 0
    for await (const { case: one, difference } of fuzz(seed, CASES_PER_GRAPH)) {
      // the case itself is what one wants to read of a failure
      expect(difference && { what: difference.what, one }).toBeNull()
      cases += 1
      if (cases === CASES) break
    }
    expect(cases).toBe(CASES)
  },
  600_000,
)
