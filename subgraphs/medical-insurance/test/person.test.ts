import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Caller } from '@yiwang/shared/caller'
import { parseInstant } from '@yiwang/shared/time'
import { createTestSubgraph, readingStatements, type TestSubgraph } from '@yiwang/shared/testing'
import { medicalInsurance } from '../src/index.ts'
import { Enrolment } from '../src/modules/enrolment/entities.ts'
import { PersonCopy } from '../src/modules/person/entities.ts'
import { MedicalSettlement } from '../src/modules/settlement/entities.ts'
import { analyst, citizen, clerk, gridWorker, otherClerk, townClerk } from './callers.ts'
import { insertPolicies } from './policies.ts'
import { BEIGUAN, enrolment, HANBIN_VILLAGE, insert, person, PUZHEN, settlement } from './rows.ts'

let medical: TestSubgraph
const now = parseInstant('2023-12-31T20:00:00+08:00')

beforeAll(async () => {
  medical = await createTestSubgraph(medicalInsurance, now)
  const others = Array.from({ length: 20 }, (_, index) => person(`Q${index}`))
  await insert(medical, PersonCopy, [
    person('P1'),
    person('P2', BEIGUAN, { gridCode: `${BEIGUAN}002` }),
    person('P3', PUZHEN),
    person('P4', HANBIN_VILLAGE),
    ...others,
  ])
  await insert(medical, Enrolment, [
    enrolment('P1', 2022),
    enrolment('P1', 2023, { status: 'SUSPENDED', premiumSponsoredCents: 2_000 }),
  ])
  const at = (settledAt: string) => ({ settledAt: parseInstant(settledAt) })
  await insert(medical, MedicalSettlement, [
    settlement('S1', 'P1', at('2022-12-31T23:59:59+08:00')),
    settlement('S2', 'P1', at('2023-01-01T00:00:00+08:00')),
    settlement('S3', 'P1', { ...at('2023-06-01T09:00:00+08:00'), accountPayCents: 1, cashPayCents: 2 }),
    settlement('S4', 'P1', at('2023-06-01T09:00:00+08:00')),
  ])
  await insertPolicies(medical)
})
afterAll(() => medical.close())

async function askPerson(caller: Caller, fields: string, representation: object = { personId: 'P1' }) {
  const { data, errors } = await medical.ask(
    caller,
    `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Person { ${fields} } } }`,
    { of: [{ __typename: 'Person', ...representation }] },
  )
  const [entity] = data?.['_entities'] as (Record<string, unknown> | null)[]
  return { entity, errors }
}

test('a person answers to the personId and to the summary of the ID number', async () => {
  expect((await askPerson(clerk, 'personId idHash')).entity).toEqual({ personId: 'P1', idHash: 'hash-P1' })
  expect((await askPerson(clerk, 'personId', { idHash: 'hash-P1' })).entity).toEqual({ personId: 'P1' })
})

test('a person outside the own region, town, grid or self is like one that does not exist', async () => {
  const sees = async (caller: Caller, personId: string) =>
    (await askPerson(caller, 'personId', { personId })).entity !== null
  expect(await Promise.all(['P1', 'P3', 'P4', 'nobody'].map((id) => sees(clerk, id)))).toEqual([
    true,
    true,
    false,
    false,
  ])
  expect(await sees(otherClerk, 'P1')).toBe(false)
  expect(await Promise.all(['P1', 'P3'].map((id) => sees(townClerk, id)))).toEqual([true, false])
  expect(await Promise.all(['P1', 'P2'].map((id) => sees(gridWorker, id)))).toEqual([true, false])
  expect(await Promise.all(['P1', 'P2'].map((id) => sees(citizen, id)))).toEqual([true, false])
  expect(await sees(analyst, 'P1')).toBe(false)
})

