import { demoAccounts, everything, loadKeys } from '@yiwang/cli'
import { type AccessTokenClaims, signAccessToken } from '@yiwang/shared/caller'
import type { SampleKeys } from '@yiwang/shared/sample-data'
import { raw } from '@yiwang/shared/database'
import { everyRow } from '@yiwang/shared/testing'
import { addDays } from '@yiwang/shared/time'
import type { GraphQLSchema } from 'graphql'
import type { Answer } from '../ask.ts'
import { type Listener, listen } from '../listen.ts'
import { documentOf, withToken } from '../mutation-document.ts'
import { screenOperations } from '../operations.ts'
import type { AskAsCaller } from './ask-over-http.ts'
import { everythingShown } from './everything-shown.ts'
import { misplacedInputs } from './misplaced.ts'
import type { PlantedGraph } from './planted-graph.ts'
import { rareRecords } from './rare-records.ts'
import type { Planted } from './sentinels.ts'

/** What clients were told on that day. */
export interface WorkingDay {
  /** to those who may know, so that a day on which nobody saw anything does not pass for a good one */
  readonly shown: readonly Answer['data'][]
  readonly errors: readonly unknown[]
  /** answers of operations that had sentinels where they do not belong, whole */
  readonly refusals: readonly Answer[]
  /** mutations that were carried out, so that events have something to tell of */
  readonly done: readonly string[]
  /** events that listeners were told */
  readonly heard: number
}

export interface DayParts {
  readonly graph: PlantedGraph
  readonly schema: GraphQLSchema
  readonly keys: SampleKeys
  readonly ask: AskAsCaller
  readonly planted: Planted
}

/** Everything that the graph is used for, and misused: each of it might carry a value to where it does not belong. */
export async function spendWorkingDay(parts: DayParts): Promise<WorkingDay> {
  const { graph, ask, planted } = parts
  const errors: unknown[] = []
  const shown: Answer['data'][] = []
  const note = (answer: Answer) => {
    errors.push(...(answer.errors ?? []))
    shown.push(answer.data)
    return answer
  }
  const asked: AskAsCaller = async (...question) => note(await ask(...question))
  const listeners = await listenToAll(graph)
  await lookAtEverything(parts, asked, ['demo-everything', 'demo-centre_leader', 'demo-citizen'])
  const done = await doWork(parts, asked)
  const refusals: Answer[] = []
  for (const { query, variables } of misplacedInputs(parts.schema, planted))
    refusals.push(await asked(everything().claims, query, variables))
  await spoilRows(graph)
  await lookAtEverything(parts, asked, ['demo-everything'])
  for (const { answers } of listeners) answers.forEach(note)
  const heard = listeners.reduce((sum, { answers }) => sum + answers.length, 0)
  for (const listener of listeners) listener.close()
  return { shown, errors, refusals, done, heard }
}

/** One who may see everything, one to whom a purpose is missing, and one who sees but the own record. */
async function lookAtEverything(
  { schema, keys }: DayParts,
  ask: AskAsCaller,
  accounts: readonly string[],
): Promise<void> {
  const lookers = accounts.map((sub) => {
    const account = demoAccounts().find(({ claims }) => claims.sub === sub)
    if (!account) throw new Error(`no account ${sub}`)
    return account.claims
  })
  for (const claims of lookers)
    for (const query of everythingShown(schema, knownArguments(keys))) await ask(claims, query)
  for (const { kind, query, variables } of screenOperations())
    if (kind === 'query') await ask(everything().claims, query, variables)
  for (const query of rareRecords(keys)) await ask(everything().claims, query)
  const { personId } = keys.examples
  const later = `query ($id: ID!) { person(personId: $id) { personId
    ... @defer { name phone birthDate } ... @defer { household { address perCapitaMonthlyIncome { yuan } } } } }`
  await ask(everything().claims, later, { id: personId })
}

function knownArguments({ examples, alerts }: SampleKeys): Record<string, string> {
  const { countyCode, enterpriseUscc } = examples
  const ill = alerts.find(({ personId }) => personId === examples.personId)?.personId ?? examples.personId
  return { ...examples, personId: ill, regionCode: countyCode, code: countyCode, uscc: enterpriseUscc }
}

