import { everyRow } from '@yiwang/shared/testing'
import { expect } from '@jest/globals'
import { describeMutation } from '../../src/mutations/describe-mutation.ts'
import {
  anItem,
  aProject,
  aQuarter,
  aVote,
  by,
  clerk,
  common,
  next,
  once,
  otherVillage,
  rowsOf,
  seed,
  served,
  statuses,
  TODAY,
  useWorld,
  village,
} from './world-of-housing.ts'
import {
  Project,
  type ProjectRow,
} from '../../../subgraphs/housing-renovation/src/modules/renovation-project/entities.ts'
import { project } from '../../../subgraphs/housing-renovation/test/rows.ts'

useWorld()

type Status = ProjectRow['status']
const except = (...allowed: Status[]) => statuses.filter((status) => !allowed.includes(status))
const stepsOf = (projectNo: unknown) =>
  rowsOf<{ fromStatus: string | null; toStatus: string; actor: string; note: string | null }>(
    everyRow`SELECT from_status, to_status, actor, note FROM renovation_step WHERE project_no = ${projectNo} ORDER BY at, step_id`,
  )
const eventsOf = (projectNo: unknown) =>
  rowsOf<{ type: string }>(everyRow`SELECT type FROM outbox WHERE record_id = ${projectNo}`)

const aNewProject = async (parts = {}) =>
  once(clerk, { name: '一号小区改造', quarterIds: [await aQuarter()], year: 2026, ...parts })

describeMutation({
  ...common,
  name: 'createRenovationProject',
  succeeds: [
    {
      name: 'a project of a checked quarter begins',
      arrange: () => aNewProject({ investmentCents: '350000000' }),
      select:
        'project { projectNo regionCode status year investment { yuan } quarters { quarterId } timeline { from to actor } version }',
      then: async ({ project: made }, { input }) => {
        expect(made).toMatchObject({
          ...{ regionCode: village, status: 'CHECKED', year: 2026, version: 1 },
          investment: { yuan: '3500000.00' },
          quarters: (input['quarterIds'] as string[]).map((quarterId) => ({ quarterId })),
          timeline: [{ from: null, to: 'CHECKED', actor: '韩**' }],
        })
        expect(await eventsOf((made as ProjectRow).projectNo)).toEqual([{ type: 'renovationProjectChanged' }])
      },
    },
    {
      name: 'quarters of two villages make a project of their town; one that is built late is no obstacle',
      arrange: async () =>
        aNewProject({ quarterIds: [await aQuarter(), await aQuarter({ regionCode: otherVillage })] }),
      select: 'project { regionCode }',
      then: ({ project: made }) => {
        expect(made).toEqual({ regionCode: '610702001000' })
      },
    },
  ],
  refused: [
    {
      name: 'one of the quarters has no check',
      code: 'RULE_VIOLATION',
      rule: 'R-HEALTH-CHECK',
      arrange: async () => aNewProject({ quarterIds: [await aQuarter(), await aQuarter({ checked: false })] }),
    },
    { name: 'no quarter', code: 'BAD_USER_INPUT', arrange: () => aNewProject({ quarterIds: [] }) },
    { name: 'a negative investment', code: 'BAD_USER_INPUT', arrange: () => aNewProject({ investmentCents: '-1' }) },
    { name: 'no such quarter', code: 'NOT_FOUND', arrange: () => aNewProject({ quarterIds: ['none'] }) },
    {
      name: 'a quarter of another district',
      code: 'NOT_FOUND',
      arrange: async () =>
        aNewProject({ quarterIds: [await aQuarter(), await aQuarter({ regionCode: '360302001001' })] }),
    },
  ],
})

const aSurvey = async (status: Status, parts = {}) =>
  by(clerk, { projectNo: (await aProject(status)).projectNo, channels: ['WECHAT_GROUP', 'MEETING'], ...parts })

