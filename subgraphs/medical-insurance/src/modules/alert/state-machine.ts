import { defineMachine } from '@yiwang/shared/mutation'
import type { AlertStatus } from '../../generated/resolver-types.ts'

/** 预警—推送—核查—救助—办结 (S02, S04). A settlement pushes its alert at once; the other rules wait for a push. */
export const alertMachine = defineMachine<AlertStatus>({
  title: '预警',
  states: {
    TRIGGERED: '已触发',
    PUSHED: '已推送',
    RECEIVED: '已接收',
    VERIFYING: '核查中',
    CONFIRMED: '核实',
    EXCLUDED: '排除',
    AIDING: '救助中',
    CLOSED: '已办结',
  },
  transitions: [
    { action: 'uploadSettlement', from: null, to: ['TRIGGERED', 'PUSHED'] },
    { action: 'runEnrolmentCheck', from: null, to: ['TRIGGERED'] },
    { action: 'system:unreimbursed', from: null, to: ['TRIGGERED'] },
    { action: 'pushMedicalAlert', from: ['TRIGGERED'], to: ['PUSHED'] },
    { action: 'receiveMedicalAlert', from: ['PUSHED'], to: ['RECEIVED'] },
    { action: 'startAlertVerification', from: ['RECEIVED'], to: ['VERIFYING'] },
    { action: 'verifyMedicalAlert', from: ['VERIFYING'], to: ['CONFIRMED', 'EXCLUDED'] },
    { action: 'grantMedicalAid', from: ['CONFIRMED'], to: ['AIDING'] },
    { action: 'grantMedicalAid', from: ['AIDING'], to: ['AIDING'] },
    ...staying('linkMedicalAlertToCase', [
      'TRIGGERED',
      'PUSHED',
      'RECEIVED',
      'VERIFYING',
      'CONFIRMED',
      'EXCLUDED',
      'AIDING',
    ]),
    { action: 'closeMedicalAlert', from: ['CONFIRMED', 'AIDING', 'EXCLUDED'], to: ['CLOSED'] },
  ],
  final: ['CLOSED'],
})

function staying(action: string, states: readonly AlertStatus[]) {
  return states.map((state) => ({ action, from: [state], to: [state] }))
}
