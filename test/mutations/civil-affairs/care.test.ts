import { everyRow } from '@yiwang/shared/testing'
import { expect } from '@jest/globals'
import { regionColumns } from '@yiwang/shared/region'
import {
  CareDelivery,
  type CareProgrammeRow,
} from '../../../subgraphs/civil-affairs/src/modules/care-programme/entities.ts'
import {
  ElderCareProfile,
  type ElderCareProfileRow,
} from '../../../subgraphs/civil-affairs/src/modules/elder-care-profile/entities.ts'
import { ElderCareFacility } from '../../../subgraphs/civil-affairs/src/modules/elder-care-facility/entities.ts'
import { LowIncomeRecord } from '../../../subgraphs/civil-affairs/src/modules/low-income/entities.ts'
import * as row from '../../../subgraphs/civil-affairs/test/rows.ts'
import { describeMutation } from '../../src/mutations/describe-mutation.ts'
import {
  anOrganisation,
  aPerson,
  aProgramme,
  by,
  clerk,
  clerkElsewhere,
  common,
  county,
  leader,
  leaderElsewhere,
  next,
  otherCounty,
  otherCountyVillage,
  seed,
  subgraph,
  theWorld,
  TODAY,
  token,
  TOMORROW,
  town,
  townElsewhere,
  useWorld,
  village,
} from './world-of-civil.ts'

useWorld()

const records = (personId: unknown) =>
  theWorld()
    .subgraph(subgraph)
    .database.rows(
      everyRow`SELECT category, effective_from, effective_to, grace_until FROM low_income_record
        WHERE person_id = ${String(personId)} ORDER BY effective_from`,
    )
const told = async (personId: unknown) => {
  const rows = await theWorld()
    .subgraph(subgraph)
    .database.rows<{ payload: string }>(
      everyRow`SELECT payload FROM outbox WHERE type = 'lowIncomeCategoryChanged' AND record_id = ${String(personId)}`,
    )
  return rows.map(({ payload }) => JSON.parse(payload) as unknown)
}

const classifying = (personId: string, category: string, cents = '50000', parts: Record<string, unknown> = {}) =>
  by(leader, {
    personId,
    category,
    perCapitaMonthlyIncomeCents: cents,
    basis: '经济状况核对报告',
    effectiveOn: TODAY,
    ...token(),
    ...parts,
  })
const classified = async (category: 'MINIMUM_LIVING' | 'MARGINAL') => {
  const personId = await aPerson()
  await seed(LowIncomeRecord, row.lowIncome(personId, category))
  return personId
}

