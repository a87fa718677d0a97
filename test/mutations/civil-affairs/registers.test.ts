import { expect } from '@jest/globals'
import { regionColumns } from '@yiwang/shared/region'
import { MediaReport } from '../../../subgraphs/civil-affairs/src/modules/media-report/entities.ts'
import {
  ServiceStation,
  type ServiceStationRow,
} from '../../../subgraphs/civil-affairs/src/modules/service-station/entities.ts'
import { SocialOrganisation } from '../../../subgraphs/civil-affairs/src/modules/social-organisation/entities.ts'
import { VolunteerTeam } from '../../../subgraphs/civil-affairs/src/modules/volunteer-team/entities.ts'
import { describeMutation } from '../../src/mutations/describe-mutation.ts'
import {
  anOrganisation,
  by,
  clerk,
  clerkElsewhere,
  common,
  next,
  otherCounty,
  seed,
  TODAY,
  token,
  TOMORROW,
  useWorld,
  village,
} from './world-of-civil.ts'

useWorld()

const elsewhere = { claims: clerkElsewhere, code: 'OUT_OF_REGION' } as const
const outside = { regionCode: otherCounty }

const aStation = async (parts: Partial<ServiceStationRow> = {}) => {
  const stationNo = next('FW')
  const open = { openedOn: '2025-01-01', beneficiaries: 0, canteen: 1, version: 1, ...regionColumns(village) }
  await seed(ServiceStation, { stationNo, name: `站${stationNo}`, kind: 'NEIGHBOURHOOD_HOME', ...open, ...parts })
  return stationNo
}
const station = (parts: Record<string, unknown> = {}) =>
  by(clerk, {
    ...{ name: next('邻里之家'), kind: 'NEIGHBOURHOOD_HOME', regionCode: village, canteen: true, beneficiaries: 200 },
    openedOn: TODAY,
    ...token(),
    ...parts,
  })

describeMutation({
  ...common,
  name: 'registerServiceStation',
  elsewhere,
  succeeds: [
    {
      name: '无→在册',
      arrange: () => station(),
      select: 'station { stationNo kind canteen beneficiaries openedOn regionCode subsidies { kind } version }',
      then: ({ station: shown }) =>
        expect(shown).toEqual({
          stationNo: expect.stringMatching(/^FW61070220260610\d{6}$/) as unknown,
          kind: 'NEIGHBOURHOOD_HOME',
          canteen: true,
          beneficiaries: 200,
          openedOn: TODAY,
          regionCode: village,
          subsidies: [],
          version: 1,
        }),
    },
  ],
  refused: [
    {
      name: 'the same name in the region',
      code: 'CONFLICT',
      arrange: async () => {
        const name = next('社区食堂')
        await aStation({ name })
        return station({ name })
      },
    },
    { name: 'with fewer than nobody', code: 'BAD_USER_INPUT', arrange: () => station({ beneficiaries: -1 }) },
    { name: 'in another county', code: 'OUT_OF_REGION', arrange: () => station(outside) },
  ],
})

const subsidy = (stationNo: string, amountCents = '1200000') =>
  by(clerk, { stationNo, kind: 'OPERATION', amountCents, on: TODAY, ...token() })

describeMutation({
  ...common,
  name: 'grantCanteenSubsidy',
  elsewhere: { claims: clerkElsewhere, code: 'NOT_FOUND' },
  succeeds: [
    {
      name: 'to a station with a canteen',
      arrange: async () => subsidy(await aStation()),
      select: 'station { subsidies { kind amount { wan } on } version }',
      then: ({ station: shown }) =>
        expect(shown).toEqual({ subsidies: [{ kind: 'OPERATION', amount: { wan: '1.20' }, on: TODAY }], version: 2 }),
    },
  ],
  refused: [
    {
      name: 'to a station without a canteen',
      code: 'RULE_VIOLATION',
      rule: 'R-CANTEEN',
      arrange: async () => subsidy(await aStation({ canteen: 0 })),
    },
    { name: 'of nothing', code: 'BAD_USER_INPUT', arrange: async () => subsidy(await aStation(), '0') },
  ],
})

