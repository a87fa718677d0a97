import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { regionColumns } from '@yiwang/shared/region'
import { insertAll } from '@yiwang/shared/sample-data'
import { createTestSubgraph, testCaller, type TestSubgraph, everyRow } from '@yiwang/shared/testing'
import { gridGovernance } from '../src/index.ts'
import { GovernanceCentre, PublicityEvent, ReceptionRecord } from '../src/modules/governance-centre/entities.ts'
import { LeaderReception } from '../src/modules/petition/entities.ts'
import { SupervisionLetter } from '../src/modules/supervision/entities.ts'
import { casePlan, county, elsewhere, grids, insertCases, insertPlaces, steps, time, towns } from './rows.ts'

let grid: TestSubgraph
const leader = testCaller({ roles: ['CENTRE_LEADER'], regions: [county] })

beforeAll(async () => {
  grid = await createTestSubgraph(gridGovernance, time('2024-11-08T12:00'))
  await insertPlaces(grid.subgraph.database)
})
afterAll(() => grid.close())

const region = async (selection: string, code: string = county) =>
  (await grid.ask(leader, `{ region(code: "${code}") { ${selection} } }`)).data?.['region']

const dispute = (level: 'VILLAGE' | 'TOWNSHIP', result: 'AGREED' | 'LITIGATION', at: string) =>
  casePlan({
    kind: 'DISPUTE',
    category: 'DISPUTE',
    riskLevel: 'LOW',
    mediationLevel: level,
    mediationChannel: 'PEOPLE',
    mediationResult: result,
    steps: steps(`ACCEPTED ${at}T08:00`, `RESOLVED ${at}T15:00`),
  })

test('disputes count by the day of their agreement, court cases do not', async () => {
  const numbers = await insertCases(
    grid.subgraph.database,
    dispute('VILLAGE', 'AGREED', '2024-10-08'),
    dispute('VILLAGE', 'AGREED', '2024-10-09'),
    {
      ...dispute('TOWNSHIP', 'AGREED', '2024-10-10'),
      judicialAppliedOn: '2024-10-12',
      judicialCourt: '法院',
      judicialResult: 'CONFIRMED',
    },
    dispute('TOWNSHIP', 'LITIGATION', '2024-10-11'),
  )
  const figures =
    'resolved villageLevel townshipLevel countyLevel judicialConfirmations levelShare(level: VILLAGE) { percent(decimals: 1) }'
  expect(await region(`disputeStats { ${figures} }`)).toEqual({
    disputeStats: {
      resolved: 3,
      villageLevel: 2,
      townshipLevel: 1,
      countyLevel: 0,
      judicialConfirmations: 1,
      levelShare: { percent: '66.7' },
    },
  })
  expect(await region('disputeStats(period: { from: "2024-10-09", to: "2024-10-09" }) { resolved }')).toEqual({
    disputeStats: { resolved: 1 },
  })
  await grid.subgraph.database.write((transaction) =>
    transaction.run(
      everyRow`UPDATE governance_case SET town_code = ${towns[1]}, mediation_level = 'COUNTY' WHERE case_no = ${numbers[0] ?? ''}`,
    ),
  )
  expect(await region('disputeStats { resolved countyLevel }', towns[1])).toEqual({
    disputeStats: { resolved: 1, countyLevel: 1 },
  })
})

test('letters count by the day of issue, overdue without a reply after the deadline', async () => {
  const row = (letterNo: string, deadline: string, repliedAt: number | null) => ({
    letterNo,
    caseNo: '1',
    reason: '-',
    issuedAt: time('2024-11-04T09:00'),
    issuerId: '-',
    deadline: time(deadline),
    repliedAt,
    reply: null,
    replierId: null,
    gridCode: grids[0],
    version: 1,
    ...regionColumns(grids[0].slice(0, 12)),
  })
  await grid.subgraph.database.write((transaction) =>
    insertAll(transaction, SupervisionLetter, [
      row('A', '2024-11-08T12:00', null),
      row('B', '2024-11-08T12:01', null),
      row('C', '2024-11-05T12:00', time('2024-11-06T12:00')),
    ]),
  )
  expect(
    await region(
      'supervisionStats { issued replied overdue } none: supervisionStats(period: { to: "2024-11-03" }) { issued overdue }',
    ),
  ).toEqual({
    supervisionStats: { issued: 3, replied: 1, overdue: 1 },
    none: { issued: 0, overdue: 0 },
  })
  const query = `{ supervisionLetters(regionCode: "${county}", filter: { unrepliedOnly: true }) { totalCount nodes { letterNo } } }`
  expect((await grid.ask(leader, query)).data).toEqual({
    supervisionLetters: { totalCount: 2, nodes: [{ letterNo: 'A' }, { letterNo: 'B' }] },
  })
  expect((await grid.ask(testCaller({ roles: ['AUDITOR'], regions: [elsewhere.county] }), query)).data).toMatchObject({
    supervisionLetters: { totalCount: 0 },
  })
})

