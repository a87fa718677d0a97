import {
  conflict,
  defineMutation,
  forbidden,
  insertRow,
  isRefusal,
  notFound,
  type Refusal,
  updateRow,
  violates,
} from '@yiwang/shared/mutation'
import { z } from 'zod'
import { amount, expectedVersion, filled, notAfterToday } from '../../../input/input-fields.ts'
import { findOrganisation } from '../../organisation/repository.ts'
import { changeHazard, hazardToChange, hazardTransition } from '../change-hazard.ts'
import { FiveImplementations, type HazardRow, ListedSupervision } from '../entities.ts'
import { isResponsible } from '../responsible-unit.ts'
import { hazardMachine } from '../state-machine.ts'
import { fiveImplementationsOf, listedSupervisionOf, lockHazardForRectifier } from '../write-repository.ts'

const measures = z.object({
  hazardNo: z.string(),
  responsible: filled('责任人', 100),
  measures: filled('措施'),
  fundsCents: amount('资金'),
  deadline: z.string(),
  contingencyPlan: filled('预案'),
  expectedVersion,
})

/** 五落实: 责任、措施、资金、时限、预案; recorded again, it replaces what was there. */
export const recordFiveImplementations = defineMutation<z.infer<typeof measures>, HazardRow, HazardRow>({
  ...hazardTransition,
  name: 'recordFiveImplementations',
  scopes: [['hazard:order'], ['hazard:rectify']],
  input: measures,
  find: async (access, { hazardNo }) =>
    (await lockHazardForRectifier(access, hazardNo)) ?? notFound('隐患', 'hazardNo'),
  permit: (hazard, _, { caller, scope }) => {
    const orders = caller.scopes.includes('hazard:order') && scope.kind !== 'organisation'
    return orders || isResponsible(caller, hazard) ? null : forbidden('只有责任单位可以落实本隐患的五项措施')
  },
  state: (hazard) => stayingState('recordFiveImplementations', hazard),
  rules: [({ grade }) => (grade === 'MAJOR' ? null : violates('R-FIVE-MAJOR', '五落实只用于重大隐患'))],
  write: async (writing, hazard, { hazardNo, responsible, measures, fundsCents, deadline, contingencyPlan }) => {
    const { transaction } = writing
    const five = { responsible, measures, fundsCents: fundsCents.toString(), deadline, contingencyPlan }
    if (await fiveImplementationsOf(transaction, hazardNo))
      await updateRow(transaction, FiveImplementations, { hazardNo }, five)
    else await insertRow(transaction, FiveImplementations, { hazardNo, ...five })
    return changeHazard(writing, hazard, { opinion: '五项措施已落实' })
  },
})

const listing = z.object({
  hazardNo: z.string(),
  level: z.enum(['COUNTY', 'CITY', 'PROVINCE']),
  departmentUscc: z.string(),
  on: z.string(),
  expectedVersion,
})

/** 挂牌督办; the hazard is delisted when it is written off. */
export const listHazardForSupervision = defineMutation<z.infer<typeof listing>, HazardRow, HazardRow>({
  ...hazardTransition,
  name: 'listHazardForSupervision',
  scopes: [['hazard:order']],
  input: listing,
  find: async (access, { hazardNo, departmentUscc, on }) => {
    const fault = notAfterToday(on, access.now, 'on', '挂牌日')
    if (fault) return fault
    const hazard = await hazardToChange(access, { hazardNo })
    if (isRefusal(hazard)) return hazard
    return (await findOrganisation(access, departmentUscc)) ? hazard : notFound('督办部门', 'departmentUscc')
  },
  state: (hazard) => stayingState('listHazardForSupervision', hazard),
  rules: [
    ({ grade }) => (grade === 'MAJOR' ? null : violates('R-LIST-MAJOR', '挂牌督办只用于重大隐患')),
    async ({ hazardNo }, _, { transaction }) =>
      (await listedSupervisionOf(transaction, hazardNo)) ? conflict('隐患已挂牌督办', 'hazardNo') : null,
  ],
  write: async (writing, hazard, { hazardNo, level, departmentUscc, on }) => {
    const row = { hazardNo, level, departmentUscc, listedOn: on, delistedOn: null }
    await insertRow(writing.transaction, ListedSupervision, row)
    return changeHazard(writing, hazard, { opinion: '挂牌督办' })
  },
})

/** Refused, such an action would have led nowhere else. */
function stayingState(action: string, { status }: HazardRow): Refusal | null {
  const refusal = hazardMachine.refuse(action, status)
  return refusal && { ...refusal, to: status }
}
