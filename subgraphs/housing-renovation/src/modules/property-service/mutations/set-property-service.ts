import { sql } from '@yiwang/shared/database'
import {
  type Access,
  defineMutation,
  insertRow,
  isRefusal,
  notFound,
  type Refusal,
  updateRow,
} from '@yiwang/shared/mutation'
import { z } from 'zod'
import { amountCents, expectedVersion, recordId } from '../../../writing/input-fields.ts'
import { Quarter } from '../../quarter/entities.ts'
import { loadQuarter, lockQuarter } from '../../quarter/quarter-record.ts'
import { PropertyService } from '../entities.ts'
import { Organisation } from '../../../projections/entities.ts'

const input = z
  .object({
    quarterId: recordId,
    mode: z.enum(['PROFESSIONAL', 'COMMUNITY_PROPERTY', 'OWNER_SELF', 'NONE']),
    companyUscc: z
      .string()
      .regex(/^[0-9A-Z]{18}$/, '统一社会信用代码应为18位')
      .nullish(),
    pointsExchange: z.boolean(),
    publicIncomeCents: amountCents,
    since: z.string(),
    expectedVersion,
  })
  .refine(({ mode, companyUscc }) => mode !== 'PROFESSIONAL' || typeof companyUscc === 'string', {
    message: '专业物业须填写物业企业代码',
    path: ['companyUscc'],
  })
type Input = z.infer<typeof input>

/** A company may have its seat elsewhere; that grid governance has told of it is enough. */
async function unknownCompany({ transaction }: Access, { companyUscc }: Input): Promise<Refusal | null> {
  if (typeof companyUscc !== 'string') return null
  const known = await transaction.rows(sql`SELECT o.uscc FROM ${Organisation.open} o WHERE o.uscc = ${companyUscc}`)
  return known.length > 0 ? null : notFound('物业企业', 'companyUscc')
}

/** 落实物业服务. */
export const setPropertyService = defineMutation({
  name: 'setPropertyService',
  field: 'quarter',
  scopes: [['housing:project:write']],
  input,
  find: async (access, wanted) => {
    const quarter = await lockQuarter(access, wanted.quarterId)
    return isRefusal(quarter) ? quarter : ((await unknownCompany(access, wanted)) ?? quarter)
  },
  versionOf: ({ version }) => version,
  write: async ({ transaction, now, caller }, { quarterId, regionCode }, wanted) => {
    await transaction.run(sql`DELETE FROM ${PropertyService.open} WHERE quarter_id = ${quarterId}`)
    await insertRow(transaction, PropertyService, {
      quarterId,
      mode: wanted.mode,
      companyUscc: wanted.companyUscc ?? null,
      pointsExchange: wanted.pointsExchange ? 1 : 0,
      publicIncomeCents: toColumn(wanted.publicIncomeCents),
      since: wanted.since,
      settledAt: now,
      settledBy: caller.id,
    })
    await updateRow(transaction, Quarter, { quarterId }, {})
    return { recordType: 'ResidentialQuarter', recordId: quarterId, regionCode }
  },
  load: loadQuarter,
})

/** The input allows amounts up to 10^14 分, which a number holds exactly. */
function toColumn(amount: bigint | null | undefined): number | null {
  return typeof amount === 'bigint' ? Number(amount) : null
}
