import {
  type Access,
  conflict,
  defineMutation,
  lookUp,
  noteChange,
  notFound,
  type Refusal,
  violates,
  type Writing,
} from '@yiwang/shared/mutation'
import { appendRow } from '@yiwang/shared/database'
import { beijingDate } from '@yiwang/shared/time'
import { z } from 'zod'
import type { MedType } from '../../../generated/resolver-types.ts'
import { cents, clientToken, filled, key } from '../../../input/fields.ts'
import { raiseCumulativeAlert } from '../../alert/raise-cumulative-alert.ts'
import { alertsRaisedBy, cumulativeLevels } from '../../alert/write-repository.ts'
import { type Institution, institutions, isInstant } from '../../organisation/repository.ts'
import type { PersonCopyRow } from '../../person/entities.ts'
import { keyOf } from '../../person/person-year.ts'
import { lockedPersons, lockPerson } from '../../person/write-repository.ts'
import { MedicalSettlement } from '../entities.ts'
import { outOfPocketSums, settlementOf, settlements } from '../write-repository.ts'

const input = z.object({
  setlId: filled('结算编号', 40),
  personId: key,
  institutionUscc: key,
  settledAt: z.number().int(),
  // GraphQL has checked that the value is one of the enum
  medType: z.custom<MedType>(),
  totalFeeCents: cents('费用总额'),
  policyScopeFeeCents: cents('政策范围内费用'),
  deductibleCents: cents('起付线'),
  basicFundPayCents: cents('基本医保支付'),
  seriousIllnessPayCents: cents('大病保险支付'),
  medicalAidPayCents: cents('医疗救助支付'),
  accountPayCents: cents('个人账户支付'),
  cashPayCents: cents('个人现金支付'),
  clientToken,
})
type Input = z.infer<typeof input>

interface Found {
  readonly person: PersonCopyRow
  readonly institution: Institution
}

/**
 * Books a settlement (无→已入账) and, in the same transaction, raises the alert whose threshold the person's year has
 * reached. The institution may lie anywhere: people are treated away from home.
 */
export const uploadSettlement = defineMutation({
  name: 'uploadSettlement',
  field: null,
  scopes: [['medical:settlement:write']],
  input,
  wanted: ({ personId, institutionUscc, setlId, settledAt }: Input) => [
    { lookup: lockedPersons, key: personId },
    { lookup: institutions, key: institutionUscc },
    { lookup: settlements, key: setlId },
    { lookup: outOfPocketSums, key: keyOf({ personId, year: yearOf(settledAt) }) },
    { lookup: cumulativeLevels, key: keyOf({ personId, year: yearOf(settledAt) }) },
  ],
  find: findPersonAndInstitution,
  rules: [isNew, addsUp, isDesignated],
  write: async (writing: Writing, { person }: Found, { clientToken: _, ...facts }: Input) => {
    const { setlId, settledAt } = facts
    const outOfPocket = await book(writing, facts)
    await raiseCumulativeAlert(writing, person, { year: yearOf(settledAt), setlId, outOfPocket })
    return { recordType: 'MedicalSettlement', recordId: setlId, regionCode: person.regionCode }
  },
  load: async (transaction, setlId) => ({
    settlement: await settlementOf(transaction, setlId),
    raisedAlerts: await alertsRaisedBy(transaction, setlId),
  }),
})

const yearOf = (settledAt: number) => Number(beijingDate(settledAt).slice(0, 4))

/** @returns the out-of-pocket amount of the person's year with this bill, in 分 */
async function book(writing: Writing, facts: Omit<Input, 'clientToken'>): Promise<bigint> {
  const { transaction, now, caller } = writing
  const key = keyOf({ personId: facts.personId, year: yearOf(facts.settledAt) })
  const before = (await lookUp(outOfPocketSums, writing, key)) ?? 0n
  await appendRow(transaction, MedicalSettlement, { ...facts, uploadedAt: now, uploadedBy: caller.id })
  const outOfPocket = before + BigInt(facts.accountPayCents) + BigInt(facts.cashPayCents)
  noteChange(writing, outOfPocketSums, { key, value: outOfPocket })
  return outOfPocket
}

async function findPersonAndInstitution(
  access: Access,
  { personId, institutionUscc }: Input,
): Promise<Found | Refusal> {
  const person = await lockPerson(access, personId)
  if (person === null) return notFound('人员', 'personId')
  const institution = await lookUp(institutions, access, institutionUscc)
  return institution === null ? notFound('定点机构', 'institutionUscc') : { person, institution }
}

async function isNew(_: Found, { setlId }: Input, access: Access): Promise<Refusal | null> {
  const known = await lookUp(settlements, access, setlId)
  return known === null ? null : conflict(`结算编号 ${setlId} 已存在`, 'setlId')
}

/** 各项非负，基金+救助≤政策范围内费用 */
function addsUp(_: Found, input: Input): Refusal | null {
  const negative = Object.entries(input).find(([field, value]) => field.endsWith('Cents') && Number(value) < 0)
  if (negative)
    return violates('R-SETTLEMENT-SUM', `结算各项金额不得为负，收到 ${negative[0]} = ${String(negative[1])}`)
  const paid = input.basicFundPayCents + input.seriousIllnessPayCents + input.medicalAidPayCents
  if (paid <= input.policyScopeFeeCents) return null
  return violates('R-SETTLEMENT-SUM', `基金与救助合计 ${paid} 分，超过政策范围内费用 ${input.policyScopeFeeCents} 分`)
}

function isDesignated({ institution }: Found): Refusal | null {
  if (isInstant(institution)) return null
  return violates('R-DESIGNATED', `机构 ${institution.uscc} 不是即时结算定点机构`)
}
