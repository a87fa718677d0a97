import { everyRow } from '@yiwang/shared/testing'
import { expect } from '@jest/globals'
import { describeMutation } from '../../src/mutations/describe-mutation.ts'
import {
  aBuilding,
  aFlat,
  aHome,
  aPerson,
  aQuarter,
  by,
  clerk,
  clerkElsewhere,
  common,
  company,
  next,
  once,
  otherVillage,
  rowsOf,
  theWorld,
  TODAY,
  TOMORROW,
  useWorld,
  village,
} from './world-of-housing.ts'

useWorld()

const outside = { claims: clerkElsewhere, code: 'OUT_OF_REGION' } as const
const aNewQuarter = (parts = {}) => once(clerk, { name: next('小区'), regionCode: village, builtYear: 1995, ...parts })

describeMutation({
  ...common,
  name: 'registerQuarter',
  elsewhere: outside,
  succeeds: [
    {
      name: 'a quarter is registered in its village',
      arrange: () => aNewQuarter(),
      select: 'quarter { quarterId name regionCode builtYear householdCount version }',
      then: ({ quarter }, { input }) => {
        const facts = { name: input['name'], regionCode: village, builtYear: 1995, householdCount: 0, version: 1 }
        expect(quarter).toMatchObject(facts)
      },
    },
    {
      name: 'another village may have a quarter of the same name',
      arrange: async () => {
        const name = await aQuarter({ regionCode: otherVillage })
        return aNewQuarter({ name })
      },
      select: 'quarter { regionCode }',
      then: ({ quarter }) => {
        expect(quarter).toEqual({ regionCode: village })
      },
    },
  ],
  refused: [
    {
      name: 'a town is no village',
      code: 'RULE_VIOLATION',
      rule: 'R-VILLAGE',
      arrange: () => aNewQuarter({ regionCode: '610702001000' }),
    },
    {
      name: 'the village has a quarter of that name',
      code: 'CONFLICT',
      arrange: async () => aNewQuarter({ name: await aQuarter() }),
    },
    { name: 'a blank name', code: 'BAD_USER_INPUT', arrange: () => aNewQuarter({ name: '  ' }) },
    { name: 'eleven digits', code: 'BAD_USER_INPUT', arrange: () => aNewQuarter({ regionCode: '61070200100' }) },
  ],
})

const aNewBuilding = (parts = {}) =>
  once(clerk, { regionCode: village, name: '1号楼', floorAreaSqm: 2500.5, householdCount: 24, ...parts })

describeMutation({
  ...common,
  name: 'registerBuilding',
  elsewhere: outside,
  succeeds: [
    {
      name: 'a building gets the next number of its village, and grid governance is told',
      arrange: async () => aNewBuilding({ quarterId: await aQuarter(), storeys: 6, structure: 'FRAME' }),
      select: 'building { buildingId floorAreaSqm householdCount storeys structure quarter { quarterId } }',
      then: async ({ building }, { input }) => {
        const facts = { floorAreaSqm: '2500.50', householdCount: 24, storeys: 6, structure: 'FRAME' }
        expect(building).toMatchObject({ ...facts, quarter: { quarterId: input['quarterId'] } })
        const { buildingId } = building as { buildingId: string }
        expect(buildingId).toMatch(new RegExp(`^${village}\\d{5}$`))
        const events = await rowsOf<{ payload: string }>(
          everyRow`SELECT payload FROM outbox WHERE type = 'buildingRegistered' AND record_id = ${buildingId}`,
        )
        expect(events.map(({ payload }) => JSON.parse(payload) as unknown)).toEqual([
          { buildingId, villageCode: village, name: '1号楼' },
        ])
      },
    },
    {
      name: 'the first building of a village is number one',
      arrange: () => aNewBuilding({ regionCode: '610702001009' }),
      select: 'building { buildingId quarter { quarterId } }',
      then: ({ building }) => {
        expect(building).toEqual({ buildingId: '61070200100900001', quarter: null })
      },
    },
  ],
  refused: [
    {
      name: 'the quarter lies in another village',
      code: 'RULE_VIOLATION',
      rule: 'R-QUARTER-REGION',
      arrange: async () => aNewBuilding({ quarterId: await aQuarter({ regionCode: otherVillage }) }),
    },
    { name: 'no such quarter', code: 'NOT_FOUND', arrange: () => aNewBuilding({ quarterId: 'none' }) },
    { name: 'a town', code: 'BAD_USER_INPUT', arrange: () => aNewBuilding({ regionCode: '610702001000' }) },
    { name: 'no area', code: 'BAD_USER_INPUT', arrange: () => aNewBuilding({ floorAreaSqm: 0 }) },
    { name: 'fewer than no households', code: 'BAD_USER_INPUT', arrange: () => aNewBuilding({ householdCount: -1 }) },
  ],
})

