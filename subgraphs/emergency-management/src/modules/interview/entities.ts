import { code, date, defineTable, nullable, regionColumnSet, text, word } from '@yiwang/shared/database'
import type { RegionColumns } from '@yiwang/shared/region'
import type { InterviewTarget } from '../../generated/resolver-types.ts'

/** 约谈 of an enterprise or of a department. */
export interface InterviewRow extends RegionColumns {
  interviewNo: string
  gridCode: string | null
  target: InterviewTarget
  organisationUscc: string | null
  interviewedOn: string
  content: string
  clueNo: string | null
  interviewerId: string
}

export const Interview = defineTable<InterviewRow>('interview', {
  regional: true,
  primary: ['interviewNo'],
  columns: {
    interviewNo: code(),
    ...regionColumnSet(),
    gridCode: nullable(code(15)),
    target: word(),
    organisationUscc: nullable(code(18)),
    interviewedOn: date(),
    content: text(500),
    clueNo: nullable(code()),
    interviewerId: code(64),
  },
  indices: [
    ['cityCode', 'interviewedOn', 'interviewNo'],
    ['countyCode', 'interviewedOn', 'interviewNo'],
    ['townCode', 'interviewedOn', 'interviewNo'],
    ['villageCode', 'interviewedOn', 'interviewNo'],
    ['organisationUscc', 'interviewedOn', 'interviewNo'],
  ],
})
