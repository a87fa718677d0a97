import { expect, test } from '@jest/globals'
import type { StateMachine } from '@yiwang/shared/mutation'
import { refuseRemediation, remediationMachine } from '../src/modules/dangerous-house/state-machine.ts'
import { ballotMachine, voteMachine } from '../src/modules/owner-vote/state-machine.ts'
import { itemMachine } from '../src/modules/renovation-item/state-machine.ts'
import { projectMachine, refuseAdvance } from '../src/modules/renovation-project/state-machine.ts'
import { renovationStatuses } from '../src/modules/renovation-project/statuses.ts'

const machines = [projectMachine, itemMachine, voteMachine, ballotMachine, remediationMachine] as const
const table = machines.map((machine) => [machine.title, machine as StateMachine<string>] as const)

test.each(table)('%s: every state can be reached', (_, { states, transitions }) => {
  const names = Object.keys(states)
  const begin = transitions.filter(({ from }) => from === null).flatMap(({ to }) => to)
  const reached = new Set(begin)
  // as often as there are states, so that the order of the rows does not matter
  names.forEach(() => {
    for (const { from, to } of transitions)
      if (from?.some((state) => reached.has(state))) to.forEach((state) => reached.add(state))
  })
  expect([...reached].sort()).toEqual([...names].sort())
})

test.each(table)('%s: nothing leads out of a final state, and something out of all others', (_, machine) => {
  const { states, transitions, final } = machine
  const left = new Set(
    transitions.flatMap(({ from, to }) => (from ?? []).filter((state) => to.some((one) => one !== state))),
  )
  expect(
    Object.keys(states)
      .filter((state) => !left.has(state))
      .sort(),
  ).toEqual([...final].sort())
})

test('the machines of the contract name its enums in order', () => {
  expect(Object.keys(projectMachine.states)).toEqual([...renovationStatuses])
})

const way = ['VOTED', 'PLANNED', 'DESIGNED', 'UNDER_CONSTRUCTION', 'COMPLETED', 'HANDED_OVER', 'MAINTAINED']
const pairs = renovationStatuses.flatMap((from) => renovationStatuses.map((to) => [from, to] as const))

test.each(pairs)('advance %s → %s: allowed only to the very next status', (from, to) => {
  const isNext = way.includes(from) && way[way.indexOf(from) + 1] === to
  expect(refuseAdvance(from, to)).toEqual(
    isNext ? null : expect.objectContaining({ code: 'INVALID_TRANSITION', from, to }),
  )
})

test('a refusal says in Chinese what is and what must be', () => {
  expect(refuseAdvance('PLANNED', 'COMPLETED')?.message).toBe(
    '改造项目当前为“已列入计划”，下一步只能是“已设计”，不能改为“竣工验收”',
  )
  expect(refuseRemediation('evacuateDwelling', null)).toMatchObject({ from: 'NONE', to: 'EVACUATED' })
})