describeMutation({
  ...common,
  name: 'openOpinionSurvey',
  succeeds: [
    {
      name: 'CHECKED → OPINION_COLLECTING',
      arrange: () => aSurvey('CHECKED'),
      select: 'project { status opinionChannels version }',
      then: async ({ project: changed }, { input }) => {
        const state = { status: 'OPINION_COLLECTING', version: 2 }
        expect(changed).toEqual({ ...state, opinionChannels: ['WECHAT_GROUP', 'MEETING'] })
        expect(await stepsOf(input['projectNo'])).toMatchObject([
          { fromStatus: 'CHECKED', toStatus: 'OPINION_COLLECTING' },
        ])
      },
    },
  ],
  refused: [
    ...except('CHECKED').map((status) => ({
      name: `not from ${status}`,
      code: 'INVALID_TRANSITION',
      arrange: () => aSurvey(status),
    })),
    { name: 'no channel', code: 'BAD_USER_INPUT', arrange: () => aSurvey('CHECKED', { channels: [] }) },
    { name: 'no such project', code: 'NOT_FOUND', arrange: () => aSurvey('CHECKED', { projectNo: 'none' }) },
  ],
})

const way: readonly Status[] = [
  ...(['VOTED', 'PLANNED', 'DESIGNED', 'UNDER_CONSTRUCTION', 'COMPLETED', 'HANDED_OVER', 'MAINTAINED'] as const),
]

/** A project that meets all that any step may ask for. */
async function aReadyProject(status: Status) {
  const { projectNo, quarterId } = await aProject(status)
  await aVote(projectNo, [['1', ['p'], 90, true]], { closedAt: 1, closedBy: 'ZJ1' })
  await anItem(projectNo, { adopted: 1, done: 1, doneOn: TODAY })
  await anItem(projectNo, { adopted: 0 })
  await served(quarterId, 'COMMUNITY_PROPERTY')
  return projectNo
}

const anAdvance = async (from: Status, to: Status) =>
  by(clerk, { projectNo: await aReadyProject(from), to, note: '推进' })

describeMutation({
  ...common,
  name: 'advanceRenovationProject',
  succeeds: way.slice(1).map((to, index) => ({
    name: `${way[index]} → ${to}`,
    arrange: () => anAdvance(way[index] ?? 'VOTED', to),
    select: 'project { status version completedOn }',
    then: async ({ project: changed }, { input }) => {
      expect(changed).toEqual({ status: to, version: 2, completedOn: to === 'COMPLETED' ? TODAY : null })
      expect(await stepsOf(input['projectNo'])).toMatchObject([{ fromStatus: way[index], toStatus: to, note: '推进' }])
      expect(await eventsOf(input['projectNo'])).toHaveLength(1)
    },
  })),
  refused: [
    // every pair is in the department's own test of its state machines
    ...(
      [
        ['VOTED', 'DESIGNED'],
        ['PLANNED', 'VOTED'],
        ['DESIGNED', 'PLANNED'],
        ['UNDER_CONSTRUCTION', 'UNDER_CONSTRUCTION'],
        ['COMPLETED', 'MAINTAINED'],
        ['MAINTAINED', 'HANDED_OVER'],
        ['OPINION_COLLECTING', 'VOTED'],
        ['CHECKED', 'OPINION_COLLECTING'],
        ['DESIGNED', 'CANCELLED'],
        ['CANCELLED', 'PLANNED'],
      ] as const
    ).map(([from, to]) => ({
      name: `not ${from} → ${to}`,
      code: 'INVALID_TRANSITION',
      arrange: () => anAdvance(from, to),
    })),
    {
      name: 'no plan without a health check',
      code: 'RULE_VIOLATION',
      rule: 'R-HEALTH-CHECK',
      arrange: async () => by(clerk, { projectNo: (await aProject('VOTED', {}, false)).projectNo, to: 'PLANNED' }),
    },
    {
      name: 'no plan when the vote failed',
      code: 'RULE_VIOLATION',
      rule: 'R-VOTE-PASSED',
      arrange: async () => {
        const { projectNo } = await aProject('VOTED')
        await aVote(projectNo, [['1', ['p'], 90, false]], { closedAt: 1, closedBy: 'ZJ1' })
        return by(clerk, { projectNo, to: 'PLANNED' })
      },
    },
    {
      name: 'no completion while an adopted item is not done',
      code: 'RULE_VIOLATION',
      rule: 'R-ITEM-DONE',
      arrange: async () => {
        const projectNo = await aReadyProject('UNDER_CONSTRUCTION')
        await anItem(projectNo, { adopted: 1 })
        return by(clerk, { projectNo, to: 'COMPLETED' })
      },
    },
    {
      name: 'no maintenance without property service',
      code: 'RULE_VIOLATION',
      rule: 'R-PROPERTY',
      arrange: async () => by(clerk, { projectNo: (await aProject('HANDED_OVER')).projectNo, to: 'MAINTAINED' }),
    },
    {
      name: 'no maintenance where it is on record that nobody serves',
      code: 'RULE_VIOLATION',
      rule: 'R-PROPERTY',
      arrange: async () => {
        const { projectNo, quarterId } = await aProject('HANDED_OVER')
        await served(quarterId, 'NONE')
        return by(clerk, { projectNo, to: 'MAINTAINED' })
      },
    },
    {
      name: 'no such project',
      code: 'NOT_FOUND',
      arrange: () => by(clerk, { projectNo: 'none', to: 'PLANNED' }),
    },
  ],
})