test('the year of insurance is the current one in Beijing unless told', async () => {
  const { entity } = await askPerson(
    clerk,
    'medicalEnrolment { year status premiumSponsored { yuan } } before: medicalEnrolment(year: 2022) { status premiumSponsored { yuan } } none: medicalEnrolment(year: 2020) { year }',
  )
  expect(entity).toEqual({
    medicalEnrolment: { year: 2023, status: 'SUSPENDED', premiumSponsored: { yuan: '20.00' } },
    before: { status: 'ACTIVE', premiumSponsored: null },
    none: null,
  })
})

test('out of pocket is account and cash of the Beijing year, zero without settlements', async () => {
  const fields =
    'outOfPocketYtd { yuan } past: outOfPocketYtd(year: 2022) { yuan } never: outOfPocketYtd(year: 2021) { yuan }'
  const { entity } = await askPerson(clerk, fields)
  expect(entity).toEqual({ outOfPocketYtd: { yuan: '1000.03' }, past: { yuan: '500.00' }, never: { yuan: '0.00' } })
})

test('a year that cannot be meant is refused', async () => {
  const { entity, errors } = await askPerson(clerk, 'outOfPocketYtd(year: 23) { yuan }')
  expect(entity).toEqual({ outOfPocketYtd: null })
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }])
})

interface SettlementPage {
  readonly totalCount: number
  readonly nodes: readonly { readonly setlId: string }[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string }
}

async function pageOf(first: number, after?: string): Promise<SettlementPage> {
  const argument = after === undefined ? '' : `, after: "${after}"`
  const fields = `medicalSettlements(first: ${first}${argument}) { totalCount nodes { setlId } pageInfo { hasNextPage endCursor } }`
  const { entity } = await askPerson(clerk, fields)
  return entity?.['medicalSettlements'] as SettlementPage
}

test('settlements come newest first, equal instants by number, page by page and each once', async () => {
  const seen: string[] = []
  let page = await pageOf(1)
  seen.push(...page.nodes.map(({ setlId }) => setlId))
  while (page.pageInfo.hasNextPage) {
    page = await pageOf(1, page.pageInfo.endCursor)
    seen.push(...page.nodes.map(({ setlId }) => setlId))
  }
  expect(page.totalCount).toBe(4)
  expect(seen).toEqual(['S3', 'S4', 'S2', 'S1'])
})

test('a page of more than 100 and a cursor from elsewhere are refused', async () => {
  for (const page of ['first: 101', 'first: 0', 'after: "nonsense"']) {
    const { errors } = await askPerson(clerk, `medicalSettlements(${page}) { totalCount }`)
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }])
  }
})

const bill =
  '{insuranceType: RESIDENT, hospitalLevel: LEVEL_3, totalFeeCents: "8500000", policyScopeFeeCents: "7600000", on: "2023-12-01"}'
const estimateOf = (input = bill) => `reimbursementEstimate(input: ${input}) {
  policyCode basic { pay { yuan } ratioApplied } seriousIllness { deductible { yuan } pay { yuan } ratioApplied }
  medicalAid { pay { yuan } } selfPay { yuan } steps }`

test('the estimate takes the category that the gateway brought from civil affairs', async () => {
  const of = (lowIncomeCategory: string) => askPerson(clerk, estimateOf(), { personId: 'P3', lowIncomeCategory })
  expect((await of('NONE')).entity).toMatchObject({
    reimbursementEstimate: {
      policyCode: 'HZ-RESIDENT-2022',
      basic: { pay: { yuan: '44400.00' }, ratioApplied: ['60.00'] },
      seriousIllness: { deductible: { yuan: '10000.00' }, pay: { yuan: '13120.00' }, ratioApplied: ['60.00', '70.00'] },
      medicalAid: { pay: { yuan: '0.00' } },
      selfPay: { yuan: '27480.00' },
    },
  })
  expect((await of('MINIMUM_LIVING')).entity).toMatchObject({
    reimbursementEstimate: {
      seriousIllness: { pay: { yuan: '17450.00' }, ratioApplied: ['65.00', '75.00'] },
      medicalAid: { pay: { yuan: '9905.00' } },
      selfPay: { yuan: '13245.00' },
    },
  })
})

