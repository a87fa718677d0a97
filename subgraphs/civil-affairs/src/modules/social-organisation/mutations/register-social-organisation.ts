import { sql } from '@yiwang/shared/database'
import { defineMutation, insertRow, notFound, updateRow, violates } from '@yiwang/shared/mutation'
import { regionColumns } from '@yiwang/shared/region'
import { z } from 'zod'
import { hasRows } from '../../../has-rows.ts'
import { clientToken, count } from '../../../input/input-fields.ts'
import type { OrganisationCopyRow, OrganisationKey } from '../../organisation/entities.ts'
import { lockOrganisation } from '../../organisation/repository.ts'
import { SocialOrganisation } from '../entities.ts'

const input = z.object({
  uscc: z.string(),
  registeredOn: z.string(),
  resident: z.boolean(),
  incubatedProjects: count('孵化项目数'),
  clientToken,
})
type Input = z.infer<typeof input>

/** 登记社会组织入驻与孵化项目; told again, what was registered is replaced. */
export const registerSocialOrganisation = defineMutation<Input, OrganisationCopyRow, OrganisationKey>({
  name: 'registerSocialOrganisation',
  field: 'organisation',
  scopes: [['civil:programme:write']],
  input,
  find: async (access, { uscc }) => (await lockOrganisation(access, uscc)) ?? notFound('单位', 'uscc'),
  rules: [
    ({ kind }) => (kind === 'SOCIAL_ORGANISATION' ? null : violates('R-ORG-KIND', '该单位不是在网格登记的社会组织')),
  ],
  write: async ({ transaction }, { uscc, regionCode }, { registeredOn, resident, incubatedProjects }) => {
    const facts = { ...regionColumns(regionCode), registeredOn, resident: resident ? 1 : 0, incubatedProjects }
    const isKnown = await hasRows(
      transaction,
      sql`SELECT s.uscc FROM ${SocialOrganisation.open} s WHERE s.uscc = ${uscc} ${transaction.forUpdate}`,
    )
    if (isKnown) await updateRow(transaction, SocialOrganisation, { uscc }, facts)
    else await insertRow(transaction, SocialOrganisation, { uscc, ...facts, version: 1 })
    return { recordType: 'SocialOrganisation', recordId: uscc, regionCode }
  },
  load: (_, uscc) => Promise.resolve({ uscc }),
})
