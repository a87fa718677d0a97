import { code, defineTable, instant, nullable, regionColumnSet, text, word } from '@yiwang/shared/database'
import type { RegionColumns } from '@yiwang/shared/region'
import type { OrganisationKind } from '../../generated/resolver-types.ts'

/** An organisation by its 统一社会信用代码; departments of a county have no grid. */
export interface OrganisationRow extends RegionColumns {
  uscc: string
  name: string
  kind: OrganisationKind
  address: string | null
  gridCode: string | null
  registeredAt: number
}

export const Organisation = defineTable<OrganisationRow>('organisation', {
  open: 'organisations are public',
  primary: ['uscc'],
  columns: {
    uscc: code(18),
    name: text(),
    kind: word(),
    address: nullable(text()),
    gridCode: nullable(code(15)),
    registeredAt: instant(),
    ...regionColumnSet(),
  },
  indices: [
    ['countyCode', 'kind', 'uscc'],
    ['townCode', 'kind', 'uscc'],
    ['villageCode', 'uscc'],
    ['cityCode', 'kind', 'uscc'],
  ],
})