const moving = (uscc: string, incubatedProjects = 3) =>
  by(clerk, { uscc, registeredOn: '2020-05-01', resident: true, incubatedProjects, ...token() })
const ORGANISATION = 'organisation { uscc socialOrganisation { registeredOn resident incubatedProjects } }'
const moved = (uscc: unknown) => ({
  uscc,
  socialOrganisation: { registeredOn: '2020-05-01', resident: true, incubatedProjects: 3 },
})

describeMutation({
  ...common,
  name: 'registerSocialOrganisation',
  elsewhere: { claims: clerkElsewhere, code: 'NOT_FOUND' },
  succeeds: [
    {
      name: '无→在册',
      arrange: async () => moving(await anOrganisation()),
      select: ORGANISATION,
      then: ({ organisation }, { input }) => expect(organisation).toEqual(moved(input['uscc'])),
    },
    {
      name: '在册→更新',
      arrange: async () => {
        const uscc = await anOrganisation()
        const before = { registeredOn: null, resident: 0, incubatedProjects: 0, version: 1 }
        await seed(SocialOrganisation, { uscc, ...regionColumns(village), ...before })
        return moving(uscc)
      },
      select: ORGANISATION,
      then: ({ organisation }, { input }) => expect(organisation).toEqual(moved(input['uscc'])),
    },
  ],
  refused: [
    {
      name: 'an enterprise',
      code: 'RULE_VIOLATION',
      rule: 'R-ORG-KIND',
      arrange: async () => moving(await anOrganisation('ENTERPRISE')),
    },
    { name: 'nobody told of', code: 'NOT_FOUND', arrange: () => moving('U-0') },
    {
      name: 'fewer than no projects',
      code: 'BAD_USER_INPUT',
      arrange: async () => moving(await anOrganisation(), -1),
    },
  ],
})

const report = (parts: Record<string, unknown> = {}) =>
  by(clerk, { regionCode: village, level: 'PROVINCIAL', title: next('五社联动'), on: TODAY, ...token(), ...parts })

describeMutation({
  ...common,
  name: 'recordMediaReport',
  elsewhere,
  succeeds: [
    {
      name: '无→已登记',
      arrange: () => report(),
      select: 'report { level title on }',
      then: (payload, { input }) =>
        expect(payload['report']).toEqual({ level: 'PROVINCIAL', title: input['title'], on: TODAY }),
    },
  ],
  refused: [
    {
      name: 'the same title on the day',
      code: 'CONFLICT',
      arrange: async () => {
        const title = next('暖冬')
        const place = regionColumns(village)
        await seed(MediaReport, { reportId: next('BD'), level: 'COUNTY', title, reportedOn: TODAY, ...place })
        return report({ title })
      },
    },
    { name: 'of tomorrow', code: 'BAD_USER_INPUT', arrange: () => report({ on: TOMORROW }) },
    { name: 'in another county', code: 'OUT_OF_REGION', arrange: () => report(outside) },
  ],
})

const team = (parts: Record<string, unknown> = {}) =>
  by(clerk, { name: next('志愿队'), regionCode: village, memberCount: 12, ...token(), ...parts })

describeMutation({
  ...common,
  name: 'registerVolunteerTeam',
  elsewhere,
  succeeds: [
    {
      name: '无→在册',
      arrange: () => team(),
      select: 'team { memberCount foundedOn regionCode }',
      then: (payload) => expect(payload['team']).toEqual({ memberCount: 12, foundedOn: TODAY, regionCode: village }),
    },
  ],
  refused: [
    {
      name: 'the same name in the region',
      code: 'CONFLICT',
      arrange: async () => {
        const name = next('助老队')
        const place = regionColumns(village)
        await seed(VolunteerTeam, { teamNo: next('ZD'), name, ...place, memberCount: 1, foundedOn: '2020-01-01' })
        return team({ name })
      },
    },
    { name: 'with fewer than nobody', code: 'BAD_USER_INPUT', arrange: () => team({ memberCount: -1 }) },
    { name: 'in another county', code: 'OUT_OF_REGION', arrange: () => team(outside) },
  ],
})
