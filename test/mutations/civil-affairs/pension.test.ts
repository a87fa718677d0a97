import { everyRow } from '@yiwang/shared/testing'
import { expect } from '@jest/globals'
import { HomeVisitTask } from '../../../subgraphs/civil-affairs/src/modules/pension-authentication/entities.ts'
import { regionColumns } from '@yiwang/shared/region'
import { describeMutation } from '../../src/mutations/describe-mutation.ts'
import {
  type AnArchive,
  anArchive,
  aPerson,
  aVisit,
  by,
  citizen,
  clerk,
  clerkElsewhere,
  common,
  dueOn,
  grid,
  gridWorker,
  next,
  NOW,
  openToAll,
  seed,
  someoneElse,
  subgraph,
  system,
  theWorld,
  TODAY,
  token,
  TOMORROW,
  town,
  useWorld,
  village,
  worker,
} from './world-of-civil.ts'

useWorld()

const SHOWN = 'authentication { status lastAuthenticatedOn dueOn method version }'
const renewed = (status: string, method: string) => ({
  status,
  lastAuthenticatedOn: TODAY,
  dueOn: '2027-06-10',
  method,
  version: 2,
})
const authenticating = (personId: string, method: string, parts: Record<string, unknown> = {}) => ({
  personId,
  method,
  on: TODAY,
  ...token(),
  ...parts,
})
const bySelf = ({ personId }: AnArchive, parts: Record<string, unknown> = {}) =>
  by(citizen(personId), authenticating(personId, 'SELF_SERVICE_APP', parts))
const atHome = async (personId: string) => authenticating(personId, 'HOME_VISIT', { visitId: await aVisit(personId) })
const tasksOf = (personId: unknown) =>
  theWorld()
    .subgraph(subgraph)
    .database.rows(everyRow`SELECT done_at FROM home_visit_task WHERE person_id = ${String(personId)}`)

describeMutation({
  ...openToAll,
  name: 'authenticatePension',
  elsewhere: { claims: someoneElse, code: 'NOT_FOUND' },
  succeeds: [
    ...(['VALID', 'DUE_SOON', 'OVERDUE'] as const).map((status) => ({
      name: `${status}→VALID for twelve months, by oneself`,
      arrange: async () => bySelf(await anArchive(status)),
      select: SHOWN,
      then: ({ authentication }: Record<string, unknown>) =>
        expect(authentication).toEqual(renewed('VALID', 'SELF_SERVICE_APP')),
    })),
    {
      name: 'SUSPENDED stays so, with a new due date',
      arrange: async () => bySelf(await anArchive('SUSPENDED')),
      select: SHOWN,
      then: ({ authentication }) => expect(authentication).toEqual(renewed('SUSPENDED', 'SELF_SERVICE_APP')),
    },
    {
      name: 'on a visit of the grid worker, who then has done the task',
      arrange: async () => {
        const { authenticationId, personId } = await anArchive('OVERDUE')
        const task = { taskId: next('RW'), authenticationId, personId, dueOn: dueOn.OVERDUE, gridCode: grid }
        await seed(HomeVisitTask, { ...task, ...regionColumns(village), workerId: worker, createdAt: 0, doneAt: null })
        return by(gridWorker, await atHome(personId))
      },
      select: SHOWN,
      then: async ({ authentication }, { input }) => {
        expect(authentication).toEqual(renewed('VALID', 'HOME_VISIT'))
        expect(await tasksOf(input['personId'])).toEqual([{ doneAt: NOW }])
      },
    },
    ...(
      [
        ['ON_SITE', 'a clerk of the town', town],
        ['ON_SITE', 'a clerk of civil affairs', clerk],
        ['DATA_MATCHING', 'a clerk of civil affairs', clerk],
        ['DATA_MATCHING', 'the system', system],
      ] as const
    ).map(([method, who, claims]) => ({
      name: `${method} by ${who}`,
      arrange: async () => by(claims, authenticating((await anArchive('DUE_SOON')).personId, method)),
      select: SHOWN,
      then: ({ authentication }: Record<string, unknown>) => expect(authentication).toEqual(renewed('VALID', method)),
    })),
  ],
  refused: [
    {
      name: 'under investigation',
      code: 'INVALID_TRANSITION',
      arrange: async () => bySelf(await anArchive('UNDER_INVESTIGATION')),
    },
    ...(
      [
        ['SELF_SERVICE_APP', 'a clerk', clerk],
        ['ON_SITE', 'a grid worker', gridWorker],
        ['DATA_MATCHING', 'a clerk of the town', town],
        ['HOME_VISIT', 'the system', system],
      ] as const
    ).map(([method, who, claims]) => ({
      name: `${method} by ${who}`,
      code: 'FORBIDDEN',
      arrange: async () => by(claims, authenticating((await anArchive('DUE_SOON')).personId, method)),
    })),
    {
      name: 'at home without a visit',
      code: 'RULE_VIOLATION',
      rule: 'R-VISIT-REQUIRED',
      arrange: async () => by(gridWorker, authenticating((await anArchive('OVERDUE')).personId, 'HOME_VISIT')),
    },
    {
      name: 'at home on a visit to somebody else',
      code: 'NOT_FOUND',
      arrange: async () => {
        const { personId } = await anArchive('OVERDUE')
        return by(gridWorker, authenticating(personId, 'HOME_VISIT', { visitId: await aVisit(await aPerson()) }))
      },
    },
    {
      name: 'tomorrow',
      code: 'BAD_USER_INPUT',
      arrange: async () => bySelf(await anArchive('DUE_SOON'), { on: TOMORROW }),
    },
    {
      name: 'before the one before',
      code: 'BAD_USER_INPUT',
      arrange: async () =>
        bySelf(await anArchive('VALID', { lastAuthenticatedOn: '2025-12-31' }), { on: '2025-12-30' }),
      silentOn: '2025-12-31',
    },
    {
      name: 'somebody without an archive',
      code: 'NOT_FOUND',
      arrange: async () => {
        const personId = await aPerson()
        return bySelf({ personId, authenticationId: '' })
      },
    },
  ],
})

