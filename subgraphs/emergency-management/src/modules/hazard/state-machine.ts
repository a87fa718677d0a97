import { defineMachine } from '@yiwang/shared/mutation'
import type { HazardStatus } from '../../generated/resolver-types.ts'

/**
 * 隐患闭环. 五落实 and 挂牌督办 leave the status as it is. A general hazard may be put right on the spot, straight from the
 * order; a major one has to be RECTIFYING first.
 */
export const hazardMachine = defineMachine<HazardStatus>({
  title: '隐患',
  states: {
    DISCOVERED: '已发现',
    FILED: '已建档',
    ORDERED: '已责令限期整改',
    RECTIFYING: '整改中',
    RECTIFIED: '已整改待验收',
    ACCEPTANCE_FAILED: '验收不合格',
    ACCEPTED: '验收合格',
    WRITTEN_OFF: '已销号',
    TRANSFERRED: '已移交线索',
  },
  transitions: [
    { action: 'reportHazard', from: null, to: ['DISCOVERED'] },
    { action: 'fileHazard', from: ['DISCOVERED'], to: ['FILED'] },
    ...staying('recordFiveImplementations', ['FILED', 'ORDERED', 'ACCEPTANCE_FAILED', 'TRANSFERRED']),
    ...staying('listHazardForSupervision', ['FILED', 'ORDERED', 'RECTIFYING', 'RECTIFIED', 'TRANSFERRED']),
    { action: 'orderRectification', from: ['FILED'], to: ['ORDERED'] },
    { action: 'startRectification', from: ['ORDERED', 'ACCEPTANCE_FAILED', 'TRANSFERRED'], to: ['RECTIFYING'] },
    { action: 'submitRectification', from: ['ORDERED', 'RECTIFYING'], to: ['RECTIFIED'] },
    { action: 'submitRectification:MAJOR', from: ['RECTIFYING'], to: ['RECTIFIED'] },
    { action: 'acceptRectification', from: ['RECTIFIED'], to: ['ACCEPTED', 'ACCEPTANCE_FAILED'] },
    { action: 'writeOffHazard', from: ['ACCEPTED'], to: ['WRITTEN_OFF'] },
    { action: 'transferHazard', from: ['ORDERED', 'RECTIFYING', 'ACCEPTANCE_FAILED'], to: ['TRANSFERRED'] },
  ],
  final: ['WRITTEN_OFF'],
})

function staying(action: string, states: readonly HazardStatus[]) {
  return states.map((state) => ({ action, from: [state], to: [state] }))
}
