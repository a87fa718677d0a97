import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { everything } from '@yiwang/cli'
import type { AccessTokenClaims } from '@yiwang/shared/caller'
import { createSampleKeys } from '@yiwang/shared/sample-data'
import { beijingDate } from '@yiwang/shared/time'
import { apiSchema } from '../src/api-schema.ts'
import { type OpenGraph, openGraph } from '../src/open-graph.ts'
import { type ContractArgument, contractArguments } from '../src/other-district/contract-arguments.ts'
import { type KeyPair, pairsIn, ownCounty, theirCounty, without } from '../src/other-district/key-records.ts'
import { narrowAskers } from '../src/other-district/narrow-askers.ts'
import { ownValues, valuesOf } from '../src/other-district/own-values.ts'
import { noRegionalKeys, regionalKeys } from '../src/other-district/regional-keys.ts'
import { tablesWritten } from '../src/other-district/tables-written.ts'
import { validArguments } from '../src/other-district/valid-arguments.ts'

const asker: AccessTokenClaims = { ...everything().claims, regions: [ownCounty] }
const keys = createSampleKeys(beijingDate(Date.now()))
/** Who sees less than a region, with every right all the same. */
const narrow = narrowAskers(asker, keys, ownCounty)

const schema = apiSchema()
const everyArgument = contractArguments(schema)
const keyArguments = everyArgument.filter(({ name, type }) => type === 'ID' && name in regionalKeys)
const ofType = (type: string) => keyArguments.filter(({ field }) => field.startsWith(`${type}.`))

let graph: OpenGraph
let required: Record<string, unknown>
beforeAll(async () => {
  graph = await openGraph()
  required = await ownValues(graph, keys, ownCounty)
}, 300_000)
afterAll(() => graph.close())

test('every argument of the contract that can name a record is asked about below, or it is said why not', () => {
  const texts = everyArgument.filter(({ type }) => type === 'ID' || type === 'String')
  const undeclared = texts.filter(
    ({ name, type }) => !noRegionalKeys.has(name) && !(type === 'ID' && name in regionalKeys),
  )
  expect(undeclared).toEqual([])
  expect([...noRegionalKeys].filter((name) => !texts.some((text) => text.name === name))).toEqual([])
  // below are the fields of these two
  expect(keyArguments).toEqual([...ofType('Mutation'), ...ofType('Query')])
})

/** An operation that names one record, by its number in `path`. */
function operationOn({ field, path }: ContractArgument, value: string) {
  const [type = '', name = ''] = field.split('.')
  const root = type === 'Query' ? schema.getQueryType() : schema.getMutationType()
  const args = root?.getFields()[name]?.args ?? []
  const variables = validArguments(args, { asked: { path, value }, values: valuesOf[field] ?? {}, required })
  const given = args.filter((arg) => arg.name in variables)
  const declared = given.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ')
  const passed = given.map((arg) => `${arg.name}: $${arg.name}`).join(', ')
  const select = type === 'Query' ? '__typename' : 'replayed errors { code message path rule from to }'
  return { query: `${type.toLowerCase()} (${declared}) { ${name}(${passed}) { ${select} } }`, variables }
}

async function ask(claims: AccessTokenClaims, argument: ContractArgument, value: string) {
  const { query, variables } = operationOn(argument, value)
  return graph.ask(claims, query, variables)
}

const sentence = (argument: ContractArgument) => ({ ...argument, argument: argument.path.join('.') })
const pairsOf = ({ name }: ContractArgument): Promise<KeyPair[]> => {
  const key = regionalKeys[name]
  if (!key) throw new Error(`${name} is no regional key`)
  return pairsIn(graph, key, theirCounty)
}

test.each(ofType('Query').map(sentence))(
  '$field by $argument does not tell a record of another district',
  async (argument) => {
    for (const { theirs, nobodys } of await pairsOf(argument)) {
      const answer = await ask(asker, argument, theirs)
      expect(answer.errors).toBeUndefined()
      expect(Object.values(answer.data ?? {})).toEqual([null])
      expect(without(answer, theirs)).toBe(without(await ask(asker, argument, nobodys), nobodys))
      // it is there for those whose district it is
      const there = await ask({ ...asker, regions: [theirCounty] }, argument, theirs)
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

test.each(ofType('Mutation').map(sentence))(
  '$field by $argument does not either, and changes no row but those of the audit',
  async (argument) => {
    const [, mutation = ''] = argument.field.split('.')
    const code = refusedBy[`${argument.field}.${argument.name}`] ?? 'NOT_FOUND'
    for (const { theirs, nobodys } of await pairsOf(argument)) {
      const written = await tablesWritten(graph, async () => {
        const answer = await ask(asker, argument, theirs)
        // it came as far as looking for the record, and found none
        expect(refusalOf(answer.data?.[mutation])).toEqual({ code, path: argument.path })
        expect(without(answer, theirs)).toBe(without(await ask(asker, argument, nobodys), nobodys))
      })
      expect(written).toEqual(['audit_chain', 'audit_entry', 'audit_record'])
    }
  },
)

test.each(ofType('Mutation').map(sentence))(
  '$field by $argument tells neither a citizen, a grid worker nor the officer of an enterprise',
  async (argument) => {
    for (const { theirs, nobodys } of await pairsOf(argument))
      for (const claims of narrow) {
        const answer = without(await ask(claims, argument, theirs), theirs)
        expect(answer).toBe(without(await ask(claims, argument, nobodys), nobodys))
      }
  },
)
