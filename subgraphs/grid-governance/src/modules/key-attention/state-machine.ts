import { defineMachine } from '@yiwang/shared/mutation'
import type { KeyAttentionRow } from './entities.ts'

/** 重点人员台账. */
export const attentionMachine = defineMachine<'LISTED' | 'REMOVED'>({
  title: '台账',
  describes: 'KeyAttention',
  states: { LISTED: '列管', REMOVED: '撤管' },
  transitions: [
    { action: 'addKeyAttention', from: null, to: ['LISTED'] },
    { action: 'reviewKeyAttention', from: ['LISTED'], to: ['LISTED'] },
    { action: 'removeKeyAttention', from: ['LISTED'], to: ['REMOVED'] },
  ],
  final: ['REMOVED'],
})

export function stateOf({ removedOn }: KeyAttentionRow): 'LISTED' | 'REMOVED' {
  return removedOn === null ? 'LISTED' : 'REMOVED'
}
