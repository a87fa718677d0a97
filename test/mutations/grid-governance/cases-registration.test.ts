import { expect } from '@jest/globals'
import { describeMutation } from '../../src/mutations/describe-mutation.ts'
import {
  aCase,
  auditor,
  building,
  by,
  citizen,
  clerk,
  clerkAway,
  common,
  county,
  grid,
  next,
  NOW,
  otherGrid,
  otherVillage,
  otherWorker,
  refusedWith,
  useWorld,
  village,
  worker,
} from './world-of-cases.ts'

useWorld()

const photos = (count: number) => Array.from({ length: count }, (_, index) => `/files/${index}.jpg`)
const report = (parts: Record<string, unknown> = {}, claims = worker) =>
  by(claims, {
    title: '路灯不亮',
    detail: '三盏路灯不亮',
    category: 'CITY_MANAGEMENT',
    source: 'GRID_WORKER',
    gridCode: grid,
    clientToken: next('T'),
    ...parts,
  })
const NEW = `case { __typename caseNo status category source handling region { code } grid { gridCode } building { buildingId }
  address dueAt acceptedAt reportedAt slaState version subjects { personId } timeline { from to actor role }
  ... on GridEvent { cityObjectClass photos } }`

describeMutation({
  ...common,
  name: 'reportEvent',
  needsScope: false,
  elsewhere: { claims: otherWorker, code: 'OUT_OF_REGION' },
  succeeds: [
    {
      name: 'by a grid worker for the own grid',
      arrange: () => report({ subjectPersonIds: ['2', '2'], photos: photos(9), cityObjectClass: 'PUBLIC_FACILITY' }),
      select: NEW,
      then: ({ case: made }) =>
        expect(made).toEqual({
          __typename: 'GridEvent',
          caseNo: expect.stringMatching(/^61070220260610\d{6}$/) as unknown,
          status: 'REPORTED',
          category: 'CITY_MANAGEMENT',
          source: 'GRID_WORKER',
          handling: null,
          region: { code: village },
          grid: { gridCode: grid },
          building: null,
          address: null,
          dueAt: null,
          acceptedAt: null,
          reportedAt: NOW,
          slaState: 'NOT_STARTED',
          version: 1,
          subjects: [{ personId: '2' }],
          timeline: [{ from: null, to: 'REPORTED', actor: '李**', role: 'GRID_WORKER' }],
          cityObjectClass: 'PUBLIC_FACILITY',
          photos: photos(9),
        }),
    },
    {
      name: 'by a citizen at a building, who sees it afterwards',
      arrange: () => report({ source: 'CITIZEN', gridCode: null, buildingId: building }, citizen),
      select: 'case { caseNo source grid { gridCode } building { buildingId } region { code } }',
      then: async ({ case: made }) => {
        const { caseNo } = made as { caseNo: string }
        expect(made).toMatchObject({ building: { buildingId: building }, region: { code: village } })
        const { data } = await common.world().ask(citizen, `{ case(caseNo: "${caseNo}") { caseNo } }`)
        expect(data?.['case']).toEqual({ caseNo })
      },
    },
    {
      name: 'by a clerk in a village whose grid is not known',
      arrange: () => report({ gridCode: null, regionCode: otherVillage, source: 'CENTRE_WINDOW' }, clerk),
      select: 'case { grid { gridCode } region { code } }',
      then: ({ case: made }) => expect(made).toEqual({ grid: null, region: { code: otherVillage } }),
    },
  ],
  refused: [
    ...refusedWith(report, [
      ['no place', 'BAD_USER_INPUT', { gridCode: null }],
      ['a region that is no village', 'BAD_USER_INPUT', { gridCode: null, regionCode: county }],
      ['ten photos', 'BAD_USER_INPUT', { photos: photos(10) }],
      ['no title', 'BAD_USER_INPUT', { title: ' ' }],
      ['the grid of another worker', 'OUT_OF_REGION', { gridCode: otherGrid }],
      ['the village of another worker', 'OUT_OF_REGION', { gridCode: null, regionCode: otherVillage }],
      ['a building that nobody told of', 'NOT_FOUND', { gridCode: null, buildingId: `${village}00009` }],
      ['a subject of another grid', 'NOT_FOUND', { subjectPersonIds: ['1', '4'] }],
    ]),
    {
      name: 'a citizen who reports as a patrol',
      code: 'RULE_VIOLATION',
      rule: 'R-SOURCE-CITIZEN',
      arrange: () => report({ source: 'PATROL' }, citizen),
    },
    {
      name: 'a citizen who names somebody else',
      code: 'NOT_FOUND',
      arrange: () => report({ source: 'CITIZEN', subjectPersonIds: ['2'] }, citizen),
    },
    {
      name: 'places that do not agree',
      code: 'BAD_USER_INPUT',
      arrange: () => report({ gridCode: otherGrid, regionCode: village }, clerk),
    },
    { name: 'an auditor', code: 'FORBIDDEN', arrange: () => report({}, auditor) },
    {
      name: 'a grid that there is not',
      code: 'NOT_FOUND',
      arrange: () => report({ gridCode: `${village}077` }, clerk),
    },
  ],
})

