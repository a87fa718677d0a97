import { code, date, defineTable, regionColumnSet, text, word } from '@yiwang/shared/database'
import type { RegionColumns } from '@yiwang/shared/region'
import type { MediaLevel } from '../../generated/resolver-types.ts'

export interface MediaReportRow extends RegionColumns {
  reportId: string
  level: MediaLevel
  title: string
  reportedOn: string
}

export const MediaReport = defineTable<MediaReportRow>('media_report', {
  regional: true,
  primary: ['reportId'],
  columns: { reportId: code(), level: word(), title: text(200), reportedOn: date(), ...regionColumnSet() },
  indices: [
    ['villageCode', 'reportedOn'],
    ['townCode', 'reportedOn'],
    ['countyCode', 'reportedOn'],
    ['cityCode', 'reportedOn'],
  ],
  unique: [['regionCode', 'reportedOn', 'title']],
})
