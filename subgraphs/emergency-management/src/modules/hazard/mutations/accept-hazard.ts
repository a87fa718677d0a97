import { defineMutation, updateRow, violates } from '@yiwang/shared/mutation'
import { beijingDate } from '@yiwang/shared/time'
import { z } from 'zod'
import { expectedVersion, filled } from '../../../input/input-fields.ts'
import { staffNumberOf } from '../../worker/signer.ts'
import { changeHazard, hazardToChange, hazardTransition } from '../change-hazard.ts'
import { type HazardRow, ListedSupervision } from '../entities.ts'
import { hazardMachine } from '../state-machine.ts'
import { listedSupervisionOf } from '../write-repository.ts'

const acceptance = z.object({
  hazardNo: z.string(),
  passed: z.boolean(),
  opinion: filled('验收意见'),
  expectedVersion,
})

/** 整改验收: passed, production may go on; failed, the hazard stays on the ledger and is no longer rectified. */
export const acceptRectification = defineMutation<z.infer<typeof acceptance>, HazardRow, HazardRow>({
  ...hazardTransition,
  name: 'acceptRectification',
  scopes: [['hazard:accept']],
  input: acceptance,
  find: hazardToChange,
  state: ({ status }) => hazardMachine.refuse('acceptRectification', status),
  rules: [
    async ({ grade, hazardNo }, _, { transaction }) =>
      grade === 'MAJOR' && !(await listedSupervisionOf(transaction, hazardNo))
        ? violates('R-HAZARD-LISTED', '重大隐患须先挂牌督办，方可验收')
        : null,
    ({ rectifierId }, _, { caller }) =>
      rectifierId === staffNumberOf(caller) ? violates('R-HAZARD-ACCEPTOR', '验收人不得与整改人相同') : null,
  ],
  write: (writing, hazard, { passed, opinion }) =>
    changeHazard(
      writing,
      hazard,
      passed
        ? {
            to: 'ACCEPTED',
            changes: {
              acceptorId: staffNumberOf(writing.caller),
              acceptedOn: beijingDate(writing.now),
              productionSuspended: 0,
            },
            opinion,
          }
        : { to: 'ACCEPTANCE_FAILED', changes: { rectifiedOn: null }, opinion },
    ),
})

const writingOff = z.object({ hazardNo: z.string(), expectedVersion })

/** 销号: only after 验收合格; 挂牌督办 ends with it. */
export const writeOffHazard = defineMutation<z.infer<typeof writingOff>, HazardRow, HazardRow>({
  ...hazardTransition,
  name: 'writeOffHazard',
  scopes: [['hazard:accept']],
  input: writingOff,
  find: hazardToChange,
  state: ({ status }) => (hazardMachine.final.includes(status) ? hazardMachine.refuse('writeOffHazard', status) : null),
  rules: [
    ({ status }) =>
      hazardMachine.refuse('writeOffHazard', status) ? violates('R-HAZARD-WRITE-OFF', '验收合格方可销号') : null,
  ],
  write: async (writing, hazard) => {
    const { transaction, now } = writing
    const { hazardNo } = hazard
    const today = beijingDate(now)
    if (await listedSupervisionOf(transaction, hazardNo))
      await updateRow(transaction, ListedSupervision, { hazardNo }, { delistedOn: today })
    return changeHazard(writing, hazard, {
      to: 'WRITTEN_OFF',
      changes: { writtenOffOn: today },
      opinion: '准予销号',
    })
  },
})
