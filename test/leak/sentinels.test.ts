import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { demonstrationDay, departments } from '@yiwang/cli'
import { raw } from '@yiwang/shared/database'
import { createSampleKeys } from '@yiwang/shared/sample-data'
import { everyRow } from '@yiwang/shared/testing'
import { apiSchema } from '../src/api-schema.ts'
import { askOverHttp } from '../src/leak/ask-over-http.ts'
import { DELIBERATE, leakOnPurpose } from '../src/leak/deliberate-leak.ts'
import { personalCoordinates } from '../src/leak/expected.ts'
import { neverShown } from '../src/leak/never-shown.ts'
import { columnsOfField, knownColumnsOf, ownColumnsOf, personalColumnsOf } from '../src/leak/personal-columns.ts'
import { type PlantedGraph, startPlantedGraph } from '../src/leak/planted-graph.ts'
import { readRedis } from '../src/leak/read-redis.ts'
import { createPlanted, sentinelNamesIn, sentinels } from '../src/leak/sentinels.ts'
import { spendWorkingDay, type WorkingDay } from '../src/leak/working-day.ts'

const planted = createPlanted()
let graph: PlantedGraph
let day: WorkingDay
/** of an operation that names something as a sentinel looks, which every place below has to show */
let deliberate: unknown

beforeAll(async () => {
  graph = await startPlantedGraph()
  const ask = askOverHttp(graph)
  const keys = createSampleKeys(demonstrationDay())
  day = await spendWorkingDay({ graph, schema: apiSchema(), keys, ask, planted })
  deliberate = await leakOnPurpose(graph, ask)
}, 300_000)
afterAll(() => graph.close())

const namesIn = (value: unknown) => sentinelNamesIn(JSON.stringify(value), planted)
/** what the events between departments hold of a resident (契约“部门间事件”) */
const travelling = ['grid-governance.person.display_name', 'grid-governance.person.id_hash']

describe('the list of personal columns', () => {
  test('knows every column of every table', () => {
    const own = graph.departments.map((department) => [department.subgraph.name, ownColumnsOf(department)])
    expect(departments.map(({ definition: { name } }) => [name, knownColumnsOf(name)])).toEqual(own)
  })

  test('names the columns of every field that a schema or the table of the rules calls personal', () => {
    const declared = departments.flatMap(({ definition: { sdl } }) => personalFieldsIn(sdl))
    expect([...columnsOfField.keys()].sort()).toEqual([...new Set([...declared, ...personalCoordinates])].sort())
    const personal = new Set(departments.flatMap(({ definition: { name } }) => personalColumnsOf(name).map(nameOf)))
    expect([...columnsOfField.values()].flat().filter((name) => !personal.has(name))).toEqual([])
  })
})

const nameOf = ({ department, table, column }: ReturnType<typeof personalColumnsOf>[number]) =>
  `${department}.${table}.${column}`

/** Read off the text line by line, as a person would. */
function personalFieldsIn(sdl: string): string[] {
  let type = ''
  let field = ''
  return sdl.split('\n').flatMap((line) => {
    type = /^(?:extend )?type (\w+)/.exec(line)?.[1] ?? type
    field = /^ {2}(\w+)[(:]/.exec(line)?.[1] ?? field
    return type !== '' && line.includes('@personal(') ? [`${type}.${field}`] : []
  })
}

describe('after a working day with a sentinel in every personal column', () => {
  test('much has been seen, done, refused and told', () => {
    expect(sentinels.length).toBeGreaterThan(70)
    expect([...new Set(day.done)]).toEqual(expect.arrayContaining(['registerResident', 'deregisterResident']))
    expect(day.heard).toBeGreaterThan(0)
    expect(day.errors.length).toBeGreaterThan(500)
    expect(graph.log().split('\n').length).toBeGreaterThan(500)
  })

  test('every column has been shown to somebody who may know, but those that nobody is shown', () => {
    const shown = new Set(namesIn(day.shown))
    expect(
      sentinels
        .map(({ name }) => name)
        .filter((name) => !shown.has(name))
        .sort(),
    ).toEqual(neverShown)
  })

  test('no sentinel stands in an error, nor in the refusal of an input that held one', () => {
    expect(namesIn([day.errors, day.refusals, deliberate])).toEqual([DELIBERATE])
  })

  test('no sentinel stands in the log', () => {
    expect(namesIn(graph.log())).toEqual([DELIBERATE])
  })

  test('no sentinel stands in an event but what the contract lets travel', async () => {
    expect(namesIn(await rowsOf('outbox', 'parked_event', 'inbox'))).toEqual([DELIBERATE, ...travelling])
  })

  test('no sentinel of a record stands in the audit, nor any among the tokens of clients', async () => {
    const records = new Set(sentinels.map(({ name }) => name))
    expect(namesIn(await rowsOf('audit_entry', 'audit_record')).filter((name) => records.has(name))).toEqual([])
    expect(namesIn(await rowsOf('client_token', 'scan_mark', 'lease', 'running_number'))).toEqual([])
  })

  test('no sentinel stands in Redis but what the contract lets travel', async () => {
    if (graph.redis === null) return
    expect(namesIn(await readRedis(graph.redis.url))).toEqual([DELIBERATE, ...travelling])
  })
})

const rowsOf = (...tables: readonly string[]) =>
  Promise.all(
    graph.departments.flatMap(({ subgraph: { database } }) =>
      tables.map((table) => database.rows(everyRow`SELECT * FROM ${raw(table)}`)),
    ),
  )
