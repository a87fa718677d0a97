import { defineMutation, insertRow, isRefusal, notFound, violates } from '@yiwang/shared/mutation'
import { beijingDate } from '@yiwang/shared/time'
import { z } from 'zod'
import { clientToken, filled } from '../../../input/input-fields.ts'
import { EnforcementClue, type EnforcementClueRow } from '../../enforcement-clue/entities.ts'
import { clueOf } from '../../enforcement-clue/repository.ts'
import { findOrganisation } from '../../organisation/repository.ts'
import { nextRecordNumber } from '../../record-number/next-record-number.ts'
import { staffNumberOf } from '../../worker/signer.ts'
import { changeHazard, hazardToChange } from '../change-hazard.ts'
import type { HazardRow } from '../entities.ts'
import { hazardMachine } from '../state-machine.ts'
import { hasFailedAcceptance } from '../write-repository.ts'

const input = z.object({ hazardNo: z.string(), departmentUscc: z.string(), content: filled('内容'), clientToken })
type Input = z.infer<typeof input>

/** 移交线索 of a hazard that was refused or is late; the hazard itself still has to be put right. */
export const transferHazard = defineMutation<Input, HazardRow, EnforcementClueRow>({
  name: 'transferHazard',
  field: 'clue',
  scopes: [['hazard:order']],
  input,
  find: async (access, { hazardNo, departmentUscc }) => {
    const hazard = await hazardToChange(access, { hazardNo })
    if (isRefusal(hazard)) return hazard
    return (await findOrganisation(access, departmentUscc)) ? hazard : notFound('移交单位', 'departmentUscc')
  },
  state: ({ status }) => hazardMachine.refuse('transferHazard', status),
  rules: [
    async ({ hazardNo, deadline }, _, { transaction, now }) => {
      const isOverdue = deadline !== null && deadline < beijingDate(now)
      if (isOverdue || (await hasFailedAcceptance(transaction, hazardNo))) return null
      return violates('R-TRANSFER', `隐患未逾期（整改期限 ${deadline ?? '未定'}），也没有拒改记录，不能移交线索`)
    },
  ],
  write: async (writing, hazard, { departmentUscc, content }) => {
    const { transaction, caller, now } = writing
    const { hazardNo, regionCode, cityCode, countyCode, townCode, villageCode, gridCode } = hazard
    const clue: EnforcementClueRow = {
      clueNo: await nextRecordNumber(transaction, 'XS', { regionCode, now }),
      ...{ regionCode, cityCode, countyCode, townCode, villageCode, gridCode },
      hazardNo,
      transferredToUscc: departmentUscc,
      transferredOn: beijingDate(now),
      content,
      outcome: 'PENDING',
      transferrerId: staffNumberOf(caller),
      version: 1,
    }
    await insertRow(transaction, EnforcementClue, clue)
    await changeHazard(writing, hazard, { to: 'TRANSFERRED', opinion: content })
    return { recordType: 'EnforcementClue', recordId: clue.clueNo, regionCode }
  },
  load: clueOf,
})
