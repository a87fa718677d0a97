import { everyRow } from '@yiwang/shared/testing'
import { expect } from '@jest/globals'
import { ItemSupport } from '../../../subgraphs/housing-renovation/src/modules/renovation-item/entities.ts'
import type { ProjectRow } from '../../../subgraphs/housing-renovation/src/modules/renovation-project/entities.ts'
import { describeMutation } from '../../src/mutations/describe-mutation.ts'
import {
  aHome,
  anItem,
  aProject,
  aQuarter,
  by,
  citizen,
  clerk,
  common,
  once,
  rowsOf,
  seed,
  statuses,
  stranger,
  TODAY,
  TOMORROW,
  useWorld,
} from './world-of-housing.ts'

useWorld()

type Status = ProjectRow['status']
const except = (...allowed: Status[]) => statuses.filter((status) => !allowed.includes(status))
const itemsOf = (projectNo: unknown) =>
  rowsOf(
    everyRow`SELECT adopted, done, done_on, decided_by FROM renovation_item WHERE project_no = ${projectNo as string}`,
  )

const proposal = { category: 'BASIC', name: '雨污分流', via: 'WECHAT_GROUP' }
async function aProposal(status: Status, parts = {}) {
  const { projectNo, quarterId } = await aProject(status)
  const { personId } = await aHome(quarterId)
  return once(citizen(personId), { projectNo, ...proposal, ...parts })
}

describeMutation({
  ...common,
  name: 'proposeRenovationItem',
  needsScope: false,
  elsewhere: { claims: stranger, code: 'FORBIDDEN' },
  succeeds: [
    {
      name: 'a resident proposes an item and is its first supporter',
      arrange: () => aProposal('OPINION_COLLECTING'),
      select: 'project { version items { category name proposedVia supporters adopted done } }',
      then: ({ project }) => {
        const item = { category: 'BASIC', name: '雨污分流', proposedVia: 'WECHAT_GROUP' }
        expect(project).toEqual({ version: 1, items: [{ ...item, supporters: 1, adopted: null, done: false }] })
      },
    },
    {
      name: 'the same name again is support',
      arrange: async () => {
        const { projectNo, quarterId } = await aProject('OPINION_COLLECTING')
        await anItem(projectNo, { name: proposal.name, supporters: 7 })
        const { personId } = await aHome(quarterId)
        return once(citizen(personId), { projectNo, ...proposal })
      },
      select: 'project { items { name supporters } }',
      then: ({ project }) => {
        expect(project).toEqual({ items: [{ name: '雨污分流', supporters: 8 }] })
      },
    },
  ],
  refused: [
    ...except('OPINION_COLLECTING').map((status) => ({
      name: `not in ${status}`,
      code: 'INVALID_TRANSITION',
      arrange: () => aProposal(status),
    })),
    {
      name: 'a resident of another quarter',
      code: 'FORBIDDEN',
      arrange: async () => {
        const { projectNo } = await aProject('OPINION_COLLECTING')
        const { personId } = await aHome(await aQuarter())
        return once(citizen(personId), { projectNo, ...proposal })
      },
    },
    {
      name: 'an official is no resident',
      code: 'FORBIDDEN',
      arrange: async () => once(clerk, { projectNo: (await aProject('OPINION_COLLECTING')).projectNo, ...proposal }),
    },
    {
      name: 'a household supports an item once',
      code: 'CONFLICT',
      arrange: async () => {
        const { projectNo, quarterId } = await aProject('OPINION_COLLECTING')
        const itemId = await anItem(projectNo, { name: proposal.name })
        const { personId, householdId } = await aHome(quarterId)
        await seed(ItemSupport, { itemId, householdId, personId: 'another member', at: 0 })
        return once(citizen(personId), { projectNo, ...proposal })
      },
    },
    {
      name: 'a blank name',
      code: 'BAD_USER_INPUT',
      arrange: () => aProposal('OPINION_COLLECTING', { name: ' ' }),
    },
    {
      name: 'no such project',
      code: 'NOT_FOUND',
      arrange: () => aProposal('OPINION_COLLECTING', { projectNo: 'none' }),
    },
  ],
})

const aDecision = async (status: Status, adopted: boolean, parts = {}) => {
  const { projectNo } = await aProject(status)
  return by(clerk, { projectNo, itemId: await anItem(projectNo, parts), adopted })
}

describeMutation({
  ...common,
  name: 'adoptRenovationItem',
  succeeds: [true, false].map((adopted) => ({
    name: `an item is ${adopted ? '' : 'not '}adopted`,
    arrange: () => aDecision('OPINION_COLLECTING', adopted),
    select: 'project { version items { adopted } }',
    then: async ({ project }, { input }) => {
      expect(project).toEqual({ version: 2, items: [{ adopted }] })
      expect(await itemsOf(input['projectNo'])).toMatchObject([{ adopted: adopted ? 1 : 0, decidedBy: 'ZJ1' }])
    },
  })),
  refused: [
    ...except('OPINION_COLLECTING').map((status) => ({
      name: `not in ${status}`,
      code: 'INVALID_TRANSITION',
      arrange: () => aDecision(status, true),
    })),
    ...[0, 1].map((adopted) => ({
      name: `not decided twice (${adopted})`,
      code: 'INVALID_TRANSITION',
      arrange: () => aDecision('OPINION_COLLECTING', true, { adopted }),
    })),
    {
      name: 'an item of another project',
      code: 'NOT_FOUND',
      arrange: async () => {
        const elsewhere = await anItem((await aProject('OPINION_COLLECTING')).projectNo)
        const { projectNo } = await aProject('OPINION_COLLECTING')
        return by(clerk, { projectNo, itemId: elsewhere, adopted: true })
      },
    },
  ],
})

const aCompletion = async (status: Status, parts = {}, doneOn = TODAY) => {
  const { projectNo } = await aProject(status)
  return by(clerk, { projectNo, itemId: await anItem(projectNo, { adopted: 1, ...parts }), doneOn })
}

describeMutation({
  ...common,
  name: 'completeRenovationItem',
  succeeds: [
    {
      name: 'an adopted item is done',
      arrange: () => aCompletion('UNDER_CONSTRUCTION'),
      select: 'project { version items { done doneOn } }',
      then: ({ project }) => {
        expect(project).toEqual({ version: 2, items: [{ done: true, doneOn: TODAY }] })
      },
    },
  ],
  refused: [
    ...except('UNDER_CONSTRUCTION').map((status) => ({
      name: `not in ${status}`,
      code: 'INVALID_TRANSITION',
      arrange: () => aCompletion(status),
    })),
    {
      name: 'not twice',
      code: 'INVALID_TRANSITION',
      arrange: () => aCompletion('UNDER_CONSTRUCTION', { done: 1, doneOn: TODAY }),
    },
    ...[null, 0].map((adopted) => ({
      name: `not an item whose adoption is ${adopted}`,
      code: 'RULE_VIOLATION',
      rule: 'R-ITEM-ADOPTED',
      arrange: () => aCompletion('UNDER_CONSTRUCTION', { adopted }),
    })),
    {
      name: 'not done before tomorrow',
      code: 'BAD_USER_INPUT',
      arrange: () => aCompletion('UNDER_CONSTRUCTION', {}, TOMORROW),
    },
    {
      name: 'no such item',
      code: 'NOT_FOUND',
      arrange: async () =>
        by(clerk, { projectNo: (await aProject('UNDER_CONSTRUCTION')).projectNo, itemId: 'none', doneOn: TODAY }),
    },
  ],
})
