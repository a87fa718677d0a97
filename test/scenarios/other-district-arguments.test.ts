import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { demonstrationDay, everything } from '@yiwang/cli'
import type { AccessTokenClaims } from '@yiwang/shared/caller'
import { createSampleKeys } from '@yiwang/shared/sample-data'
import {
  type Asking,
  everyArgument,
  keyArguments,
  keyArgumentsOf,
  openAsking,
} from '../src/other-district/ask-about.ts'
import { ownCounty, theirCounty, without } from '../src/other-district/key-records.ts'
import { noRegionalKeys, regionalKeys } from '../src/other-district/regional-keys.ts'
import { tablesWritten } from '../src/other-district/tables-written.ts'

const asker: AccessTokenClaims = { ...everything().claims, regions: [ownCounty] }

let asking: Asking
beforeAll(async () => {
  asking = await openAsking(createSampleKeys(demonstrationDay()))
}, 300_000)
afterAll(() => asking.graph.close())

test('every argument of the contract that can name a record is asked about below, or it is said why not', () => {
  const texts = everyArgument.filter(({ type }) => type === 'ID' || type === 'String')
  const undeclared = texts.filter(
    ({ name, type }) => !noRegionalKeys.has(name) && !(type === 'ID' && name in regionalKeys),
  )
  expect(undeclared).toEqual([])
  expect([...noRegionalKeys].filter((name) => !texts.some((text) => text.name === name))).toEqual([])
  // below are the fields of these two
  expect(keyArguments).toEqual([...keyArgumentsOf('Mutation'), ...keyArgumentsOf('Query')])
})

test.each(keyArgumentsOf('Query'))(
  '$field by $argument does not tell a record of another district',
  async (argument) => {
    for (const { theirs, nobodys } of await asking.pairsOf(argument)) {
      const answer = await asking.ask(asker, argument, theirs)
      expect(answer.errors).toBeUndefined()
      expect(Object.values(answer.data ?? {})).toEqual([null])
      expect(without(answer, theirs)).toBe(without(await asking.ask(asker, argument, nobodys), nobodys))
      // it is there for those whose district it is
      const there = await asking.ask({ ...asker, regions: [theirCounty] }, argument, theirs)
      expect(Object.values(there.data ?? {})).not.toEqual([null])
    }
  },
)

/** What is refused by the number itself, which tells the county, and is not looked up. */
const refusedBy: Readonly<Record<string, string>> = { 'Mutation.reportHazard.caseNo': 'OUT_OF_REGION' }

/** The only refusal, with the names of its path. */
function refusalOf(payload: unknown) {
  const { errors } = payload as { errors: { code: string; path: string[] }[] }
  const [refusal] = errors
  return { code: refusal?.code, path: refusal?.path.filter((name) => !/^\d+$/.test(name)) }
}

test.each(keyArgumentsOf('Mutation'))(
  '$field by $argument does not either, and changes no row but those of the audit',
  async (argument) => {
    const [, mutation = ''] = argument.field.split('.')
    const code = refusedBy[`${argument.field}.${argument.name}`] ?? 'NOT_FOUND'
    for (const { theirs, nobodys } of await asking.pairsOf(argument)) {
      const written = await tablesWritten(asking.graph, async () => {
        const answer = await asking.ask(asker, argument, theirs)
        // it came as far as looking for the record, and found none
        expect(refusalOf(answer.data?.[mutation])).toEqual({ code, path: argument.path })
        expect(without(answer, theirs)).toBe(without(await asking.ask(asker, argument, nobodys), nobodys))
      })
      expect(written).toEqual(['audit_chain', 'audit_entry', 'audit_record'])
    }
  },
)
