import {
  type Access,
  defineMutation,
  insertRow,
  newId,
  type Refusal,
  requireCovered,
  type Writing,
} from '@yiwang/shared/mutation'
import { regionColumns } from '@yiwang/shared/region'
import { z } from 'zod'
import type { DonorKind } from '../../../generated/resolver-types.ts'
import { centsAboveZero, clientToken, insuranceYear, regionCode } from '../../../input/fields.ts'
import { Donation } from '../entities.ts'
import { donationOf } from '../write-repository.ts'

const input = z.object({
  regionCode,
  year: insuranceYear,
  // GraphQL has checked that the value is one of the enum
  donorKind: z.custom<DonorKind>(),
  amountCents: centsAboveZero('捐赠金额'),
  on: z.string(),
  clientToken,
})
type Input = z.infer<typeof input>

/** 无→到账 */
export const registerDonation = defineMutation({
  name: 'registerDonation',
  field: 'donation',
  scopes: [['medical:sponsorship:write']],
  input,
  find: ({ scope }: Access, given: Input): Promise<Input | Refusal> =>
    Promise.resolve(requireCovered(scope, given.regionCode) ?? given),
  write: async ({ transaction, now, caller }: Writing, _: Input, given: Input) => {
    const donationNo = `JZK${newId(now)}`
    await insertRow(transaction, Donation, {
      donationNo,
      year: given.year,
      donorKind: given.donorKind,
      amountCents: given.amountCents,
      donatedOn: given.on,
      registeredAt: now,
      registeredBy: caller.id,
      ...regionColumns(given.regionCode),
    })
    return { recordType: 'Donation', recordId: donationNo, regionCode: given.regionCode }
  },
  load: donationOf,
})
