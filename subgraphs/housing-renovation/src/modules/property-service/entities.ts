import { cents, code, date, defineTable, flag, instant, nullable, word } from '@yiwang/shared/database'
import type { PropertyMode } from '../../generated/resolver-types.ts'

/** 物业服务 of a quarter as it stands; a quarter without a row has not settled it yet. */
export interface PropertyServiceRow {
  quarterId: string
  mode: PropertyMode
  companyUscc: string | null
  /** 积分双向兑换 (S20), 0 or 1 */
  pointsExchange: number
  /** 公共收益反哺 per year, 分 */
  publicIncomeCents: number | null
  since: string | null
  settledAt: number
  settledBy: string
}

export const PropertyService = defineTable<PropertyServiceRow>('property_service', {
  open: 'how a public quarter is managed is public',
  primary: ['quarterId'],
  columns: {
    quarterId: code(),
    mode: word(),
    companyUscc: nullable(code(18)),
    pointsExchange: flag(),
    publicIncomeCents: nullable(cents()),
    since: nullable(date()),
    settledAt: instant(),
    settledBy: code(64),
  },
})
