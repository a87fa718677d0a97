import { expect, test } from '@jest/globals'
import { firstDifference } from './fuzz-cases.ts'

const MINUTES = 60_000

test(
  'answers a thousand random operations on random graphs as graphql-js does on the merged schema',
  async () => {
    expect(await firstDifference(2, 1000)).toBeNull()
  },
  10 * MINUTES,
)
