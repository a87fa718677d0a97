import {
  type Access,
  badInput,
  checkRegion,
  conflict,
  defineMutation,
  insertRow,
  notFound,
  type Refusal,
} from '@yiwang/shared/mutation'
import { contains, regionColumns } from '@yiwang/shared/region'
import { isUscc } from '@yiwang/shared/uscc'
import { z } from 'zod'
import { clientToken, filled, optionalText } from '../../../input/input-fields.ts'
import { checkGrid } from '../../../scope/check-grid.ts'
import { findGrid } from '../../grid/write-repository.ts'
import { regionExists } from '../../region/write-repository.ts'
import { Organisation, type OrganisationRow } from '../entities.ts'
import { organisationFacts } from '../organisation-facts.ts'
import { organisationOf } from '../write-repository.ts'

const input = z.object({
  uscc: z.string().trim().toUpperCase().refine(isUscc, '统一社会信用代码应为18位，且校验位正确'),
  name: filled('名称', 200),
  kind: z.enum([
    'ENTERPRISE',
    'MEDICAL_INSTITUTION',
    'SOCIAL_ORGANISATION',
    'PUBLIC_INSTITUTION',
    'INDIVIDUAL_BUSINESS',
    'GOVERNMENT_DEPARTMENT',
    'PROPERTY_COMPANY',
    'UTILITY',
  ]),
  address: optionalText('地址', 200),
  regionCode: z.string(),
  gridCode: z.string().nullish(),
  clientToken,
})
type Input = z.infer<typeof input>

/** 登记单位: the other departments hear of it. */
export const registerOrganisation = defineMutation<Input, object, OrganisationRow>({
  name: 'registerOrganisation',
  field: 'organisation',
  scopes: [['grid:manage']],
  input,
  find: async (access, wanted) => (await misplaced(access, wanted)) ?? {},
  rules: [
    async (_, { uscc }, { transaction }) =>
      (await organisationOf(transaction, uscc)) ? conflict(`代码 ${uscc} 已登记`, 'uscc') : null,
  ],
  write: async ({ transaction, now, emit }, _, { uscc, name, kind, address, regionCode, gridCode }) => {
    const organisation: OrganisationRow = {
      ...{ uscc, name, kind, address: address ?? null, gridCode: gridCode ?? null, registeredAt: now },
      ...regionColumns(regionCode),
    }
    await insertRow(transaction, Organisation, organisation)
    emit({ type: 'organisationChanged', payload: organisationFacts(organisation) })
    return { recordType: 'Organisation', recordId: uscc, regionCode }
  },
  load: organisationOf,
})

/** The region exists and is the caller's own; a grid lies inside it. */
async function misplaced(access: Access, { regionCode, gridCode }: Input): Promise<Refusal | null> {
  const fault = checkRegion(access.scope, regionCode)
  if (fault) return fault
  if (!(await regionExists(access, regionCode))) return notFound('区划', 'regionCode')
  if (!gridCode) return null
  const outside = checkGrid(access.scope, gridCode, 'gridCode')
  if (outside) return outside
  const grid = await findGrid(access.transaction, gridCode)
  if (!grid) return notFound('网格', 'gridCode')
  return contains(regionCode, grid.regionCode)
    ? null
    : badInput(`网格 ${gridCode} 不在区划 ${regionCode} 之内`, 'gridCode')
}
