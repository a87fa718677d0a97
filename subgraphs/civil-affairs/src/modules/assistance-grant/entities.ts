import { cents, code, date, defineTable, instant, nullable, regionColumnSet, word } from '@yiwang/shared/database'
import type { RegionColumns } from '@yiwang/shared/region'
import type { AssistanceKind } from '../../generated/resolver-types.ts'

/** A payment; it stays where the person lived when it was paid. */
export interface AssistanceGrantRow extends RegionColumns {
  grantId: string
  kind: AssistanceKind
  amountCents: number
  grantedOn: string
  /** 'YYYY-MM' of grantedOn: an application is paid at most once a month */
  grantMonth: string
  personId: string
  gridCode: string | null
  applicationNo: string | null
  sourceAlertId: string | null
  paidBy: string
  recordedAt: number
}

export const AssistanceGrant = defineTable<AssistanceGrantRow>('assistance_grant', {
  regional: true,
  primary: ['grantId'],
  columns: {
    grantId: code(),
    kind: word(),
    amountCents: cents(),
    grantedOn: date(),
    grantMonth: code(7),
    personId: code(),
    gridCode: nullable(code(15)),
    ...regionColumnSet(),
    applicationNo: nullable(code()),
    sourceAlertId: nullable(code()),
    paidBy: code(64),
    recordedAt: instant(),
  },
  indices: [
    ['personId', 'grantedOn'],
    ['villageCode', 'kind', 'grantedOn'],
    ['townCode', 'kind', 'grantedOn'],
    ['countyCode', 'kind', 'grantedOn'],
    ['cityCode', 'kind', 'grantedOn'],
  ],
  unique: [['applicationNo', 'grantMonth']],
})
