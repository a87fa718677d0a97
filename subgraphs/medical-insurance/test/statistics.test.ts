import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Caller } from '@yiwang/shared/caller'
import type { ScopedSql } from '@yiwang/shared/database'
import { regionColumns } from '@yiwang/shared/region'
import { parseInstant } from '@yiwang/shared/time'
import { createTestSubgraph, testCaller, type TestSubgraph, everyRow } from '@yiwang/shared/testing'
import { medicalInsurance } from '../src/index.ts'
import { MedicalDesignation } from '../src/modules/designation/entities.ts'
import { Enrolment } from '../src/modules/enrolment/entities.ts'
import { PersonCopy } from '../src/modules/person/entities.ts'
import { SettlementBatch } from '../src/modules/settlement-batch/entities.ts'
import { Donation, Sponsorship, SponsorshipBatch } from '../src/modules/sponsorship/entities.ts'
import { analyst, clerk, gridWorker, provinceClerk, townClerk } from './callers.ts'
import { batch, BEIGUAN, enrolment, insert, person, PUZHEN } from './rows.ts'

let medical: TestSubgraph
const COUNTY = '610702000000'

beforeAll(async () => {
  medical = await createTestSubgraph(medicalInsurance, parseInstant('2025-12-15T10:00:00+08:00'))
})
afterAll(() => medical.close())

async function stats(
  field: string,
  { caller = provinceClerk, code = COUNTY }: { caller?: Caller; code?: string } = {},
) {
  const { data, errors } = await medical.ask(
    caller,
    `{ _entities(representations: [{__typename: "Region", code: "${code}"}]) { ... on Region { figures: ${field} } } }`,
  )
  const [region] = data?.['_entities'] as { figures: unknown }[]
  return { figures: region?.figures, errors }
}

const change = (statement: ScopedSql) => medical.subgraph.database.write((transaction) => transaction.run(statement))

test('enrolment compares the active insured with all residents, and with the listed ones', async () => {
  await insert(medical, PersonCopy, [
    person('P1', BEIGUAN, { lowIncomeCategory: 'MINIMUM_LIVING' }),
    person('P2', BEIGUAN, { lowIncomeCategory: 'ORPHAN' }),
    person('P3'),
    person('P4', PUZHEN),
    person('P5', PUZHEN, { active: 0, lowIncomeCategory: 'OTHER' }),
  ])
  await insert(medical, Enrolment, [
    enrolment('P1', 2023),
    enrolment('P2', 2023, { status: 'SUSPENDED' }),
    enrolment('P3', 2023),
    enrolment('P3', 2022),
  ])
  const of =
    'enrolmentStats(year: 2023) { difficultGroups { numerator denominator percent } overall { numerator denominator } }'
  expect((await stats(of)).figures).toEqual({
    difficultGroups: { numerator: 1, denominator: 2, percent: '50.00' },
    overall: { numerator: 2, denominator: 4 },
  })
  await change(everyRow`UPDATE enrolment SET status = 'ACTIVE' WHERE person_id = 'P2'`)
  expect((await stats(of)).figures).toMatchObject({ difficultGroups: { numerator: 2 }, overall: { numerator: 3 } })
  expect((await stats(of, { code: '610702002000' })).figures).toMatchObject({ difficultGroups: { percent: null } })
})

const sponsorshipBatch = (sponsorshipNo: string, batchNo: number, status: 'PAID' | 'REVIEWED' | 'CANCELLED') => ({
  sponsorshipNo,
  batchNo,
  year: 2023,
  status,
  createdAt: batchNo,
  createdBy: 'A',
  reviewedAt: null,
  reviewedBy: null,
  reviewPassed: null,
  reviewOpinion: null,
  paidOn: null,
  paidAt: null,
  paidBy: null,
  cancelledAt: null,
  cancelledBy: null,
  cancelReason: null,
  ...regionColumns(COUNTY),
  version: 1,
})

