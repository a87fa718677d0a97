import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { demonstrationDay, everything } from '@yiwang/cli'
import { createSampleKeys } from '@yiwang/shared/sample-data'
import type { GraphQLSchema } from 'graphql'
import { apiSchema } from '../src/api-schema.ts'
import { type LeakCaller, leakCallers } from '../src/leak/callers.ts'
import { createComparison, keyOf } from '../src/leak/comparison.ts'
import { personalCoordinates } from '../src/leak/expected.ts'
import { isFigureOfPersons } from '../src/leak/figures-of-persons.ts'
import { type ReadField, readRecords } from '../src/leak/read-records.ts'
import { type GraphQuestion, wholeGraphOfSample } from '../src/leak/whole-graph-of-sample.ts'
import { type OpenGraph, openGraph } from '../src/open-graph.ts'

const today = demonstrationDay()
const keys = createSampleKeys(today)

let graph: OpenGraph
let schema: GraphQLSchema
let questions: readonly GraphQuestion[]
/** what is so, by record and coordinate, as the caller sees it who may see everything */
let truth: Map<string, unknown>

beforeAll(async () => {
  graph = await openGraph()
  schema = apiSchema()
  questions = wholeGraphOfSample(schema, keys)
  truth = new Map((await answersFor(everything().claims)).map((field) => [keyOf(field), field.value]))
}, 300_000)
afterAll(() => graph.close())

/** One after another: what is compared must be whole, and a fetch that waits too long behind others is not. */
async function answersFor(claims: LeakCaller['claims']): Promise<ReadField[]> {
  const fields: ReadField[] = []
  for (const { query, ids } of questions)
    for (const id of ids) {
      const { data, errors = [] } = await graph.ask(claims, query, { id })
      const codes = errors.map(({ extensions }) => String(extensions?.['code']))
      expect(codes.filter((code) => !refusals.has(code))).toEqual([])
      fields.push(...readRecords(schema, data))
    }
  return fields
}

const refusals = new Set(['UNAUTHORIZED_FIELD_OR_TYPE', 'PURPOSE_REQUIRED', 'OUT_OF_REGION'])
describe('the caller who may see everything', () => {
  test('is shown a value of every personal field, so that none of the checks is empty', () => {
    const shown = new Set([...truth].filter(([, value]) => value !== null).map(([key]) => key.split(' ').at(-1)))
    expect(personalCoordinates.filter((coordinate) => !shown.has(coordinate))).toEqual([])
  })

  test('is shown persons as they are registered', () => {
    for (const person of keys.persons) {
      const shown = (field: string) => truth.get(`Person ${person.personId} Person.${field}`)
      if (shown('name') === undefined) continue
      expect([
        shown('name'),
        shown('phone'),
        shown('birthDate'),
        shown('idNumberMasked'),
        shown('displayName'),
      ]).toEqual([person.name, person.phone, person.birthDate, person.idNumberMasked, person.displayName])
    }
  })
})

const stated = [null, '入户核实'].flatMap((purpose) => leakCallers().map((caller) => ({ ...caller, purpose })))

describe.each(stated)('$column with purpose $purpose', ({ column, claims, purpose }) => {
  const judge = createComparison({ keys, column, claims, purpose })
  let fields: readonly ReadField[]

  beforeAll(async () => {
    fields = await answersFor({ ...claims, purpose })
  })

  test('every field holds what the table of the rules allows', () => {
    const wrong = judge.against(truth, fields)
    expect(wrong.map((field) => [keyOf(field), field.value, truth.get(keyOf(field))]).slice(0, 20)).toEqual([])
  })

  test('fields of records are what they are for everybody, or null', () => {
    const wrong = fields.filter((field) => {
      const known = truth.get(keyOf(field))
      if (known === undefined || typeof known === 'object' || typeof field.value === 'object') return false
      if (personalCoordinates.includes(field.coordinate) || isOfCaller.test(keyOf(field))) return false
      if (column === 'ANALYST' && isFigureOfPersons(field)) return false
      return field.value !== known
    })
    expect(wrong.map((field) => [keyOf(field), field.value, truth.get(keyOf(field))]).slice(0, 20)).toEqual([])
  })

  if (column === 'ANALYST')
    test('figures of persons are multiples of five', () => {
      const figures = fields.filter(isFigureOfPersons).filter(({ value }) => typeof value === 'number')
      expect(new Set(figures.map(({ value }) => value)).size).toBeGreaterThan(10)
      expect(
        figures.filter(({ value }) => Number(value) % 5 !== 0).map((field) => [keyOf(field), field.value]),
      ).toEqual([])
    })

  test('persons out of sight are not there', () => {
    const strangers = judge.strangersIn(fields)
    expect(strangers.map((field) => [keyOf(field), field.value]).slice(0, 20)).toEqual([])
  })
})

/** figures that follow from whose rows the caller sees, and the caller's own facts */
const isOfCaller = /totalCount|memberCount|hasNextPage|endCursor|Viewer|Query\./