const aNewFlat = async (parts = {}) =>
  once(clerk, { buildingId: await aBuilding(), areaSqm: 88, occupancy: 'OWNER', ...parts })

describeMutation({
  ...common,
  name: 'registerDwelling',
  succeeds: [
    {
      name: 'a flat is registered in its building',
      arrange: () => aNewFlat(),
      select: 'dwelling { areaSqm occupancy dangerGrade version building { buildingId } }',
      then: ({ dwelling }, { input }) => {
        const facts = { areaSqm: '88.00', occupancy: 'OWNER', dangerGrade: 'NOT_APPRAISED', version: 1 }
        expect(dwelling).toEqual({ ...facts, building: { buildingId: input['buildingId'] } })
      },
    },
  ],
  refused: [
    { name: 'no such building', code: 'NOT_FOUND', arrange: () => aNewFlat({ buildingId: 'none' }) },
    { name: 'no area', code: 'BAD_USER_INPUT', arrange: () => aNewFlat({ areaSqm: '0' }) },
    { name: 'a negative area', code: 'BAD_USER_INPUT', arrange: () => aNewFlat({ areaSqm: '-1' }) },
    { name: 'three decimals', code: 'BAD_USER_INPUT', arrange: () => aNewFlat({ areaSqm: '1.234' }) },
  ],
})

const anAssignment = async (parts = {}) => {
  const { personId, householdId } = await aPerson()
  const people = { ownerPersonIds: [personId], householdIds: [householdId] }
  return by(clerk, { dwellingId: await aFlat(), occupancy: 'RENTED', ...people, ...parts })
}
const gridOf = async (dwellingId: unknown) =>
  (
    await rowsOf<{ gridCode: string | null }>(
      everyRow`SELECT grid_code FROM dwelling WHERE dwelling_id = ${dwellingId}`,
    )
  )[0]?.gridCode

describeMutation({
  ...common,
  name: 'assignDwelling',
  succeeds: [
    {
      name: 'owners and households are replaced, and the grid is that of the household',
      arrange: () => anAssignment(),
      select: 'dwelling { occupancy version }',
      then: async ({ dwelling }, { input }) => {
        expect(dwelling).toEqual({ occupancy: 'RENTED', version: 2 })
        expect(await gridOf(input['dwellingId'])).toBe(`${village}001`)
        expect(
          await rowsOf(
            everyRow`SELECT person_id FROM dwelling_owner WHERE dwelling_id = ${input['dwellingId'] as string}`,
          ),
        ).toEqual([{ personId: (input['ownerPersonIds'] as string[])[0] }])
      },
    },
    {
      name: 'a household leaves the flat where it was',
      arrange: async () => {
        const { householdId } = await aHome(await aQuarter())
        return anAssignment({ householdIds: [householdId] })
      },
      select: 'dwelling { dwellingId }',
      then: async (_, { input }) => {
        const [householdId = ''] = input['householdIds'] as string[]
        expect(
          await rowsOf(everyRow`SELECT dwelling_id FROM dwelling_household WHERE household_id = ${householdId}`),
        ).toEqual([{ dwellingId: input['dwellingId'] }])
      },
    },
    {
      name: 'a flat that nobody lives in any more keeps its grid',
      arrange: async () => {
        const { dwellingId, personId } = await aHome(await aQuarter(), { gridCode: `${village}009` })
        return by(clerk, { dwellingId, occupancy: 'VACANT', ownerPersonIds: [personId], householdIds: [] })
      },
      select: 'dwelling { occupancy households { householdId } }',
      then: async ({ dwelling }, { input }) => {
        expect(dwelling).toEqual({ occupancy: 'VACANT', households: [] })
        expect(await gridOf(input['dwellingId'])).toBe(`${village}009`)
      },
    },
    {
      name: 'a household registered in another village does not give the flat its grid',
      arrange: async () => anAssignment({ householdIds: [(await aPerson(otherVillage)).householdId] }),
      select: 'dwelling { version }',
      then: async (_, { input }) => {
        expect(await gridOf(input['dwellingId'])).toBeNull()
      },
    },
  ],
  refused: [
    { name: 'no owner', code: 'BAD_USER_INPUT', arrange: () => anAssignment({ ownerPersonIds: [] }) },
    { name: 'an owner twice', code: 'BAD_USER_INPUT', arrange: () => anAssignment({ ownerPersonIds: ['a', 'a'] }) },
    { name: 'no such flat', code: 'NOT_FOUND', arrange: () => anAssignment({ dwellingId: 'none' }) },
    { name: 'no such person', code: 'NOT_FOUND', arrange: () => anAssignment({ ownerPersonIds: ['none'] }) },
    { name: 'no such household', code: 'NOT_FOUND', arrange: () => anAssignment({ householdIds: ['none'] }) },
    {
      name: 'an owner from another district',
      code: 'NOT_FOUND',
      arrange: async () => anAssignment({ ownerPersonIds: [(await aPerson('360302001001')).personId] }),
    },
  ],
})