const sponsored = (sponsorshipNo: string, personId: string, village: string) => ({
  sponsorshipNo,
  personId,
  year: 2023,
  activeYear: 2023,
  amountCents: 2_000,
  ...regionColumns(village),
})

test('sponsorship counts paid batches; the balance is that of the whole fund', async () => {
  await insert(medical, SponsorshipBatch, [
    sponsorshipBatch('Z1', 1, 'PAID'),
    sponsorshipBatch('Z2', 2, 'PAID'),
    sponsorshipBatch('Z3', 3, 'REVIEWED'),
  ])
  await insert(medical, Sponsorship, [
    sponsored('Z1', 'P1', BEIGUAN),
    sponsored('Z1', 'P4', PUZHEN),
    sponsored('Z2', 'P3', BEIGUAN),
    sponsored('Z3', 'P2', BEIGUAN),
  ])
  const gift = {
    donorKind: 'CADRE' as const,
    donatedOn: '2023-01-05',
    registeredAt: 0,
    registeredBy: 'A',
    ...regionColumns(COUNTY),
  }
  await insert(medical, Donation, [
    { donationNo: 'G1', year: 2023, amountCents: 10_000, ...gift },
    { donationNo: 'G2', year: 2022, amountCents: 500, ...gift },
  ])
  const of = (args: string) =>
    `sponsorshipStats${args} { raised { cents } beneficiaries paid { cents } paidBatches balance { cents } }`
  expect((await stats(of('(year: 2023)'))).figures).toEqual({
    raised: { cents: '10000' },
    beneficiaries: 3,
    paid: { cents: '6000' },
    paidBatches: 2,
    balance: { cents: '4000' },
  })
  expect((await stats(of('(batchNo: 1)'))).figures).toEqual({
    raised: { cents: '10500' },
    beneficiaries: 2,
    paid: { cents: '4000' },
    paidBatches: 1,
    balance: { cents: '4500' },
  })
  expect((await stats(of('(year: 2023)'), { code: '610702100000' })).figures).toMatchObject({
    beneficiaries: 1,
    paidBatches: 1,
  })
  expect((await stats(of('(year: 2021)'))).figures).toMatchObject({ beneficiaries: 0, balance: { cents: '0' } })
})

test('a batch sums up its own list, by township', async () => {
  const { data } = await medical.ask(
    clerk,
    '{ sponsorshipBatches(regionCode: "610702000000", filter: {statuses: [PAID]}) { totalCount nodes { batchNo beneficiaries amount { yuan } byTownship { regionCode region { code } beneficiaries amount { yuan } } } } }',
  )
  expect(data).toMatchObject({
    sponsorshipBatches: {
      totalCount: 2,
      nodes: [
        { batchNo: 2, beneficiaries: 1 },
        {
          batchNo: 1,
          beneficiaries: 2,
          amount: { yuan: '40.00' },
          byTownship: [
            {
              regionCode: '610702001000',
              region: { code: '610702001000' },
              beneficiaries: 1,
              amount: { yuan: '20.00' },
            },
            { regionCode: '610702100000', beneficiaries: 1 },
          ],
        },
      ],
    },
  })
  const elsewhere = await medical.ask(analyst, '{ sponsorshipBatches(regionCode: "610902000000") { totalCount } }')
  expect(elsewhere.errors).toMatchObject([{ extensions: { code: 'OUT_OF_REGION' } }])
})

const HOSPITAL = '99610702000000001X'
const CLINIC = '99610702000000002Y'

