import { defineMachine } from '@yiwang/shared/mutation'
import type { JudicialResult, MediationLevel } from '../../generated/resolver-types.ts'

/** 提级调解, level by level. */
export const mediationLevelMachine = defineMachine<MediationLevel>({
  title: '调解层级',
  states: { VILLAGE: '村级', TOWNSHIP: '镇级', COUNTY: '县级' },
  transitions: [
    { action: 'registerDispute', from: null, to: ['VILLAGE'] },
    { action: 'escalateDispute', from: ['VILLAGE'], to: ['TOWNSHIP'] },
    { action: 'escalateDispute', from: ['TOWNSHIP'], to: ['COUNTY'] },
  ],
  final: ['COUNTY'],
})

/** The level above, null at the top. */
export function levelAbove(level: MediationLevel): MediationLevel | null {
  const row = mediationLevelMachine.transitions.find(({ from }) => from?.includes(level))
  return row?.to[0] ?? null
}

export type JudicialState = 'NONE' | JudicialResult

/** 司法确认. */
export const judicialMachine = defineMachine<JudicialState>({
  title: '司法确认',
  describes: 'JudicialConfirmation',
  states: { NONE: '未申请', PENDING: '待裁定', CONFIRMED: '予以确认', DISMISSED: '驳回' },
  transitions: [
    { action: 'applyJudicialConfirmation', from: ['NONE'], to: ['PENDING'] },
    { action: 'decideJudicialConfirmation', from: ['PENDING'], to: ['CONFIRMED', 'DISMISSED'] },
  ],
  final: ['CONFIRMED', 'DISMISSED'],
})
