import { badInput, defineMutation, invalidTransition, notFound, violates, type Writing } from '@yiwang/shared/mutation'
import { addMonths } from '@yiwang/shared/time'
import { z } from 'zod'
import { amount, clientToken, filled } from '../../../input/input-fields.ts'
import { staffNumberOf } from '../../../scope/staff-number.ts'
import type { PersonCopyRow, PersonKey } from '../../person/entities.ts'
import { lockPerson, personOf } from '../../person/write-repository.ts'
import { lowIncomeCategories } from '../categories.ts'
import type { LowIncomeRecordRow } from '../entities.ts'
import { lowIncomeEmission } from '../low-income-facts.ts'
import { DEFAULT_MINIMUM_LIVING_CENTS, incomeFits } from '../service.ts'
import { endRecord, minimumLivingOf, newestRecordOf, putHouseholdIncome, putRecord } from '../write-repository.ts'

/** 渐退期; the placeholder until a county sets its own (synthetic). */
const GRACE_MONTHS = 6

const input = z.object({
  personId: z.string(),
  category: z.enum(lowIncomeCategories),
  perCapitaMonthlyIncomeCents: amount('月人均收入'),
  basis: filled('依据', 200),
  effectiveOn: z.string(),
  clientToken,
})
type Input = z.infer<typeof input>

interface Found {
  readonly person: PersonCopyRow
  readonly newest: LowIncomeRecordRow | null
}

/** 认定 into a category, or 退出 (NONE) into the 渐退期; the household's income is what was found. */
export const classifyLowIncome = defineMutation<Input, Found, PersonKey>({
  name: 'classifyLowIncome',
  field: 'person',
  scopes: [['civil:approve']],
  input,
  find: async (access, { personId }) => {
    const person = await lockPerson(access, personId)
    return person
      ? { person, newest: await newestRecordOf(access.transaction, personId) }
      : notFound('人员', 'personId')
  },
  state: ({ newest }, { category }) =>
    category === 'NONE' && (newest === null || newest.effectiveTo !== null)
      ? invalidTransition('该人员不是低收入人口，无须退出', 'NONE', 'NONE')
      : null,
  rules: [
    ({ newest }, { effectiveOn }) => {
      const bound = newest?.effectiveTo ?? newest?.effectiveFrom
      return bound !== undefined && effectiveOn < bound
        ? badInput(`生效日不能早于上次认定或退出的 ${bound}，收到 ${effectiveOn}`, 'effectiveOn')
        : null
    },
    async ({ person: { countyCode } }, { category, perCapitaMonthlyIncomeCents, effectiveOn }, { transaction }) => {
      const known = await minimumLivingOf(transaction, { countyCode, day: effectiveOn })
      const standard = BigInt(known ?? DEFAULT_MINIMUM_LIVING_CENTS)
      if (incomeFits(category, perCapitaMonthlyIncomeCents, standard)) return null
      return violates(
        'R-INCOME-CLASS',
        `月人均收入与类别不符：低于低保标准（${standard} 分）为低保，低于其1.5倍为低保边缘，收到 ${perCapitaMonthlyIncomeCents} 分`,
      )
    },
  ],
  write: async (writing, found, classifying) => {
    await writeCategory(writing, found, classifying)
    const { personId, category, perCapitaMonthlyIncomeCents, basis, effectiveOn } = classifying
    const { householdId, regionCode } = found.person
    if (householdId !== null)
      await putHouseholdIncome(writing.transaction, {
        householdId,
        effectiveFrom: effectiveOn,
        effectiveTo: null,
        perCapitaMonthlyCents: Number(perCapitaMonthlyIncomeCents),
        basis,
      })
    const emission = lowIncomeEmission({ personId, category, since: effectiveOn, regionCode })
    writing.emit(emission)
    const { recordType, recordId } = emission
    return { recordType, recordId, regionCode }
  },
  load: personOf,
})

async function writeCategory(
  { transaction, caller, now }: Writing,
  { newest }: Found,
  { personId, category, basis, effectiveOn }: Input,
): Promise<void> {
  const isLeaving = category === 'NONE'
  if (newest?.effectiveTo === null)
    await endRecord(transaction, newest, {
      effectiveTo: effectiveOn,
      graceUntil: isLeaving ? addMonths(effectiveOn, GRACE_MONTHS) : null,
    })
  if (isLeaving) return
  await putRecord(transaction, {
    personId,
    effectiveFrom: effectiveOn,
    effectiveTo: null,
    category,
    basis,
    classifiedBy: staffNumberOf(caller),
    classifiedAt: now,
    graceUntil: null,
  })
}