test('receptions count visits and the people who came; the centre lists its events', async () => {
  const columns = regionColumns(county)
  await grid.subgraph.database.write(async (transaction) => {
    await insertAll(transaction, GovernanceCentre, [
      {
        ...columns,
        name: '中心',
        hallAreaSqmX100: 80_000,
        functionAreas: '["大厅"]',
        residentDepartments: 5,
        rotatingDepartments: 10,
        version: 1,
      },
    ])
    await insertAll(transaction, PublicityEvent, [
      {
        eventId: 'E1',
        heldOn: '2024-03-01',
        theme: '普法',
        form: 'CAMPUS',
        participants: 9,
        recordedBy: '-',
        recordedAt: 0,
        ...columns,
      },
    ])
    await insertAll(
      transaction,
      ReceptionRecord,
      [1, 4].map((personCount) => ({
        receptionNo: `R${String(personCount)}`,
        receivedAt: time('2024-11-04T09:00'),
        receptionWindow: 'CENTRE' as const,
        personCount,
        matter: '咨询',
        caseNo: null,
        recordedBy: '-',
        ...columns,
      })),
    )
  })
  expect(
    await region(
      'receptionStats { visits personTimes } governanceCentre { hallAreaSqm functionAreas publicityEventCount early: publicityEventCount(period: { to: "2024-02-29" }) publicityEvents { nodes { on form } } receptions { totalCount nodes { window openedCase { caseNo } } } }',
    ),
  ).toEqual({
    receptionStats: { visits: 2, personTimes: 5 },
    governanceCentre: {
      hallAreaSqm: '800.00',
      functionAreas: ['大厅'],
      publicityEventCount: 1,
      early: 0,
      publicityEvents: { nodes: [{ on: '2024-03-01', form: 'CAMPUS' }] },
      receptions: {
        totalCount: 2,
        nodes: [
          { window: 'CENTRE', openedCase: null },
          { window: 'CENTRE', openedCase: null },
        ],
      },
    },
  })
})

test('centres of several regions list their records in one statement each', async () => {
  const ask = (codes: readonly string[]) =>
    grid.subgraph.database.statements.during(() =>
      grid.ask(
        leader,
        `{ ${codes.map((code, index) => `r${String(index)}: region(code: "${code}") { receptionStats { visits } governanceCentre { publicityEventCount publicityEvents { totalCount } receptions { totalCount } } }`).join(' ')} }`,
      ),
    )
  await grid.subgraph.database.write((transaction) =>
    insertAll(transaction, GovernanceCentre, [
      {
        ...regionColumns(towns[0]),
        name: '中心',
        hallAreaSqmX100: null,
        functionAreas: '[]',
        residentDepartments: 1,
        rotatingDepartments: 1,
        version: 1,
      },
    ]),
  )
  expect(await ask([county, towns[0]])).toHaveLength((await ask([county])).length)
})

test('hotline orders by the day of acceptance, petitions by the day of registration', async () => {
  const closed = (day: string) =>
    steps(
      `REPORTED ${day}T08:00`,
      `ACCEPTED ${day}T09:00`,
      `DISPATCHED ${day}T10:00`,
      `IN_PROGRESS ${day}T11:00`,
      `RESOLVED ${day}T15:00`,
      `CLOSED ${day}T16:00`,
    )
  const [, petitionNo = ''] = await insertCases(
    grid.subgraph.database,
    casePlan({
      kind: 'HOTLINE',
      hotlineNo: 'H1',
      urgency: 'NORMAL',
      requestKind: 'HELP',
      score: 2,
      steps: closed('2024-11-04'),
    }),
    casePlan({ kind: 'PETITION', petitionNo: 'P1', petitionChannel: 'VISIT', steps: closed('2024-11-05') }),
    casePlan({
      kind: 'HOTLINE',
      hotlineNo: 'H2',
      urgency: 'NORMAL',
      requestKind: 'HELP',
      steps: steps('REPORTED 2024-11-06T08:00'),
    }),
  )
  await grid.subgraph.database.write((transaction) =>
    insertAll(
      transaction,
      LeaderReception,
      ['1', '2'].map((receptionId) => ({
        receptionId,
        caseNo: petitionNo,
        receivedOn: '2024-11-06',
        leaderTitle: '区领导',
        reply: '-',
        recordedBy: '-',
        recordedAt: 0,
        ...regionColumns(grids[0].slice(0, 12)),
      })),
    ),
  )
  expect(
    await region(
      'hotlineStats { accepted closed satisfactionRate { numerator denominator } } petitionStats { registered closed leaderReceptions }',
    ),
  ).toEqual({
    hotlineStats: { accepted: 1, closed: 1, satisfactionRate: { numerator: 0, denominator: 1 } },
    petitionStats: { registered: 1, closed: 1, leaderReceptions: 2 },
  })
})

test('a period that ends before it starts is refused', async () => {
  const { errors } = await grid.ask(
    leader,
    `{ region(code: "${county}") { receptionStats(period: { from: "2024-02-01", to: "2024-01-01" }) { visits } } }`,
  )
  expect(errors?.[0]?.extensions?.['code']).toBe('BAD_USER_INPUT')
})
