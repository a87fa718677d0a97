import { defineMachine } from '@yiwang/shared/mutation'
import type { SafetyListRow } from './entities.ts'

export type SafetyListState = 'UNPOSTED' | 'POSTED'

/** 清单公示上墙. */
export const safetyListMachine = defineMachine<SafetyListState>({
  title: '安全清单',
  describes: 'SafetyList',
  states: { UNPOSTED: '未公示', POSTED: '已公示' },
  transitions: [
    { action: 'registerSafetyList', from: null, to: ['UNPOSTED'] },
    { action: 'postSafetyList', from: ['UNPOSTED'], to: ['POSTED'] },
  ],
  final: ['POSTED'],
})

export function stateOf({ posted }: SafetyListRow): SafetyListState {
  return posted === 1 ? 'POSTED' : 'UNPOSTED'
}
