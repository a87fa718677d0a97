import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { demoAccounts, demonstrationDay } from '@yiwang/cli'
import { createSampleKeys } from '@yiwang/shared/sample-data'
import { beijingDate } from '@yiwang/shared/time'
import type { Answer } from '../src/ask.ts'
import { type AskAsCaller, askOverHttp } from '../src/leak/ask-over-http.ts'
import { runSideBySide } from '../src/leak/side-by-side.ts'
import { type SampleGraph, startSampleGraph } from '../src/sample-graph.ts'

const keys = createSampleKeys(demonstrationDay())
const { countyCode, gridCode } = keys.examples
const village = gridCode.slice(0, 12)

let graph: SampleGraph
let ask: AskAsCaller
beforeAll(async () => {
  graph = await startSampleGraph()
  ask = askOverHttp(graph)
}, 300_000)
afterAll(() => graph.close())

test('of random requests of callers side by side, none is told what is another’s to know', async () => {
  const { unmasked, wrong } = await runSideBySide({ ask, keys, requests: 200, seed: 11, texts: 20, parallel: 20 })
  expect(wrong).toEqual([])
  expect(unmasked).toBeGreaterThan(20)
})

describe('of statistics of persons over HTTP', () => {
  const as = (role: string, query: string) => {
    const account = demoAccounts().find(({ claims }) => claims.roles[0] === role)
    if (!account) throw new Error(`no account of a ${role}`)
    return ask(account.claims, query)
  }

  const stats = `pensionAuthenticationStats { total valid dueSoon overdue }
    assistanceStats { lowIncomePersons byCategory { count } temporaryAssistanceCount }
    medicalAlertStats { persons }`
  const counts = ({ data }: Answer) => numbersIn(data?.['region'])

  test('an analyst gets multiples of five, and the command centre the figures themselves', async () => {
    const question = `{ region(code: "${countyCode}") { ${stats} } }`
    const [rounded, exact] = [counts(await as('ANALYST', question)), counts(await as('COMMAND_CENTRE', question))]
    expect(rounded.filter((count) => count % 5 !== 0)).toEqual([])
    expect(rounded.some((count) => count > 0)).toBe(true)
    expect(exact.filter((count) => count % 5 !== 0)).not.toEqual([])
  })

  test('a county is to an analyst the sum of its townships', async () => {
    const question = `{ region(code: "${countyCode}") { assistanceStats { lowIncomePersons }
      children(first: 100) { nodes { assistanceStats { lowIncomePersons } } } } }`
    const [county = -1, ...townships] = counts(await as('ANALYST', question))
    expect(townships.length).toBeGreaterThan(1)
    expect(townships.reduce((sum, count) => sum + count, 0)).toBe(county)
  })

  test('a village is suppressed for an analyst', async () => {
    const { data, errors = [] } = await as('ANALYST', `{ region(code: "${village}") { name ${stats} } }`)
    const { name, ...suppressed } = data?.['region'] as Readonly<Record<string, unknown>>
    expect(name).toEqual(expect.any(String))
    expect(new Set(Object.values(suppressed))).toEqual(new Set([null]))
    expect(new Set(errors.map(({ extensions }) => extensions?.code))).toEqual(new Set(['SUPPRESSED']))
  })

  test('the running quarter is not told to an analyst', async () => {
    const today = beijingDate(Date.now())
    const question = `{ region(code: "${countyCode}") {
      caseStats(period: { from: "${today.slice(0, 8)}01", to: "${today}" }) { accepted closed } } }`
    expect(counts(await as('ANALYST', question))).toEqual([0, 0])
  })

  test('things are counted for an analyst as for the command centre', async () => {
    const question = `{ region(code: "${countyCode}") {
      serviceStationStats { neighbourhoodHomes communityCanteens } elderCareStats { nursingHomes embeddedStations } } }`
    const shown = counts(await as('ANALYST', question))
    expect(shown).toHaveLength(4)
    expect(shown).toEqual(counts(await as('COMMAND_CENTRE', question)))
  })
})

function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : []
}
