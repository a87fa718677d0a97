import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { demonstrationDay, everything, loadKeys } from '@yiwang/cli'
import { signAccessToken } from '@yiwang/shared/caller'
import { everyRow } from '@yiwang/shared/testing'
import { createSampleKeys } from '@yiwang/shared/sample-data'
import { apiSchema } from '../src/api-schema.ts'
import type { Answer } from '../src/ask.ts'
import { type LeakCaller, leakCallers } from '../src/leak/callers.ts'
import { createComparison, keyOf } from '../src/leak/comparison.ts'
import { copySample } from '../src/leak/copy-sample.ts'
import { billThatAlerts, type PersonalDeed, personalDeeds, personalSubscriptions } from '../src/leak/personal-deeds.ts'
import { type ReadField, readRecords } from '../src/leak/read-records.ts'
import { type Listener, listen } from '../src/listen.ts'
import { documentOf, withToken } from '../src/mutation-document.ts'
import { type OpenGraph, openGraph } from '../src/open-graph.ts'
import { subgraphOf } from '../src/other-district/key-records.ts'

const keys = createSampleKeys(demonstrationDay())
const callers = [null, '入户核实'].flatMap((purpose) =>
  leakCallers().map((caller) => ({ ...caller, purpose, claims: { ...caller.claims, purpose } })),
)
const schema = apiSchema()
const directory = mkdtempSync(join(tmpdir(), 'yiwang-written-'))

let graph: OpenGraph
let world: Parameters<typeof listen>[0]
beforeAll(async () => {
  const config = await copySample(directory)
  graph = await openGraph(config)
  const { url } = await graph.gateway.listen({ port: 0, host: '127.0.0.1' })
  world = {
    endpoint: new URL('/graphql', url).href,
    tokenOf: (claims) => signAccessToken(claims, loadKeys(config).jwt, '5m'),
  }
}, 300_000)
afterAll(async () => {
  await graph.close()
  rmSync(directory, { recursive: true, force: true })
})

const fieldsOf = (answers: readonly Pick<Answer, 'data'>[]) => answers.flatMap(({ data }) => readRecords(schema, data))
const truthOf = (answers: readonly Pick<Answer, 'data'>[]) =>
  new Map(fieldsOf(answers).map((field) => [keyOf(field), field.value]))

/** What differs from the table, and what is told of persons out of sight. */
function wrongIn(
  caller: LeakCaller & { readonly purpose: string | null },
  truth: Map<string, unknown>,
  fields: ReadField[],
) {
  const comparison = createComparison({ keys, ...caller })
  const wrong = [...comparison.against(truth, fields), ...comparison.strangersIn(fields)]
  return wrong.map((field) => [caller.column, caller.purpose, keyOf(field), field.value, truth.get(keyOf(field))])
}

/** What became of the names of persons, so that an empty answer does not pass for a good one. */
const namesIn = (fields: readonly ReadField[]) =>
  [
    ...new Set(
      fields
        .filter(({ coordinate }) => coordinate === 'Person.name')
        .map(({ value }) => (value === null ? 'masked' : 'shown')),
    ),
  ].sort()

/** Does something. @returns the record of its payload */
async function send(
  claims: LeakCaller['claims'],
  { does, input, select }: PersonalDeed,
): Promise<Pick<Answer, 'data'>> {
  const { data } = await graph.ask(claims, documentOf(does, select), { input: withToken(does, input) })
  // the selection names the record
  const payload = data?.[does] as Readonly<Record<string, unknown>> | null | undefined
  return { data: { [does]: payload?.[select.split(' ')[0] ?? ''] ?? null } }
}

/** Waits until the first has heard so many events, and then until nobody has heard anything for a while. */
async function allHeard(first: readonly Listener[], events: number, everybody: readonly Listener[]): Promise<void> {
  const count = (listeners: readonly Listener[]) => listeners.reduce((sum, { answers }) => sum + answers.length, 0)
  for (let tries = 0; count(first) < events && tries < 300; tries += 1) await wait(100)
  for (let before = -1; before < count(everybody);) {
    before = count(everybody)
    await wait(1000)
  }
}

/** All that lead to persons. */
const told = personalSubscriptions(schema).map((field) => field.slice(0, field.indexOf('(')))

/** An authentication that falls due by the calendar, which the department finds out by itself. */
async function letPensionFallDue(): Promise<void> {
  const civil = subgraphOf(graph, 'civil-affairs')
  const elder = keys.persons.find(({ story }) => story === 'ELDER_LIVING_ALONE')
  await civil.database.write((transaction) =>
    transaction.run(
      everyRow`UPDATE pension_authentication SET due_on = ${keys.loadedOn} WHERE person_id = ${elder?.personId ?? ''}`,
    ),
  )
  await civil.runScans()
}

describe('every role with and without a purpose', () => {
  test('is told by events what the table of the rules allows', async () => {
    const listeners = new Map<object, Listener[]>()
    const all = { claims: everything().claims }
    for (const caller of [all, ...callers]) {
      const region = caller.claims.regions[0] ?? keys.examples.countyCode
      const regionCode = caller === all ? keys.examples.countyCode : region
      const opened = personalSubscriptions(schema).map((field) =>
        listen(world, caller.claims, `subscription { ${field.replace('$region', JSON.stringify(regionCode))} }`),
      )
      listeners.set(caller, await Promise.all(opened))
    }
    for (const deed of [...personalDeeds(schema, keys), billThatAlerts(keys)]) await send(all.claims, deed)
    await letPensionFallDue()
    for (let moved = 1; moved > 0;) {
      moved = 0
      for (const { subgraph } of graph.departments) moved += await subgraph.deliverEvents()
    }
    await allHeard(listeners.get(all) ?? [], told.length, [...listeners.values()].flat())
    const heard = (caller: object) => (listeners.get(caller) ?? []).flatMap(({ answers }) => answers)
    const truth = truthOf(heard(all))
    const fields = new Map(callers.map((caller) => [caller, fieldsOf(heard(caller))]))
    for (const one of [...listeners.values()].flat()) one.close()
    expect(new Set(heard(all).flatMap(({ data }) => Object.keys(data ?? {})))).toEqual(new Set(told))
    expect(namesIn([...fields.values()].flat())).toEqual(['masked', 'shown'])
    expect(callers.flatMap((caller) => wrongIn(caller, truth, fields.get(caller) ?? []))).toEqual([])
  })

  test('is shown of what it has written what the table of the rules allows', async () => {
    const shown = new Map<object, ReadField[]>()
    for (const [index, caller] of callers.entries()) {
      const answers: Pick<Answer, 'data'>[] = []
      for (const deed of personalDeeds(schema, keys, index)) answers.push(await send(caller.claims, deed))
      shown.set(caller, fieldsOf(answers))
    }
    const known = await Promise.all(
      personalDeeds(schema, keys, callers.length).map((deed) => send(everything().claims, deed)),
    )
    expect(namesIn([...shown.values()].flat())).toEqual(['masked', 'shown'])
    expect(callers.flatMap((caller) => wrongIn(caller, truthOf(known), shown.get(caller) ?? []))).toEqual([])
  })
})
