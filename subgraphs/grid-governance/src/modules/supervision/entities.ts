import { code, defineTable, instant, nullable, regionColumnSet, text, version } from '@yiwang/shared/database'
import type { RegionColumns } from '@yiwang/shared/region'

/** 督办函; carries its case's region, so that it is visible exactly where the case is. */
export interface SupervisionLetterRow extends RegionColumns {
  letterNo: string
  caseNo: string
  reason: string
  issuedAt: number
  issuerId: string
  deadline: number
  repliedAt: number | null
  reply: string | null
  replierId: string | null
  gridCode: string | null
  version: number
}

export const SupervisionLetter = defineTable<SupervisionLetterRow>('supervision_letter', {
  regional: true,
  primary: ['letterNo'],
  columns: {
    letterNo: code(),
    caseNo: code(20),
    reason: text(500),
    issuedAt: instant(),
    issuerId: code(64),
    deadline: instant(),
    repliedAt: nullable(instant()),
    reply: nullable(text(500)),
    replierId: nullable(code(64)),
    gridCode: nullable(code(15)),
    version: version(),
    ...regionColumnSet(),
  },
  indices: [
    ['caseNo', 'issuedAt', 'letterNo'],
    ['countyCode', 'issuedAt', 'repliedAt', 'deadline'],
    ['townCode', 'issuedAt', 'repliedAt', 'deadline'],
  ],
})