const managed = { ...common, elsewhere: { claims: clerkElsewhere, code: 'NOT_FOUND' } } as const
const of = async (status: Parameters<typeof anArchive>[0], parts: Record<string, unknown>) => {
  const { authenticationId } = await anArchive(status)
  return by(clerk, { authenticationId, ...parts })
}

describeMutation({
  ...managed,
  name: 'flagPensionAuthentication',
  succeeds: (['VALID', 'DUE_SOON', 'OVERDUE'] as const).map((status) => ({
    name: `${status}→UNDER_INVESTIGATION`,
    arrange: () => of(status, { reason: '信息比对疑似已去世' }),
    select: 'authentication { status version }',
    then: ({ authentication }) => expect(authentication).toEqual({ status: 'UNDER_INVESTIGATION', version: 2 }),
  })),
  refused: [
    ...(['SUSPENDED', 'UNDER_INVESTIGATION'] as const).map((status) => ({
      name: `in ${status}`,
      code: 'INVALID_TRANSITION',
      arrange: () => of(status, { reason: '线索' }),
    })),
    { name: 'without a clue', code: 'BAD_USER_INPUT', arrange: () => of('VALID', { reason: ' ' }) },
  ],
})

describeMutation({
  ...managed,
  name: 'suspendPension',
  succeeds: (['OVERDUE', 'UNDER_INVESTIGATION'] as const).map((status) => ({
    name: `${status}→SUSPENDED`,
    arrange: () => of(status, { opinion: '上门未见本人' }),
    select: 'authentication { status version }',
    then: ({ authentication }) => expect(authentication).toEqual({ status: 'SUSPENDED', version: 2 }),
  })),
  refused: [
    ...(['VALID', 'DUE_SOON', 'SUSPENDED'] as const).map((status) => ({
      name: `in ${status}`,
      code: 'INVALID_TRANSITION',
      arrange: () => of(status, { opinion: '上门未见本人' }),
    })),
    {
      name: 'without an opinion',
      code: 'RULE_VIOLATION',
      rule: 'R-HUMAN-CONFIRM',
      arrange: () => of('OVERDUE', { opinion: '  ' }),
    },
    {
      name: 'by a system',
      code: 'RULE_VIOLATION',
      rule: 'R-HUMAN-CONFIRM',
      arrange: async () => {
        const { authenticationId } = await anArchive('OVERDUE')
        return by({ ...system, scopes: ['civil:pension:manage'] }, { authenticationId, opinion: '逾期自动暂停' })
      },
    },
  ],
})

describeMutation({
  ...managed,
  name: 'resumePension',
  succeeds: [
    ...(['SUSPENDED', 'UNDER_INVESTIGATION'] as const).map((status) => ({
      name: `${status}→OVERDUE by the due date`,
      arrange: () => of(status, { opinion: '核查无误' }),
      select: 'authentication { status version }',
      then: ({ authentication }: Record<string, unknown>) =>
        expect(authentication).toEqual({ status: 'OVERDUE', version: 2 }),
    })),
    ...(['SUSPENDED', 'UNDER_INVESTIGATION'] as const).flatMap((status) =>
      (['VALID', 'DUE_SOON'] as const).map((to) => ({
        name: `${status}→${to} by the due date`,
        arrange: async () => {
          const { authenticationId } = await anArchive(status, { dueOn: dueOn[to] })
          return by(clerk, { authenticationId, opinion: '核查无误' })
        },
        select: 'authentication { status }',
        then: ({ authentication }: Record<string, unknown>) => expect(authentication).toEqual({ status: to }),
      })),
    ),
    {
      name: 'SUSPENDED→VALID after an authentication',
      arrange: async () => {
        const archive = await anArchive('SUSPENDED')
        const call = bySelf(archive)
        await theWorld().ask(
          call.claims,
          'mutation ($i: AuthenticatePensionInput!) { authenticatePension(input: $i) { replayed } }',
          { i: call.input },
        )
        return by(clerk, { authenticationId: archive.authenticationId, opinion: '已认证' })
      },
      select: 'authentication { status }',
      then: ({ authentication }) => expect(authentication).toEqual({ status: 'VALID' }),
    },
  ],
  refused: (['VALID', 'DUE_SOON', 'OVERDUE'] as const).map((status) => ({
    name: `in ${status}`,
    code: 'INVALID_TRANSITION',
    arrange: () => of(status, { opinion: '核查无误' }),
  })),
})
