import { code, date, defineTable, nullable, regionColumnSet, text, version, word } from '@yiwang/shared/database'
import type { RegionColumns } from '@yiwang/shared/region'
import type { ClueOutcome } from '../../generated/resolver-types.ts'

/** A clue handed over to an enforcing department, from a hazard, an inspection or a report. */
export interface EnforcementClueRow extends RegionColumns {
  clueNo: string
  gridCode: string | null
  hazardNo: string | null
  transferredToUscc: string | null
  transferredOn: string
  content: string
  outcome: ClueOutcome
  transferrerId: string
  version: number
}

export const EnforcementClue = defineTable<EnforcementClueRow>('enforcement_clue', {
  regional: true,
  primary: ['clueNo'],
  columns: {
    clueNo: code(),
    ...regionColumnSet(),
    gridCode: nullable(code(15)),
    hazardNo: nullable(code()),
    transferredToUscc: nullable(code(18)),
    transferredOn: date(),
    content: text(500),
    outcome: word(),
    transferrerId: code(64),
    version: version(),
  },
  indices: [
    ['cityCode', 'transferredOn', 'clueNo'],
    ['countyCode', 'transferredOn', 'clueNo'],
    ['townCode', 'transferredOn', 'clueNo'],
    ['villageCode', 'transferredOn', 'clueNo'],
    ['hazardNo', 'clueNo'],
  ],
})
