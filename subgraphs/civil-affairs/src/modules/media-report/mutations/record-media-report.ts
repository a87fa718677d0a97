import { type Transaction, wholeCity } from '@yiwang/shared/database'
import { conflict, defineMutation, insertRow } from '@yiwang/shared/mutation'
import { regionColumns } from '@yiwang/shared/region'
import { z } from 'zod'
import { hasRows } from '../../../has-rows.ts'
import { clientToken, filled, notAfterToday } from '../../../input/input-fields.ts'
import { checkRegion } from '../../../scope/input-region.ts'
import { nextRecordNumber } from '../../record-number/next-record-number.ts'
import { MediaReport, type MediaReportRow } from '../entities.ts'

const input = z.object({
  regionCode: z.string(),
  level: z.enum(['NATIONAL', 'PROVINCIAL', 'MUNICIPAL', 'COUNTY']),
  title: filled('标题', 200),
  on: z.string(),
  clientToken,
})

/** 登记媒体报道. */
export const recordMediaReport = defineMutation<z.infer<typeof input>, object, MediaReportRow>({
  name: 'recordMediaReport',
  field: 'report',
  scopes: [['civil:programme:write']],
  input,
  find: ({ scope, now }, { regionCode, on }) =>
    Promise.resolve(notAfterToday(on, now, 'on', '日期') ?? checkRegion(scope, regionCode) ?? {}),
  rules: [
    async (_, { regionCode, title, on }, { transaction }) =>
      (await hasRows(
        transaction,
        wholeCity('UNIQUE')`SELECT m.report_id FROM media_report m
          WHERE m.region_code = ${regionCode} AND m.reported_on = ${on} AND m.title = ${title}`,
      ))
        ? conflict(`${on} 已登记过同题报道“${title}”`, 'title')
        : null,
  ],
  write: async ({ transaction, now }, _, { regionCode, level, title, on }) => {
    const reportId = await nextRecordNumber(transaction, 'BD', { regionCode, now })
    await insertRow(transaction, MediaReport, { reportId, level, title, reportedOn: on, ...regionColumns(regionCode) })
    return { recordType: 'MediaReport', recordId: reportId, regionCode }
  },
  load: reportOf,
})

async function reportOf(transaction: Transaction, reportId: string): Promise<MediaReportRow | null> {
  const [row] = await transaction.rows<MediaReportRow>(
    wholeCity('FOUND')`SELECT m.* FROM media_report m WHERE m.report_id = ${reportId}`,
  )
  return row ?? null
}
