import {
  code,
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
import type { ServiceOrderStatus, ServiceOrderTier } from '../../generated/resolver-types.ts'

/** 民生点单: 点单 → 派单 → 承办 → 查单 → 评单 → 结案 (S59), a time and an actor for each step. */
export interface ServiceOrderRow extends RegionColumns {
  orderNo: string
  title: string
  tier: ServiceOrderTier | null
  status: ServiceOrderStatus
  requestedByPersonId: string | null
  requesterId: string
  assignedUscc: string | null
  listedAt: number
  assignedAt: number | null
  startedAt: number | null
  dueAt: number | null
  inspectedAt: number | null
  inspection: string | null
  inspectorId: string | null
  rating: number | null
  ratingComment: string | null
  ratedAt: number | null
  closedAt: number | null
  withdrawnAt: number | null
  withdrawReason: string | null
  version: number
}

export const ServiceOrder = defineTable<ServiceOrderRow>('service_order', {
  regional: true,
  primary: ['orderNo'],
  columns: {
    orderNo: code(),
    title: text(),
    tier: nullable(word()),
    status: word(),
    requestedByPersonId: nullable(code()),
    requesterId: code(64),
    assignedUscc: nullable(code(18)),
    listedAt: instant(),
    assignedAt: nullable(instant()),
    startedAt: nullable(instant()),
    dueAt: nullable(instant()),
    inspectedAt: nullable(instant()),
    inspection: nullable(text(500)),
    inspectorId: nullable(code(64)),
    rating: nullable(integer()),
    ratingComment: nullable(text(500)),
    ratedAt: nullable(instant()),
    closedAt: nullable(instant()),
    withdrawnAt: nullable(instant()),
    withdrawReason: nullable(text()),
    version: version(),
    ...regionColumnSet(),
  },
  indices: [
    ['countyCode', 'listedAt', 'tier', 'status'],
    ['townCode', 'listedAt', 'tier', 'status'],
    ['requestedByPersonId', 'listedAt'],
    ['assignedUscc', 'listedAt'],
  ],
})