const cancellable: readonly Status[] = ['CHECKED', 'OPINION_COLLECTING', 'VOTED', 'PLANNED', 'DESIGNED']
const aCancellation = async (status: Status, reason = '纳入片区更新') =>
  by(clerk, { projectNo: (await aProject(status)).projectNo, reason })

describeMutation({
  ...common,
  name: 'cancelRenovationProject',
  succeeds: cancellable.map((status) => ({
    name: `${status} → CANCELLED`,
    arrange: () => aCancellation(status),
    select: 'project { status timeline { from to note } }',
    then: ({ project: changed }) => {
      const timeline = [{ from: status, to: 'CANCELLED', note: '纳入片区更新' }]
      expect(changed).toEqual({ status: 'CANCELLED', timeline })
    },
  })),
  refused: [
    ...except(...cancellable).map((status) => ({
      name: `not from ${status}`,
      code: 'INVALID_TRANSITION',
      arrange: () => aCancellation(status),
    })),
    { name: 'no reason', code: 'BAD_USER_INPUT', arrange: () => aCancellation('CHECKED', ' ') },
  ],
})

const caseNo = () => `61070220260610${next('').padStart(6, '0')}`
const aLink = async (parts: Partial<ProjectRow> = {}, wanted = caseNo()) =>
  by(clerk, { projectNo: (await aProject('PLANNED', parts)).projectNo, caseNo: wanted })

describeMutation({
  ...common,
  name: 'linkRenovationProjectToCase',
  succeeds: [
    {
      name: 'the project is that of the case',
      arrange: () => aLink(),
      select: 'project { projectNo version }',
      then: async ({ project: changed }, { input }) => {
        expect(changed).toEqual({ projectNo: input['projectNo'], version: 2 })
        expect(
          await rowsOf(
            everyRow`SELECT case_no FROM renovation_project WHERE project_no = ${input['projectNo'] as string}`,
          ),
        ).toEqual([{ caseNo: input['caseNo'] }])
      },
    },
    {
      name: 'the same case again changes nothing of the link',
      arrange: () => {
        const same = caseNo()
        return aLink({ caseNo: same }, same)
      },
      select: 'project { status }',
      then: ({ project: changed }) => {
        expect(changed).toEqual({ status: 'PLANNED' })
      },
    },
  ],
  refused: [
    { name: 'linked to another case', code: 'CONFLICT', arrange: () => aLink({ caseNo: caseNo() }) },
    {
      name: 'the case has another project',
      code: 'CONFLICT',
      arrange: async () => {
        const taken = caseNo()
        await seed(Project, project(next('X'), { caseNo: taken }))
        return aLink({}, taken)
      },
    },
    { name: 'a case of another county', code: 'NOT_FOUND', arrange: () => aLink({}, '36030220260610000001') },
    { name: 'no case number', code: 'BAD_USER_INPUT', arrange: () => aLink({}, '12345') },
    { name: 'no such project', code: 'NOT_FOUND', arrange: () => by(clerk, { projectNo: 'none', caseNo: caseNo() }) },
  ],
})
