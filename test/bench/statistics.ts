/**
 * p95 of every statistics field of a district, one request at a time over HTTP, beside the bare SQL statements that it
 * sends. Prints milliseconds and the ratio; machines are noisy, so nothing is asserted.
 *
 *   npm run bench statistics [-- --database-url mysql://root@127.0.0.1:3306/yiwang] [--data-dir data] [--requests 200]
 */
import { parseArgs } from 'node:util'
import { everything, loadKeys, loadMissingData, loadSupergraph, openDepartments, readConfig } from '@yiwang/cli'
import { createGateway, createInProcessClient } from '@yiwang/gateway'
import { signAccessToken } from '@yiwang/shared/caller'
import type { Database } from '@yiwang/shared/database'
import { everyRow } from '@yiwang/shared/testing'
import Table from 'cli-table3'

const { values } = parseArgs({
  options: {
    'database-url': { type: 'string' },
    'data-dir': { type: 'string' },
    requests: { type: 'string', default: '200' },
  },
})
const requests = Number(values.requests)
const config = {
  ...readConfig({
    port: 0,
    host: '127.0.0.1',
    ...(values['database-url'] === undefined ? {} : { databaseUrl: values['database-url'] }),
    ...(values['data-dir'] === undefined ? {} : { dataDir: values['data-dir'] }),
  }),
}

const period = (from: string, to: string) => `(period: {from: "${from}", to: "${to}"})`
const y2023 = period('2023-01-01', '2023-12-20')
const y2025 = period('2025-01-01', '2025-12-15')
const y2026 = period('2026-01-01', '2026-07-05')
const fields: readonly (readonly [region: string, field: string])[] = [
  ['140603000000', 'gridCount'],
  ['140603000000', 'gridWorkerCount'],
  ['140603000000', 'workforce { kind count }'],
  [
    '140603000000',
    'caseStats(asOf: "2026-07-05T18:00:00+08:00") { accepted closed inProgress acceptedToday aboutToTimeOut overdue closeRate { percent } byCategory { category accepted closed } }',
  ],
  [
    '360302000000',
    'caseStats(asOf: "2024-11-13T18:00:00+08:00", handling: DISPATCHED) { accepted closed aboutToTimeOut }',
  ],
  ['140603000000', `disputeStats${y2026} { resolved villageLevel townshipLevel countyLevel judicialConfirmations }`],
  ['140603000000', `receptionStats${y2026} { visits personTimes }`],
  ['140603000000', `supervisionStats${y2026} { issued replied overdue }`],
  ['610902000000', 'serviceOrderStats { total completed byTier { tier count } }'],
  ['140603000000', 'hotlineStats { accepted closed satisfactionRate { percent } }'],
  ['140603000000', 'petitionStats { registered closed leaderReceptions }'],
  [
    '610702000000',
    `assistanceStats${y2023} { lowIncomePersons byCategory { category count } temporaryAssistanceAmount { cents } fromMedicalAlerts }`,
  ],
  ['610702000000', 'elderCareStats { regionalCentres homeCareBeds }'],
  ['610702000000', 'socialWorkStats { volunteerTeams groupActivities mediaReportsByLevel { level count } projects }'],
  ['360302000000', 'serviceStationStats { neighbourhoodHomes communityCanteens autismBeneficiaries }'],
  ['610900000000', 'pensionAuthenticationStats(asOf: "2025-12-15") { total valid dueSoon overdue }'],
  [
    '610702000000',
    `medicalAlertStats${y2023} { alertPersonTimes persons closed excluded medicalAidAmount { cents } byTownship { regionCode count } }`,
  ],
  ['610702000000', 'enrolmentStats(year: 2023) { difficultGroups { percent } overall { percent } }'],
  ['610702000000', 'sponsorshipStats { raised { cents } beneficiaries paid { cents } balance { cents } }'],
  [
    '610900000000',
    `instantSettlementStats${y2025} { institutions batches personTimes fundPaid { cents } byStage { stage count } }`,
  ],
  ['610900000000', 'medicalServiceStats(year: 2025) { windowSpeedUpPercent cityWideItems }'],
  [
    '610702000000',
    `safetyStats${y2023} { personTimes enterpriseVisits generalFound generalRectified majorFiledRate { percent } byField { field found } }`,
  ],
  ['610702000000', `enforcementStats${y2023} { clues enterprisesInterviewed casesFiled penalty { cents } }`],
  ['140600000000', `gasSafetyStats${y2026} { commercialUsers longDistanceKm pipelineHazards rectified { percent } }`],
  ['610702000000', `accidentStats${y2023} { workSafetyAccidents fatalFires }`],
  ['610702000000', 'renovationStats { quarters buildings households floorAreaWanSqm byStatus { status count } }'],
  ['360302000000', 'dangerousHouseStats { cGrade dGrade writtenOffRate { percent } }'],
]