const dispute = (parts: Record<string, unknown> = {}, claims = worker) =>
  by(claims, {
    title: '相邻纠纷',
    detail: '楼上漏水',
    gridCode: grid,
    partyPersonIds: ['1', '2'],
    riskLevel: 'LOW',
    channel: 'PEOPLE',
    clientToken: next('T'),
    ...parts,
  })

describeMutation({
  ...common,
  name: 'registerDispute',
  elsewhere: { claims: otherWorker, code: 'OUT_OF_REGION' },
  succeeds: [
    {
      name: 'accepted at once, in the village, with a clock of 56 working hours',
      arrange: () => dispute(),
      select: `case { status category source acceptedAt dueAt slaState version subjects { personId } timeline { from to note }
        ... on DisputeCase { riskLevel mediationLevel channel } }`,
      then: ({ case: made }) =>
        expect(made).toEqual({
          status: 'ACCEPTED',
          category: 'DISPUTE',
          source: 'GRID_WORKER',
          acceptedAt: NOW,
          dueAt: '2026-06-22T10:00:00+08:00',
          slaState: 'ON_TRACK',
          version: 1,
          subjects: [{ personId: '1' }, { personId: '2' }],
          timeline: [{ from: null, to: 'ACCEPTED', note: '登记矛盾纠纷' }],
          riskLevel: 'LOW',
          mediationLevel: 'VILLAGE',
          channel: 'PEOPLE',
        }),
    },
    {
      name: 'by the centre, of high risk: with the warning as a step',
      arrange: () => dispute({ riskLevel: 'HIGH', partyPersonIds: ['1', '4'] }, clerk),
      select: 'case { source dueAt timeline { from to note } }',
      // 登记 and 高风险预警
      toldTwice: ['caseChanged'],
      then: ({ case: made }) =>
        expect(made).toEqual({
          source: 'CENTRE_WINDOW',
          dueAt: '2026-06-22T10:00:00+08:00',
          timeline: [
            { from: null, to: 'ACCEPTED', note: '登记矛盾纠纷' },
            { from: 'ACCEPTED', to: 'ACCEPTED', note: '高风险预警' },
          ],
        }),
    },
  ],
  refused: refusedWith(dispute, [
    ['one party', 'BAD_USER_INPUT', { partyPersonIds: ['1'] }],
    ['one party twice', 'BAD_USER_INPUT', { partyPersonIds: ['1', '1'] }],
    ['a party of another grid', 'NOT_FOUND', { partyPersonIds: ['1', '4'] }],
    ['the grid of another worker', 'OUT_OF_REGION', { gridCode: otherGrid }],
    ['a grid code that is none', 'BAD_USER_INPUT', { gridCode: '1' }],
  ]),
})