describeMutation({
  ...common,
  name: 'classifyLowIncome',
  elsewhere: { claims: leaderElsewhere, code: 'NOT_FOUND' },
  succeeds: [
    {
      name: 'NONE→MINIMUM_LIVING, with the income of the household, told to medical insurance',
      arrange: async () => classifying(await aPerson(), 'MINIMUM_LIVING'),
      select: 'person { personId lowIncomeCategory }',
      then: async ({ person }, { input }) => {
        const { personId } = input
        expect(person).toEqual({ personId, lowIncomeCategory: 'MINIMUM_LIVING' })
        expect(await told(personId)).toEqual([{ personId, category: 'MINIMUM_LIVING', since: TODAY }])
        const [income] = await theWorld()
          .subgraph(subgraph)
          .database.rows(
            everyRow`SELECT per_capita_monthly_cents FROM household_income WHERE household_id = ${`H-${String(personId)}`}`,
          )
        expect(income).toEqual({ perCapitaMonthlyCents: 50_000 })
      },
    },
    {
      name: 'MINIMUM_LIVING→MARGINAL ends the one and begins the other',
      arrange: async () => classifying(await classified('MINIMUM_LIVING'), 'MARGINAL', '70000'),
      select: 'person { lowIncomeCategory }',
      then: async ({ person }, { input }) => {
        expect(person).toEqual({ lowIncomeCategory: 'MARGINAL' })
        expect(await records(input['personId'])).toEqual([
          { category: 'MINIMUM_LIVING', effectiveFrom: '2021-01-01', effectiveTo: TODAY, graceUntil: null },
          { category: 'MARGINAL', effectiveFrom: TODAY, effectiveTo: null, graceUntil: null },
        ])
      },
    },
    {
      name: 'MARGINAL→NONE with a time of grace',
      arrange: async () => classifying(await classified('MARGINAL'), 'NONE', '300000'),
      select: 'person { lowIncomeCategory }',
      then: async ({ person }, { input }) => {
        expect(person).toEqual({ lowIncomeCategory: 'NONE' })
        expect(await records(input['personId'])).toEqual([
          { category: 'MARGINAL', effectiveFrom: '2021-01-01', effectiveTo: TODAY, graceUntil: '2026-12-10' },
        ])
        expect(await told(input['personId'])).toMatchObject([{ category: 'NONE', since: TODAY }])
      },
    },
    {
      name: 'a category that does not rest on income',
      arrange: async () => classifying(await aPerson(), 'RETURN_TO_POVERTY_MONITORED', '120000'),
      select: 'person { lowIncomeCategory }',
      then: ({ person }) => expect(person).toEqual({ lowIncomeCategory: 'RETURN_TO_POVERTY_MONITORED' }),
    },
    {
      name: 'corrected on the day it begins',
      arrange: async () => {
        const personId = await aPerson()
        await seed(LowIncomeRecord, row.lowIncome(personId, 'MARGINAL', { effectiveFrom: TODAY }))
        return classifying(personId, 'MINIMUM_LIVING')
      },
      select: 'person { lowIncomeCategory }',
      then: async ({ person }, { input }) => {
        expect(person).toEqual({ lowIncomeCategory: 'MINIMUM_LIVING' })
        expect(await records(input['personId'])).toHaveLength(1)
      },
    },
  ],
  refused: [
    ...(
      [
        ['MINIMUM_LIVING', '70000'],
        ['MARGINAL', '69999'],
        ['MARGINAL', '105000'],
      ] as const
    ).map(([category, cents]) => ({
      name: `${category} with ${cents} 分 where the standard is 70000`,
      code: 'RULE_VIOLATION',
      rule: 'R-INCOME-CLASS',
      arrange: async () => classifying(await aPerson(), category, cents),
    })),
    {
      name: 'leaving what nobody is in',
      code: 'INVALID_TRANSITION',
      arrange: async () => classifying(await aPerson(), 'NONE', '300000'),
    },
    {
      name: 'before the category that holds began',
      code: 'BAD_USER_INPUT',
      arrange: async () =>
        classifying(await classified('MARGINAL'), 'MINIMUM_LIVING', '100', { effectiveOn: '2020-12-31' }),
    },
    {
      name: 'a negative income',
      code: 'BAD_USER_INPUT',
      arrange: async () => classifying(await aPerson(), 'MINIMUM_LIVING', '-1'),
    },
  ],
})

const planning = (parts: Record<string, unknown> = {}) =>
  by(clerk, { name: next('暖冬行动'), regionCode: county, year: 2026, ...token(), ...parts })

describeMutation({
  ...common,
  name: 'createCareProgramme',
  elsewhere: { claims: clerkElsewhere, code: 'OUT_OF_REGION' },
  succeeds: [
    {
      name: '无→DRAFT',
      arrange: () => planning(),
      select: 'programme { programmeNo status year regionCode beneficiaries totalValue { cents } version }',
      then: ({ programme }) =>
        expect(programme).toEqual({
          programmeNo: expect.stringMatching(/^GA61070220260610\d{6}$/) as unknown,
          status: 'DRAFT',
          year: 2026,
          regionCode: county,
          beneficiaries: 0,
          totalValue: { cents: '0' },
          version: 1,
        }),
    },
  ],
  refused: [
    {
      name: 'the same name in the year and region',
      code: 'CONFLICT',
      arrange: async () => {
        const name = next('重阳')
        await aProgramme('CANCELLED', { name })
        return planning({ name })
      },
    },
    { name: 'without a name', code: 'BAD_USER_INPUT', arrange: () => planning({ name: ' ' }) },
    { name: 'in a region that is none', code: 'BAD_USER_INPUT', arrange: () => planning({ regionCode: '61' }) },
  ],
})

const delivering = async (status: CareProgrammeRow['status'], parts: Record<string, unknown> = {}) =>
  by(clerk, {
    programmeNo: await aProgramme(status),
    personId: await aPerson(),
    group: 'VETERAN',
    valueCents: '110000',
    on: TODAY,
    ...token(),
    ...parts,
  })

