import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { demonstrationDay, everything } from '@yiwang/cli'
import { createSampleKeys } from '@yiwang/shared/sample-data'
import { type Asking, keyArgumentsOf, openAsking } from '../src/other-district/ask-about.ts'
import { ownCounty, without } from '../src/other-district/key-records.ts'
import { narrowAskers } from '../src/other-district/narrow-askers.ts'

const keys = createSampleKeys(demonstrationDay())
/** Who sees less than a region, with every right all the same. */
const narrow = narrowAskers(everything().claims, keys, ownCounty)

let asking: Asking
beforeAll(async () => {
  asking = await openAsking(keys)
}, 300_000)
afterAll(() => asking.graph.close())

test.each(keyArgumentsOf('Mutation'))(
  '$field by $argument tells neither a citizen, a grid worker nor the officer of an enterprise',
  async (argument) => {
    for (const { theirs, nobodys } of await asking.pairsOf(argument))
      for (const claims of narrow) {
        const answer = without(await asking.ask(claims, argument, theirs), theirs)
        expect(answer).toBe(without(await asking.ask(claims, argument, nobodys), nobodys))
      }
  },
)