const order = (parts: Record<string, unknown> = {}) =>
  by(clerk, {
    hotlineNo: next('12345-'),
    title: '噪音扰民',
    detail: '夜间施工',
    requestKind: 'COMPLAINT',
    urgency: 'URGENT',
    category: 'CITY_MANAGEMENT',
    regionCode: county,
    clientToken: next('T'),
    ...parts,
  })

describeMutation({
  ...common,
  name: 'registerHotlineOrder',
  elsewhere: { claims: clerkAway, code: 'OUT_OF_REGION' },
  succeeds: [
    {
      name: 'somewhere in the county',
      arrange: () => order(),
      select: `case { __typename status source region { code } grid { gridCode } dueAt ... on HotlineOrder { urgency requestKind } }`,
      then: ({ case: made }) =>
        expect(made).toEqual({
          __typename: 'HotlineOrder',
          status: 'REPORTED',
          source: 'HOTLINE_12345',
          region: { code: county },
          grid: null,
          dueAt: null,
          urgency: 'URGENT',
          requestKind: 'COMPLAINT',
        }),
    },
    {
      name: 'in a grid, which tells the village',
      arrange: () => order({ gridCode: grid }),
      select: 'case { region { code } grid { gridCode } }',
      then: ({ case: made }) => expect(made).toEqual({ region: { code: village }, grid: { gridCode: grid } }),
    },
  ],
  refused: [
    {
      name: 'a number that is registered',
      code: 'CONFLICT',
      arrange: async () => {
        const hotlineNo = next('12345-')
        await aCase('REPORTED', { kind: 'HOTLINE', hotlineNo, urgency: 'NORMAL', requestKind: 'HELP' })
        return order({ hotlineNo })
      },
    },
    ...refusedWith(order, [
      ['a grid of another village', 'BAD_USER_INPUT', { regionCode: village, gridCode: otherGrid }],
      ['no number', 'BAD_USER_INPUT', { hotlineNo: '' }],
      ['another district', 'OUT_OF_REGION', { regionCode: '360302001001' }],
      ['a village that there is not', 'NOT_FOUND', { regionCode: '610702001099' }],
      ['a province', 'BAD_USER_INPUT', { regionCode: '610000000000' }],
    ]),
  ],
})

const petition = (parts: Record<string, unknown> = {}) =>
  by(clerk, {
    petitionNo: next('XF'),
    title: '征地补偿',
    detail: '补偿款未到位',
    category: 'LIVELIHOOD',
    channel: 'VISIT',
    regionCode: village,
    petitionerPersonIds: ['1'],
    clientToken: next('T'),
    ...parts,
  })

describeMutation({
  ...common,
  name: 'registerPetition',
  elsewhere: { claims: clerkAway, code: 'OUT_OF_REGION' },
  succeeds: [
    {
      name: 'waits to be accepted',
      arrange: () => petition(),
      select: `case { __typename status source subjects { personId } ... on PetitionCase { channel } }`,
      then: ({ case: made }) =>
        expect(made).toEqual({
          __typename: 'PetitionCase',
          status: 'REPORTED',
          source: 'PETITION',
          subjects: [{ personId: '1' }],
          channel: 'VISIT',
        }),
    },
  ],
  refused: [
    {
      name: 'a number that is registered',
      code: 'CONFLICT',
      arrange: async () => {
        const petitionNo = next('XF')
        await aCase('CLOSED', { kind: 'PETITION', petitionNo, petitionChannel: 'LETTER' })
        return petition({ petitionNo })
      },
    },
    ...refusedWith(petition, [
      ['a petitioner of another district', 'NOT_FOUND', { petitionerPersonIds: ['9'] }],
      ['another district', 'OUT_OF_REGION', { regionCode: '360302001001' }],
      ['no text', 'BAD_USER_INPUT', { detail: '' }],
    ]),
  ],
})
