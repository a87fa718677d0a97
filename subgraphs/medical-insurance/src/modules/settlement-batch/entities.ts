import {
  cents,
  code,
  date,
  defineTable,
  instant,
  integer,
  nullable,
  regionColumnSet,
  text,
  version,
  word,
} from '@yiwang/shared/database'
import type { RegionColumns } from '@yiwang/shared/region'
import type { SettlementStage } from '../../generated/resolver-types.ts'

/** 日拨付 of one institution on one day, later 月结算 and 年清算 (S27). The region is the institution's. */
export interface SettlementBatchRow extends RegionColumns {
  batchNo: string
  institutionUscc: string
  day: string
  personTimes: number
  fundPaidCents: number
  stage: SettlementStage
  /** audited minus advanced amount; null before 月结算 */
  monthlyDifferenceCents: number | null
  openedAt: number
  openedBy: string
  settledAt: number | null
  settledBy: string | null
  clearedAt: number | null
  clearedBy: string | null
  clearNote: string | null
  version: number
}

export const SettlementBatch = defineTable<SettlementBatchRow>('settlement_batch', {
  regional: true,
  primary: ['batchNo'],
  columns: {
    batchNo: code(),
    institutionUscc: code(18),
    day: date(),
    personTimes: integer(),
    fundPaidCents: cents(),
    stage: word(),
    monthlyDifferenceCents: nullable(cents()),
    openedAt: instant(),
    openedBy: code(64),
    settledAt: nullable(instant()),
    settledBy: nullable(code(64)),
    clearedAt: nullable(instant()),
    clearedBy: nullable(code(64)),
    clearNote: nullable(text()),
    ...regionColumnSet(),
    version: version(),
  },
  unique: [['institutionUscc', 'day']],
  indices: [
    ['cityCode', 'day', 'batchNo'],
    ['countyCode', 'day', 'batchNo'],
    ['townCode', 'day', 'batchNo'],
    ['villageCode', 'day', 'batchNo'],
  ],
})