test('what the year has already used raises what tier 2 pays', async () => {
  // P1 has used up S = 900.00 of the 10,000 threshold in 2023, but nothing before April's first settlement counts twice
  const { entity } = await askPerson(clerk, estimateOf(), { personId: 'P1', lowIncomeCategory: 'NONE' })
  expect(entity).toMatchObject({ reimbursementEstimate: { seriousIllness: { pay: { yuan: '13750.00' } } } })
  const early = bill.replace('2023-12-01', '2023-01-01')
  const first = await askPerson(clerk, estimateOf(early), { personId: 'P1', lowIncomeCategory: 'NONE' })
  expect(first.entity).toMatchObject({ reimbursementEstimate: { seriousIllness: { pay: { yuan: '13330.00' } } } })
})

test('without the category nothing is guessed', async () => {
  const { entity, errors } = await askPerson(clerk, estimateOf(), { personId: 'P3', lowIncomeCategory: null })
  expect(entity).toEqual({ reimbursementEstimate: null })
  expect(errors).toMatchObject([{ extensions: { code: 'SERVICE_UNAVAILABLE' } }])
})

test('a day without policy and impossible amounts are refused by name', async () => {
  const refusal = async (input: string) => {
    const { errors } = await askPerson(clerk, estimateOf(input), { personId: 'P3', lowIncomeCategory: 'NONE' })
    return errors?.[0]
  }
  expect(await refusal(bill.replace('2023-12-01', '2019-12-31'))).toMatchObject({
    message: expect.stringContaining('没有适用的报销政策'),
    extensions: { code: 'NOT_FOUND' },
  })
  expect(await refusal(bill.replace('7600000', '8500001'))).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } })
  expect(await refusal(bill.replace('8500000', '-1'))).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } })
})

test('the policies of a city are public, with their levels', async () => {
  const { data } = await medical.ask(
    analyst,
    '{ reimbursementPolicies(cityCode: "610900000000", insuranceType: RESIDENT) { totalCount nodes { policyCode synthetic basicCap { wan } levels { hospitalLevel ratio deductible { yuan } } } } }',
  )
  expect(data).toEqual({
    reimbursementPolicies: {
      totalCount: 1,
      nodes: [
        {
          policyCode: 'AK-RESIDENT-2020',
          synthetic: false,
          basicCap: { wan: '12.00' },
          levels: [
            { hospitalLevel: 'LEVEL_1', ratio: '80.00', deductible: { yuan: '200.00' } },
            { hospitalLevel: 'LEVEL_2', ratio: '70.00', deductible: { yuan: '600.00' } },
            { hospitalLevel: 'LEVEL_3', ratio: '60.00', deductible: { yuan: '2000.00' } },
          ],
        },
      ],
    },
  })
})

test('twenty persons cost as many statements as one', async () => {
  const fields = `medicalEnrolment { status } outOfPocketYtd { yuan } medicalSettlements { totalCount nodes { setlId } }
    medicalAlerts { nodes { alertId aids { aidId } } } ${estimateOf()}`
  const statements = (count: number) =>
    readingStatements(medical.subgraph.database, async () => {
      const of = Array.from({ length: count }, (_, index) => ({
        __typename: 'Person',
        personId: `Q${index}`,
        lowIncomeCategory: 'NONE',
      }))
      const { errors } = await medical.ask(
        clerk,
        `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Person { ${fields} } } }`,
        { of },
      )
      expect(errors).toBeUndefined()
    })
  const one = await statements(1)
  expect(await statements(20)).toHaveLength(one.length)
  // person, enrolment, settlements, alerts, two sums of settlements, policy and its four tables
  expect(one).toHaveLength(11)
})