describeMutation({
  ...common,
  name: 'recordCareDelivery',
  elsewhere: { claims: clerkElsewhere, code: 'NOT_FOUND' },
  succeeds: (['DRAFT', 'DELIVERING'] as const).map((status) => ({
    name: `${status}→DELIVERING`,
    arrange: () => delivering(status),
    select: 'programme { status beneficiaries totalValue { yuan } byGroup { group count } version }',
    then: ({ programme }) =>
      expect(programme).toMatchObject({
        status: 'DELIVERING',
        beneficiaries: 1,
        totalValue: { yuan: '1100.00' },
        version: 2,
      }),
  })),
  refused: [
    ...(['COMPLETED', 'CANCELLED'] as const).map((status) => ({
      name: `in ${status}`,
      code: 'INVALID_TRANSITION',
      arrange: () => delivering(status),
    })),
    {
      name: 'a second time to the same person',
      code: 'RULE_VIOLATION',
      rule: 'R-CARE-ONCE',
      arrange: async () => {
        const [programmeNo, personId] = [await aProgramme('DELIVERING'), await aPerson()]
        const given = {
          careGroup: 'OTHER',
          valueCents: 1,
          deliveredOn: TODAY,
          recordedBy: 'MZ2',
          recordedAt: 0,
        } as const
        await seed(CareDelivery, { deliveryId: next('D'), programmeNo, personId, ...given })
        return delivering('DELIVERING', { programmeNo, personId })
      },
    },
    {
      name: 'to somebody elsewhere',
      code: 'NOT_FOUND',
      arrange: async () => delivering('DRAFT', { personId: 'P-nobody' }),
    },
  ],
})

const closing = async (status: CareProgrammeRow['status'], cancelled: boolean) =>
  by(clerk, { programmeNo: await aProgramme(status), cancelled })

describeMutation({
  ...common,
  name: 'closeCareProgramme',
  elsewhere: { claims: clerkElsewhere, code: 'NOT_FOUND' },
  succeeds: [
    {
      name: 'DELIVERING→COMPLETED',
      arrange: () => closing('DELIVERING', false),
      select: 'programme { status version }',
      then: ({ programme }) => expect(programme).toEqual({ status: 'COMPLETED', version: 2 }),
    },
    {
      name: 'DRAFT→CANCELLED',
      arrange: () => closing('DRAFT', true),
      select: 'programme { status }',
      then: ({ programme }) => expect(programme).toEqual({ status: 'CANCELLED' }),
    },
  ],
  refused: (
    [
      ['DRAFT', false],
      ['COMPLETED', false],
      ['CANCELLED', false],
      ['DELIVERING', true],
      ['COMPLETED', true],
      ['CANCELLED', true],
    ] as const
  ).map(([status, cancelled]) => ({
    name: `${cancelled ? 'cancelled' : 'completed'} in ${status}`,
    code: 'INVALID_TRANSITION',
    arrange: () => closing(status, cancelled),
  })),
})

const registering = (parts: Record<string, unknown> = {}) =>
  by(clerk, {
    name: next('养老站'),
    kind: 'EMBEDDED_STATION',
    regionCode: village,
    beds: 12,
    fourSynchronised: true,
    medicalPartnership: false,
    ...token(),
    ...parts,
  })

describeMutation({
  ...common,
  name: 'registerElderCareFacility',
  elsewhere: { claims: clerkElsewhere, code: 'OUT_OF_REGION' },
  succeeds: [
    {
      name: 'an embedded station run by an organisation',
      arrange: async () => registering({ operatorUscc: await anOrganisation('PROPERTY_COMPANY') }),
      select: 'facility { kind beds fourSynchronised medicalPartnership regionCode operator { uscc } }',
      then: ({ facility }, { input }) =>
        expect(facility).toEqual({
          kind: 'EMBEDDED_STATION',
          beds: 12,
          fourSynchronised: true,
          medicalPartnership: false,
          regionCode: village,
          operator: { uscc: input['operatorUscc'] },
        }),
    },
    {
      name: 'a nursing home that is not synchronised',
      arrange: () => registering({ kind: 'NURSING_HOME', fourSynchronised: false }),
      select: 'facility { kind fourSynchronised }',
      then: ({ facility }) => expect(facility).toEqual({ kind: 'NURSING_HOME', fourSynchronised: false }),
    },
  ],
  refused: [
    {
      name: 'an embedded station that is not synchronised',
      code: 'RULE_VIOLATION',
      rule: 'R-FOUR-SYNC',
      arrange: () => registering({ fourSynchronised: false }),
    },
    {
      name: 'the same name in the region',
      code: 'CONFLICT',
      arrange: async () => {
        const name = next('敬老院')
        await seed(ElderCareFacility, {
          ...{ facilityNo: next('YL'), name, kind: 'NURSING_HOME', beds: 1, ...regionColumns(village) },
          ...{ medicalPartnership: 0, fourSynchronised: 0, operatorUscc: null, registeredAt: 0, version: 1 },
        })
        return registering({ name })
      },
    },
    { name: 'with negative beds', code: 'BAD_USER_INPUT', arrange: () => registering({ beds: -1 }) },
    { name: 'run by nobody known', code: 'NOT_FOUND', arrange: () => registering({ operatorUscc: 'U-0' }) },
    {
      name: 'run by an organisation elsewhere',
      code: 'NOT_FOUND',
      arrange: async () => registering({ operatorUscc: await anOrganisation('ENTERPRISE', otherCountyVillage) }),
    },
    { name: 'in another county', code: 'OUT_OF_REGION', arrange: () => registering({ regionCode: otherCounty }) },
  ],
})

