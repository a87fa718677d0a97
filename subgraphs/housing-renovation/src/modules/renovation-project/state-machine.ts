import { defineMachine, invalidTransition, type Refusal } from '@yiwang/shared/mutation'
import type { RenovationStatus } from '../../generated/resolver-types.ts'

const asking: readonly RenovationStatus[] = ['OPINION_COLLECTING']

/** 老旧小区改造 (model 5.3). */
export const projectMachine = defineMachine<RenovationStatus>({
  title: '改造项目',
  states: {
    CHECKED: '已体检',
    OPINION_COLLECTING: '征求民意',
    VOTED: '已表决',
    PLANNED: '已列入计划',
    DESIGNED: '已设计',
    UNDER_CONSTRUCTION: '施工中',
    COMPLETED: '竣工验收',
    HANDED_OVER: '已移交',
    MAINTAINED: '长效管护',
    CANCELLED: '已取消',
  },
  transitions: [
    { action: 'createRenovationProject', from: null, to: ['CHECKED'] },
    { action: 'openOpinionSurvey', from: ['CHECKED'], to: asking },
    { action: 'proposeRenovationItem', from: asking, to: asking },
    { action: 'adoptRenovationItem', from: asking, to: asking },
    { action: 'openOwnerVote', from: asking, to: asking },
    { action: 'castOwnerVote', from: asking, to: asking },
    { action: 'closeOwnerVote', from: asking, to: ['VOTED', 'OPINION_COLLECTING'] },
    { action: 'advanceRenovationProject', from: ['VOTED'], to: ['PLANNED'] },
    { action: 'advanceRenovationProject', from: ['PLANNED'], to: ['DESIGNED'] },
    { action: 'advanceRenovationProject', from: ['DESIGNED'], to: ['UNDER_CONSTRUCTION'] },
    { action: 'completeRenovationItem', from: ['UNDER_CONSTRUCTION'], to: ['UNDER_CONSTRUCTION'] },
    { action: 'advanceRenovationProject', from: ['UNDER_CONSTRUCTION'], to: ['COMPLETED'] },
    { action: 'advanceRenovationProject', from: ['COMPLETED'], to: ['HANDED_OVER'] },
    { action: 'advanceRenovationProject', from: ['HANDED_OVER'], to: ['MAINTAINED'] },
    {
      action: 'cancelRenovationProject',
      from: ['CHECKED', 'OPINION_COLLECTING', 'VOTED', 'PLANNED', 'DESIGNED'],
      to: ['CANCELLED'],
    },
  ],
  final: ['MAINTAINED', 'CANCELLED'],
})

/** One step at a time: null when `to` is the very next status. */
export function refuseAdvance(from: RenovationStatus, to: RenovationStatus): Refusal | null {
  const { states, transitions } = projectMachine
  const next = transitions.find((row) => row.action === 'advanceRenovationProject' && row.from?.includes(from))?.to[0]
  if (next === to) return null
  const expected = next === undefined ? '，不能推进' : `，下一步只能是“${states[next]}”`
  return invalidTransition(`改造项目当前为“${states[from]}”${expected}，不能改为“${states[to]}”`, from, to)
}