async function listenToAll({ endpoint, config }: PlantedGraph): Promise<Listener[]> {
  const world = {
    endpoint,
    tokenOf: (claims: AccessTokenClaims) => signAccessToken(claims, loadKeys(config).jwt, '1h'),
  }
  const region = 'regionCode: "610702000000"'
  return Promise.all(
    [
      `caseChanged(${region}) { caseNo title detail address subjects { name phone } }`,
      `assistanceApplicationChanged(${region}) { applicationNo reason applicant { name } }`,
      `medicalAlertChanged(${region}) { alertId verification outOfPocket { yuan } person { name phone } }`,
    ].map((field) => listen(world, everything().claims, `subscription { ${field} }`)),
  )
}

/** Deeds whose input and whose records are personal. @returns those that were carried out */
async function doWork({ keys, planted }: DayParts, ask: AskAsCaller): Promise<string[]> {
  const { gridCode, personId, householdId } = keys.examples
  const worker = demoAccounts().find(({ claims }) => claims.roles[0] === 'GRID_WORKER')?.claims
  const all = everything().claims
  const text = (place: string) => planted.textFor(place)
  const resident = { householdId, gender: 'MALE', birthDate: '1966-06-06', residenceType: 'REGISTERED' }
  const report = { category: 'LIVELIHOOD', source: 'GRID_WORKER', gridCode, subjectPersonIds: [personId] }
  const deeds: readonly (readonly [string, Record<string, unknown>])[] = [
    ['registerHousehold', { gridCode, address: text('address') }],
    ['registerResident', { ...resident, name: text('name'), idNumber: '610702196606060019', phone: '10077799999' }],
    // the same number once more, and one of wrong length
    ['registerResident', { ...resident, name: text('name'), idNumber: '610702196606060019', phone: '10077799999' }],
    ['registerResident', { ...resident, name: text('name'), idNumber: text('idNumber'), phone: text('phone') }],
    ['updateResident', { personId, phone: '10077799998' }],
    ['recordVisit', { personId, visitedAt: `${keys.loadedOn}T00:00:01+08:00`, reason: 'CARE', note: text('note') }],
    ['reportEvent', { ...report, title: text('title'), detail: text('detail'), address: text('address') }],
    ['addKeyAttention', { personId, kind: 'OTHER', plan: text('plan'), reviewOn: addDays(keys.loadedOn, 30) }],
    [
      'classifyLowIncome',
      {
        personId,
        category: 'RIGID_EXPENDITURE',
        perCapitaMonthlyIncomeCents: '7100777999',
        basis: text('basis'),
        effectiveOn: keys.loadedOn,
      },
    ],
    ['applyAssistance', { kind: 'TEMPORARY_ASSISTANCE', personId, reason: text('reason'), channel: 'WINDOW' }],
    ['deregisterResident', { personId, status: 'MOVED_OUT', on: keys.loadedOn }],
  ]
  const done: string[] = []
  for (const [does, input] of deeds)
    for (const who of [worker ?? all, all]) {
      const answer = await ask(who, documentOf(does), { input: withToken(does, input) })
      const payload = answer.data?.[does] as { readonly errors?: readonly unknown[] } | null | undefined
      if (payload?.errors?.length === 0) done.push(does)
    }
  return done
}

/** Rows that cannot be answered, and a table that cannot be read: whatever fails knows the values. */
async function spoilRows({ departments }: PlantedGraph): Promise<void> {
  const spoilt: readonly (readonly [string, string, string])[] = [
    ['grid-governance', 'person', 'gender'],
    ['grid-governance', 'person', 'residence_type'],
    ['civil-affairs', 'assistance_grant', 'kind'],
    ['civil-affairs', 'low_income_record', 'category'],
    ['medical-insurance', 'enrolment', 'status'],
    ['medical-insurance', 'medical_alert', 'rule'],
  ]
  for (const { subgraph } of departments)
    await subgraph.database.write(async (transaction) => {
      for (const [, table, column] of spoilt.filter(([department]) => department === subgraph.name))
        await transaction.run(everyRow`UPDATE ${raw(table)} SET ${raw(column)} = ${SPOILT}`)
      if (subgraph.name === 'medical-insurance')
        await transaction.run(everyRow`ALTER TABLE medical_settlement RENAME TO medical_settlement_elsewhere`)
    })
}

/** In columns that should hold one of a few words. */
export const SPOILT = 'QZZQZ'