const assessing = (personId: string, parts: Record<string, unknown> = {}) =>
  by(town, { personId, abilityLevel: 'MODERATE', assessedOn: TODAY, ...token(), ...parts })
const profiled = async (abilityLevel: ElderCareProfileRow['abilityLevel'], homeCareBed = 0) => {
  const personId = await aPerson()
  const assessed = { assessedOn: '2025-01-01', assessedBy: 'MZ1', bedOpenedOn: null, services: '[]', version: 1 }
  await seed(ElderCareProfile, { personId, abilityLevel, homeCareBed, ...assessed })
  return personId
}
const PROFILE = 'person { elderCareProfile { abilityLevel assessedOn homeCareBed services version } }'

describeMutation({
  ...common,
  name: 'assessElderAbility',
  elsewhere: { claims: townElsewhere, code: 'NOT_FOUND' },
  succeeds: [
    {
      name: 'for the first time, in the year of the sixtieth birthday',
      arrange: async () => assessing(await aPerson({ birthYear: 1966 })),
      select: PROFILE,
      then: ({ person }) =>
        expect(person).toEqual({
          elderCareProfile: {
            abilityLevel: 'MODERATE',
            assessedOn: TODAY,
            homeCareBed: false,
            services: [],
            version: 1,
          },
        }),
    },
    {
      name: 'again, keeping the bed',
      arrange: async () => assessing(await profiled('MILD', 1), { abilityLevel: 'SEVERE' }),
      select: PROFILE,
      then: ({ person }) =>
        expect(person).toMatchObject({ elderCareProfile: { abilityLevel: 'SEVERE', homeCareBed: true, version: 2 } }),
    },
  ],
  refused: [
    {
      name: 'before sixty',
      code: 'RULE_VIOLATION',
      rule: 'R-ELDER-60',
      arrange: async () => assessing(await aPerson({ birthYear: 1967 })),
      silentOn: '1967',
    },
    {
      name: 'tomorrow',
      code: 'BAD_USER_INPUT',
      arrange: async () => assessing(await aPerson(), { assessedOn: TOMORROW }),
    },
  ],
})

const bedding = (personId: string) => by(town, { personId, services: ['助餐', '助浴'], ...token() })

describeMutation({
  ...common,
  name: 'openHomeCareBed',
  reuse: { input: ({ input }) => ({ ...input, services: ['助洁'] }) },
  elsewhere: { claims: townElsewhere, code: 'NOT_FOUND' },
  succeeds: [
    {
      name: 'for somebody impaired',
      arrange: async () => bedding(await profiled('SEVERE')),
      select: PROFILE,
      then: ({ person }) =>
        expect(person).toMatchObject({
          elderCareProfile: { homeCareBed: true, services: ['助餐', '助浴'], version: 2 },
        }),
    },
  ],
  refused: [
    {
      name: 'for somebody intact',
      code: 'RULE_VIOLATION',
      rule: 'R-BED-ABILITY',
      arrange: async () => bedding(await profiled('INTACT')),
    },
    {
      name: 'before any assessment',
      code: 'RULE_VIOLATION',
      rule: 'R-BED-ABILITY',
      arrange: async () => bedding(await aPerson()),
    },
    { name: 'a second one', code: 'CONFLICT', arrange: async () => bedding(await profiled('MILD', 1)) },
  ],
})