const keys = loadKeys(config)
const open = await openDepartments(config, keys)
await loadMissingData(open)
const gateway = await createGateway({
  supergraphSdl: loadSupergraph(),
  subgraphs: (name) => {
    const found = open.find(({ subgraph }) => subgraph.name === name)
    if (!found) throw new Error(name)
    return createInProcessClient(found.subgraph)
  },
  identity: { accessTokenKey: keys.jwt },
  callerKey: keys.caller,
  limits: { rate: { perCaller: null, perAddress: null } },
})
const { url } = await gateway.listen({ port: 0, host: '127.0.0.1' })
const endpoint = new URL('/graphql', url)
const token = await signAccessToken(everything().claims, keys.jwt, '1h')
const databases = open.map(({ subgraph }) => subgraph.database)

const table = new Table({
  head: ['field', 'region', 'graph p50', 'graph p95', 'SQL p50', 'ratio p50', 'SQL statements'],
})
for (const [region, field] of fields) table.push(await measure(region, field))
console.log(`engine: ${databases[0]?.engine ?? ''}, ${requests} requests each, milliseconds`)
console.log(table.toString())
await gateway.close()
await Promise.all(open.map(({ subgraph }) => subgraph.close()))

async function measure(region: string, field: string): Promise<string[]> {
  const query = `{ region(code: "${region}") { ${field} } }`
  const statements = await statementsOf(() => send(query))
  for (let i = 0; i < 20; i += 1) await send(query)
  const graph = await timings(() => send(query))
  const bare = await timings(async () => {
    for (const { database, text, parameters } of statements)
      await database.rows(everyRow(text.split('?'), ...parameters))
  })
  const ratio = quantile(graph, 0.5) / quantile(bare, 0.5)
  const name = field.split(/[ ({]/)[0] ?? field
  return [
    name,
    region,
    ...[quantile(graph, 0.5), quantile(graph, 0.95), quantile(bare, 0.5)].map((ms) => ms.toFixed(2)),
    ratio.toFixed(2),
    String(statements.length),
  ]
}

async function send(query: string): Promise<void> {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query }),
  })
  const { errors } = (await response.json()) as { errors?: { message: string }[] }
  if (errors) throw new Error(`${query}: ${errors[0]?.message ?? ''}`)
}

async function statementsOf(work: () => Promise<unknown>) {
  const recorded: { database: Database; text: string; parameters: readonly unknown[] }[] = []
  const record = (rest: readonly Database[]): Promise<unknown> => {
    const [database, ...others] = rest
    if (!database) return work()
    return database.statements
      .record(() => record(others))
      .then((list) => list.forEach((one) => recorded.push({ database, ...one })))
  }
  await record(databases)
  return recorded
}

async function timings(work: () => Promise<unknown>): Promise<number[]> {
  const list: number[] = []
  for (let i = 0; i < requests; i += 1) {
    const started = performance.now()
    await work()
    list.push(performance.now() - started)
  }
  return list.sort((a, b) => a - b)
}

function quantile(sorted: readonly number[], q: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? Number.NaN
}
