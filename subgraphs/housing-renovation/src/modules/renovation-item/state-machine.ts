import { defineMachine } from '@yiwang/shared/mutation'
import type { ItemRow } from './entities.ts'

export type ItemState = 'PROPOSED' | 'ADOPTED' | 'REJECTED' | 'DONE'

/** 改造清单项; where the project must stand for it is a matter of the project's machine. */
export const itemMachine = defineMachine<ItemState>({
  title: '清单项',
  describes: 'RenovationItem',
  states: { PROPOSED: '提议', ADOPTED: '采纳', REJECTED: '不采纳', DONE: '完成' },
  transitions: [
    { action: 'proposeRenovationItem', from: null, to: ['PROPOSED'] },
    { action: 'adoptRenovationItem', from: ['PROPOSED'], to: ['ADOPTED', 'REJECTED'] },
    { action: 'completeRenovationItem', from: ['ADOPTED'], to: ['DONE'] },
  ],
  final: ['REJECTED', 'DONE'],
})

export function itemState({ adopted, done }: ItemRow): ItemState {
  if (done === 1) return 'DONE'
  if (adopted === null) return 'PROPOSED'
  return adopted === 1 ? 'ADOPTED' : 'REJECTED'
}
