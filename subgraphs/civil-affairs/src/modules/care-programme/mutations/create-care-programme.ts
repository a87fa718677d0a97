import { wholeCity } from '@yiwang/shared/database'
import { actorOf, conflict, defineMutation, insertRow, recordStep } from '@yiwang/shared/mutation'
import { regionColumns } from '@yiwang/shared/region'
import { z } from 'zod'
import { hasRows } from '../../../has-rows.ts'
import { clientToken, filled } from '../../../input/input-fields.ts'
import { checkRegion } from '../../../scope/input-region.ts'
import { nextRecordNumber } from '../../record-number/next-record-number.ts'
import { programmeOf } from '../change-programme.ts'
import { CareProgramme, type CareProgrammeRow } from '../entities.ts'

const input = z.object({
  name: filled('名称', 100),
  regionCode: z.string(),
  year: z.number().int().min(2000, '年度应在 2000–2100 之间').max(2100, '年度应在 2000–2100 之间'),
  clientToken,
})
type Input = z.infer<typeof input>

/** 创建关爱项目. */
export const createCareProgramme = defineMutation<Input, object, CareProgrammeRow>({
  name: 'createCareProgramme',
  field: 'programme',
  scopes: [['civil:programme:write']],
  input,
  find: ({ scope }, { regionCode }) => Promise.resolve(checkRegion(scope, regionCode) ?? {}),
  rules: [
    async (_, { name, regionCode, year }, { transaction }) =>
      (await hasRows(
        transaction,
        wholeCity('UNIQUE')`SELECT c.programme_no FROM care_programme c
          WHERE c.region_code = ${regionCode} AND c.year = ${year} AND c.name = ${name}`,
      ))
        ? conflict(`本区划 ${year} 年度已有同名关爱项目“${name}”`, 'name')
        : null,
  ],
  write: async ({ transaction, caller, now }, _, { name, regionCode, year }) => {
    const programmeNo = await nextRecordNumber(transaction, 'GA', { regionCode, now })
    await insertRow(transaction, CareProgramme, {
      ...{ programmeNo, name, ...regionColumns(regionCode), year },
      status: 'DRAFT',
      createdAt: now,
      closedAt: null,
      version: 1,
    })
    const record = { recordType: 'CareProgramme', recordId: programmeNo } as const
    const step = { ...record, action: 'createCareProgramme', from: null, to: 'DRAFT' }
    await recordStep(transaction, step, { actor: actorOf(caller), now })
    return { ...record, regionCode }
  },
  load: programmeOf,
})
