import { defineMachine, type Refusal } from '@yiwang/shared/mutation'
import type { DangerousHouseStatus } from '../../generated/resolver-types.ts'
import { refuseFrom } from '../../writing/refuse-from.ts'

/** An appraisal as A or B is a way of its own: it is no ground to drop a remediation that is under way. */
const APPRAISED_SAFE = 'appraiseDwelling:A/B'

/** 危房整治; graded C or D again after acceptance or write-off, a house starts over. */
export const remediationMachine = defineMachine<DangerousHouseStatus>({
  title: '危房整治',
  states: {
    IDENTIFIED: '已认定',
    EVACUATED: '已撤离',
    REMEDIATING: '整治中',
    ACCEPTED: '验收合格',
    WRITTEN_OFF: '已销号',
  },
  transitions: [
    { action: 'appraiseDwelling', from: null, to: ['IDENTIFIED'] },
    { action: 'appraiseDwelling', from: ['IDENTIFIED'], to: ['IDENTIFIED'] },
    { action: 'appraiseDwelling', from: ['EVACUATED'], to: ['EVACUATED'] },
    { action: 'appraiseDwelling', from: ['REMEDIATING'], to: ['REMEDIATING'] },
    { action: 'appraiseDwelling', from: ['ACCEPTED', 'WRITTEN_OFF'], to: ['IDENTIFIED'] },
    { action: APPRAISED_SAFE, from: ['ACCEPTED'], to: ['ACCEPTED'] },
    { action: APPRAISED_SAFE, from: ['WRITTEN_OFF'], to: ['WRITTEN_OFF'] },
    { action: 'evacuateDwelling', from: ['IDENTIFIED'], to: ['EVACUATED'] },
    { action: 'startDangerousHouseRemediation', from: ['IDENTIFIED', 'EVACUATED'], to: ['REMEDIATING'] },
    { action: 'acceptDangerousHouseRemediation', from: ['REMEDIATING'], to: ['ACCEPTED', 'REMEDIATING'] },
    { action: 'writeOffDangerousHouse', from: ['ACCEPTED'], to: ['WRITTEN_OFF'] },
  ],
  final: [],
})

/** The status that an appraisal as C or D leads to. */
export function statusAfterDanger(status: DangerousHouseStatus | null): DangerousHouseStatus {
  const row = remediationMachine.transitions.find(
    ({ action, from }) => action === 'appraiseDwelling' && (status === null ? from === null : from?.includes(status)),
  )
  return row?.to[0] ?? 'IDENTIFIED'
}

export function allowsSafeGrade(status: DangerousHouseStatus): boolean {
  return remediationMachine.refuse(APPRAISED_SAFE, status) === null
}

/** As the machine does, and for a flat that has no remediation at all. */
export function refuseRemediation(action: string, state: DangerousHouseStatus | null): Refusal | null {
  return refuseFrom(remediationMachine, action, { state, absent: '该房屋未认定为危房，没有整治' })
}
