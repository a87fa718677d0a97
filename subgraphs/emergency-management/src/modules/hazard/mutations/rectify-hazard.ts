import { type Access, defineMutation, notFound, type Refusal, violates } from '@yiwang/shared/mutation'
import { beijingDate } from '@yiwang/shared/time'
import { z } from 'zod'
import { expectedVersion, filled } from '../../../input/input-fields.ts'
import { staffNumberOf } from '../../worker/signer.ts'
import { changeHazard, hazardTransition } from '../change-hazard.ts'
import type { HazardRow } from '../entities.ts'
import { mustBeResponsible } from '../responsible-unit.ts'
import { hazardMachine } from '../state-machine.ts'
import { fiveImplementationsOf, lockHazardForRectifier } from '../write-repository.ts'

/** What the responsible unit does. */
const byResponsibleUnit = {
  ...hazardTransition,
  scopes: [['hazard:rectify']],
  find: async (access: Access, { hazardNo }: { readonly hazardNo: string }) =>
    (await lockHazardForRectifier(access, hazardNo)) ?? notFound('隐患', 'hazardNo'),
  permit: (hazard: HazardRow, _: unknown, { caller }: Access): Refusal | null => mustBeResponsible(caller, hazard),
} as const

const start = z.object({ hazardNo: z.string(), expectedVersion })

/** 开始整改, also of a hazard that was transferred and stays on the ledger. */
export const startRectification = defineMutation<z.infer<typeof start>, HazardRow, HazardRow>({
  ...byResponsibleUnit,
  name: 'startRectification',
  input: start,
  state: ({ status }) => hazardMachine.refuse('startRectification', status),
  rules: [
    async ({ grade, hazardNo }, _, { transaction }) =>
      grade === 'MAJOR' && !(await fiveImplementationsOf(transaction, hazardNo))
        ? violates('R-HAZARD-FIVE', '重大隐患须先落实责任、措施、资金、时限、预案')
        : null,
  ],
  write: (writing, hazard) =>
    changeHazard(writing, hazard, {
      to: 'RECTIFYING',
      changes: { rectifierId: staffNumberOf(writing.caller) },
      opinion: '开始整改',
    }),
})

/** As many as Hazard.evidence gives. */
const MAX_EVIDENCE = 20

const result = z.object({
  hazardNo: z.string(),
  description: filled('整改说明'),
  evidence: z.array(filled('证据地址')).max(MAX_EVIDENCE, `证据最多${MAX_EVIDENCE}张`),
  expectedVersion,
})

/** 提交整改结果. */
export const submitRectification = defineMutation<z.infer<typeof result>, HazardRow, HazardRow>({
  ...byResponsibleUnit,
  name: 'submitRectification',
  input: result,
  state: ({ status, grade }) =>
    hazardMachine.refuse(grade === 'MAJOR' ? 'submitRectification:MAJOR' : 'submitRectification', status),
  rules: [(_, { evidence }) => (evidence.length === 0 ? violates('R-EVIDENCE', '提交整改须至少有1张整改证据') : null)],
  write: (writing, hazard, { description, evidence }) =>
    changeHazard(writing, hazard, {
      to: 'RECTIFIED',
      changes: {
        rectifierId: staffNumberOf(writing.caller),
        rectifiedOn: beijingDate(writing.now),
        evidence: JSON.stringify(evidence),
      },
      opinion: description,
    }),
})
