import { coversRegion } from '@yiwang/shared/caller'
import {
  type Access,
  conflict,
  defineMutation,
  insertRow,
  lookUp,
  notFound,
  type Refusal,
  violates,
  type Writing,
} from '@yiwang/shared/mutation'
import { invariant } from '@yiwang/shared/errors'
import { z } from 'zod'
import { centsNotNegative, clientToken, key } from '../../../input/fields.ts'
import type { MedicalDesignationRow } from '../../designation/entities.ts'
import { type Institution, institutions, isInstant } from '../../organisation/repository.ts'
import { recordBatch } from '../change-batch.ts'
import { SettlementBatch, type SettlementBatchRow } from '../entities.ts'
import { batchOf, hasBatchOf } from '../write-repository.ts'

const input = z.object({
  institutionUscc: key,
  day: z.string(),
  personTimes: z.number().int().min(0, '人次不能为负数'),
  fundPaidCents: centsNotNegative('基金拨付'),
  clientToken,
})
type Input = z.infer<typeof input>

/** 无→DAILY_ADVANCE, one batch per institution and day. */
export const openSettlementBatch = defineMutation({
  name: 'openSettlementBatch',
  field: 'batch',
  scopes: [['medical:settlement:write']],
  input,
  find: findInstitutionInRegion,
  rules: [isFirstOfDay, isInstantSettlement],
  write: async (writing: Writing, { designation }: Institution, opening: Input) => {
    invariant(designation, 'the rules let only designated institutions pass')
    const batch = batchFrom(designation, opening, writing)
    await insertRow(writing.transaction, SettlementBatch, batch)
    return recordBatch(writing, batch, { action: 'openSettlementBatch', from: null })
  },
  load: batchOf,
})

async function findInstitutionInRegion(access: Access, { institutionUscc }: Input): Promise<Institution | Refusal> {
  const institution = await lookUp(institutions, access, institutionUscc)
  return institution !== null && coversRegion(access.scope, institution.regionCode)
    ? institution
    : notFound('定点机构', 'institutionUscc')
}

async function isFirstOfDay(_: Institution, opening: Input, { transaction }: Access): Promise<Refusal | null> {
  if (!(await hasBatchOf(transaction, opening))) return null
  return conflict(`该机构 ${opening.day} 的结算批次已建立`, 'day')
}

function isInstantSettlement(institution: Institution): Refusal | null {
  return isInstant(institution) ? null : violates('R-INSTANT', `机构 ${institution.uscc} 不享受即时结算，不能日拨付`)
}

function batchFrom(
  designation: MedicalDesignationRow,
  { day, personTimes, fundPaidCents }: Input,
  { now, caller }: Writing,
): SettlementBatchRow {
  const { institutionUscc, designationCode, regionCode, cityCode, countyCode, townCode, villageCode } = designation
  return {
    batchNo: `PC${designationCode}${day.replaceAll('-', '')}`,
    institutionUscc,
    day,
    personTimes,
    fundPaidCents,
    stage: 'DAILY_ADVANCE',
    monthlyDifferenceCents: null,
    openedAt: now,
    openedBy: caller.id,
    settledAt: null,
    settledBy: null,
    clearedAt: null,
    clearedBy: null,
    clearNote: null,
    ...{ regionCode, cityCode, countyCode, townCode, villageCode },
    version: 1,
  }
}
