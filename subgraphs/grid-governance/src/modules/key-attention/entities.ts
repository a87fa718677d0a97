import { code, date, defineTable, nullable, regionColumnSet, text, version, word } from '@yiwang/shared/database'
import type { RegionColumns } from '@yiwang/shared/region'
import type { KeyAttentionKind } from '../../generated/resolver-types.ts'

/** 重点人员台账, 一人一策 (S49). Never part of a statistic below the district. */
export interface KeyAttentionRow extends RegionColumns {
  attentionId: string
  personId: string
  kind: KeyAttentionKind
  plan: string
  reviewOn: string
  listedOn: string
  listedBy: string
  removedOn: string | null
  removedReason: string | null
  removedBy: string | null
  gridCode: string
  version: number
}

export const KeyAttention = defineTable<KeyAttentionRow>('key_attention', {
  regional: true,
  primary: ['attentionId'],
  columns: {
    attentionId: code(),
    personId: code(),
    kind: word(),
    plan: text(500),
    reviewOn: date(),
    listedOn: date(),
    listedBy: code(64),
    removedOn: nullable(date()),
    removedReason: nullable(text()),
    removedBy: nullable(code(64)),
    gridCode: code(15),
    version: version(),
    ...regionColumnSet(),
  },
  indices: [
    ['personId', 'kind', 'removedOn'],
    ['countyCode', 'listedOn'],
    ['townCode', 'listedOn'],
    ['gridCode', 'listedOn'],
  ],
})