test('instant settlement adds up by the day of the batch, stages in the order of the enum', async () => {
  await insert(medical, SettlementBatch, [
    batch(HOSPITAL, '2025-06-30', { stage: 'MONTHLY_SETTLED', monthlyDifferenceCents: -500 }),
    batch(HOSPITAL, '2025-07-01'),
    batch(CLINIC, '2025-07-01', { personTimes: 7, fundPaidCents: 44_300_000_000, ...regionColumns(PUZHEN) }),
  ])
  const of = (period: string) =>
    `instantSettlementStats(period: ${period}) { institutions batches personTimes fundPaid { wan } byStage { stage count } }`
  expect((await stats(of('{from: "2025-07-01"}'))).figures).toEqual({
    institutions: 2,
    batches: 2,
    personTimes: 107,
    fundPaid: { wan: '44301.00' },
    byStage: [
      { stage: 'DAILY_ADVANCE', count: 2 },
      { stage: 'MONTHLY_SETTLED', count: 0 },
      { stage: 'ANNUALLY_CLEARED', count: 0 },
    ],
  })
  expect((await stats(of('{to: "2025-06-30"}'))).figures).toMatchObject({ institutions: 1, batches: 1 })
  expect((await stats(of('{from: "2025-07-02", to: "2025-07-01"}'))).errors).toMatchObject([
    { extensions: { code: 'BAD_USER_INPUT' } },
  ])
})

test('batches are listed by region and found at their institution; designations are public', async () => {
  await insert(medical, MedicalDesignation, [
    {
      institutionUscc: HOSPITAL,
      designationCode: 'H1',
      hospitalLevel: 'LEVEL_3',
      instantSettlement: 1,
      ...regionColumns(BEIGUAN),
    },
  ])
  const query = `{ settlementBatches(regionCode: "${COUNTY}", filter: {stages: [MONTHLY_SETTLED, DAILY_ADVANCE]}) { totalCount nodes { day institution { uscc } monthlyDifference { yuan } } }
    _entities(representations: [{__typename: "Organisation", uscc: "${HOSPITAL}"}, {__typename: "Organisation", uscc: "none"}]) { ... on Organisation {
      medicalDesignation { hospitalLevel instantSettlement settlementBatches(first: 1) { totalCount nodes { day stage } } } } } }`
  expect((await medical.ask(clerk, query)).data).toMatchObject({
    settlementBatches: {
      totalCount: 3,
      nodes: [{ day: '2025-07-01' }, { day: '2025-07-01' }, { monthlyDifference: { yuan: '-5.00' } }],
    },
    _entities: [
      {
        medicalDesignation: {
          hospitalLevel: 'LEVEL_3',
          instantSettlement: true,
          settlementBatches: { totalCount: 2, nodes: [{ day: '2025-07-01' }] },
        },
      },
      { medicalDesignation: null },
    ],
  })
  expect((await medical.ask(townClerk, query)).data).toMatchObject({ settlementBatches: { totalCount: 2 } })
  const hidden = {
    settlementBatches: { totalCount: 0 },
    _entities: [{ medicalDesignation: { settlementBatches: { totalCount: 0 } } }, {}],
  }
  for (const caller of [gridWorker, analyst]) expect((await medical.ask(caller, query)).data).toMatchObject(hidden)
  const { data } = await medical.ask(
    clerk,
    `{ _entities(representations: [{__typename: "SettlementBatch", batchNo: "PC${HOSPITAL}2025-07-01"}]) { ... on SettlementBatch { version } } }`,
  )
  expect(data).toEqual({ _entities: [{ version: 1 }] })
})

test('fifteen townships cost one statement per table for each statistic', async () => {
  const codes = Array.from({ length: 15 }, (_, index) => `610702${String(index + 1).padStart(3, '0')}000`)
  const of = codes.map((code) => ({ __typename: 'Region', code }))
  const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Region {
    medicalAlertStats { persons medicalAidAmount { wan } } enrolmentStats(year: 2023) { overall { percent } }
    sponsorshipStats { raised { wan } paid { wan } } instantSettlementStats { batches } medicalServiceStats(year: 2025) { cityWideItems } } } }`
  const statements = await medical.subgraph.database.statements.during(async () => {
    const { errors } = await medical.ask(testCaller({ roles: ['COMMAND_CENTRE'], regions: [COUNTY] }), query, { of })
    expect(errors).toBeUndefined()
  })
  // alerts, aids, enrolments, paid, raised, batches, service years, items, diseases
  expect(statements).toHaveLength(9)
})