const aNewCheck = async (parts = {}) =>
  once(clerk, {
    quarterId: await aQuarter({ checked: false }),
    checkedOn: TODAY,
    dimension: 'HOUSE',
    findings: 12,
    summary: '外墙脱落',
    ...parts,
  })

describeMutation({
  ...common,
  name: 'recordHealthCheck',
  succeeds: [
    {
      name: 'a check is added to the quarter',
      arrange: () => aNewCheck(),
      select: 'quarter { healthChecks { checkedOn dimension findings summary } }',
      then: ({ quarter }) => {
        const check = { checkedOn: TODAY, dimension: 'HOUSE', findings: 12, summary: '外墙脱落' }
        expect(quarter).toEqual({ healthChecks: [check] })
      },
    },
  ],
  refused: [
    { name: 'a check of tomorrow', code: 'BAD_USER_INPUT', arrange: () => aNewCheck({ checkedOn: TOMORROW }) },
    { name: 'fewer than no findings', code: 'BAD_USER_INPUT', arrange: () => aNewCheck({ findings: -1 }) },
    { name: 'no such quarter', code: 'NOT_FOUND', arrange: () => aNewCheck({ quarterId: 'none' }) },
  ],
})

const aService = async (parts = {}) =>
  by(clerk, {
    quarterId: await aQuarter(),
    mode: 'PROFESSIONAL',
    companyUscc: company,
    pointsExchange: true,
    publicIncomeCents: '1200000',
    since: TODAY,
    ...parts,
  })

describeMutation({
  ...common,
  name: 'setPropertyService',
  succeeds: [
    {
      name: 'a company looks after the quarter',
      arrange: () => aService(),
      select: 'quarter { version property { mode company { uscc } pointsExchange publicIncome { yuan } since } }',
      then: ({ quarter }) => {
        const income = { publicIncome: { yuan: '12000.00' }, pointsExchange: true, since: TODAY }
        expect(quarter).toEqual({
          version: 2,
          property: { mode: 'PROFESSIONAL', company: { uscc: company }, ...income },
        })
      },
    },
    {
      name: 'what was is replaced; owners who look after themselves need no company',
      arrange: async () => {
        const first = await aService()
        await theWorld().ask(
          clerk,
          'mutation ($input: SetPropertyServiceInput!) { setPropertyService(input: $input) { replayed } }',
          { input: first.input },
        )
        const rest = { quarterId: first.input['quarterId'], companyUscc: null, publicIncomeCents: null }
        return aService({ ...rest, mode: 'OWNER_SELF', expectedVersion: 2 })
      },
      select: 'quarter { version property { mode company { uscc } } }',
      then: ({ quarter }) => {
        expect(quarter).toEqual({ version: 3, property: { mode: 'OWNER_SELF', company: null } })
      },
    },
  ],
  refused: [
    { name: 'a professional without company', code: 'BAD_USER_INPUT', arrange: () => aService({ companyUscc: null }) },
    { name: 'a negative income', code: 'BAD_USER_INPUT', arrange: () => aService({ publicIncomeCents: '-1' }) },
    { name: 'no such company', code: 'NOT_FOUND', arrange: () => aService({ companyUscc: '91610702000010999A' }) },
    { name: 'no such quarter', code: 'NOT_FOUND', arrange: () => aService({ quarterId: 'none' }) },
  ],
})
