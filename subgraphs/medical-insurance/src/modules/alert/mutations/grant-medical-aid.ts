import {
  type Access,
  defineMutation,
  insertRow,
  isRefusal,
  newId,
  notFound,
  type Refusal,
  violates,
  type Writing,
} from '@yiwang/shared/mutation'
import { toYuan } from '@yiwang/shared/money'
import { z } from 'zod'
import type { MedicalAidKind } from '../../../generated/resolver-types.ts'
import { centsAboveZero, clientToken, key } from '../../../input/fields.ts'
import { lockPersonOf } from '../../person/write-repository.ts'
import { outOfPocketOf } from '../../settlement/write-repository.ts'
import { alertToChange, alertTransition, changeAlert, type FoundAlert } from '../change-alert.ts'
import { MedicalAid } from '../entities.ts'
import { sumAidsOnBills } from '../write-repository.ts'

const input = z.object({
  alertId: key,
  amountCents: centsAboveZero('救助金额'),
  // GraphQL has checked that the value is one of the enum
  kind: z.custom<MedicalAidKind>(),
  grantedOn: z.string(),
  clientToken,
})
type Input = z.infer<typeof input>

/** CONFIRMED→AIDING, and further aid while AIDING. */
export const grantMedicalAid = defineMutation({
  ...alertTransition('grantMedicalAid'),
  scopes: [['medical:aid:grant']],
  input,
  find: findWithPersonLocked,
  rules: [
    withinSelfPay,
    ({ alert }: FoundAlert, _: Input, { caller }: Access) =>
      alert.verifiedBy === caller.id ? violates('R-AID-DISTINCT', '救助审批人不得是该预警的核查人') : null,
  ],
  write: async (writing: Writing, { alert }: FoundAlert, { amountCents, kind, grantedOn }: Input) => {
    const { transaction, now, caller } = writing
    await insertRow(transaction, MedicalAid, {
      aidId: `JZ${newId(now)}`,
      alertId: alert.alertId,
      amountCents,
      kind,
      grantedOn,
      grantedAt: now,
      grantedBy: caller.id,
    })
    const note = `${toYuan(BigInt(amountCents))} 元`
    return changeAlert(writing, alert, { action: 'grantMedicalAid', to: 'AIDING', note })
  },
})

/** The person's row is locked, so that aids on two alerts of one person, and new bills, come one after the other. */
async function findWithPersonLocked(access: Access, named: Input): Promise<FoundAlert | Refusal> {
  const found = await alertToChange(access, named)
  if (isRefusal(found)) return found
  const person = await lockPersonOf(access.transaction, found.alert.personId)
  return person === null ? notFound('预警', 'alertId') : found
}

/**
 * 累计救助≤自付余额: what the person's bills of the year left to pay, less what was granted towards them. How much that is
 * the refusal does not say: bills are shown for a purpose only.
 */
async function withinSelfPay(
  { alert }: FoundAlert,
  { amountCents, kind }: Input,
  { transaction }: Access,
): Promise<Refusal | null> {
  if (kind === 'PREMIUM' && alert.rule === 'NOT_ENROLLED') return null
  const [selfPay, granted] = [await outOfPocketOf(transaction, alert), await sumAidsOnBills(transaction, alert)]
  if (BigInt(amountCents) <= selfPay - granted) return null
  return violates('R-AID-CAP', `救助 ${toYuan(BigInt(amountCents))} 元超过该人员 ${alert.year} 年的自付余额`)
}
