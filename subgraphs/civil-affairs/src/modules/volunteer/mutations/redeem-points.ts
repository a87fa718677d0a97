import { sql, type Transaction } from '@yiwang/shared/database'
import {
  type Access,
  defineMutation,
  forbidden,
  notFound,
  type Refusal,
  updateRow,
  violates,
} from '@yiwang/shared/mutation'
import { z } from 'zod'
import { clientToken } from '../../../input/input-fields.ts'
import type { PersonCopyRow, PersonKey } from '../../person/entities.ts'
import { lockPerson, personOf } from '../../person/write-repository.ts'
import { RewardItem, type RewardItemRow } from '../../reward-item/entities.ts'
import { addEntry, balanceOf, hasRedeemedInQuarter, lockVolunteer } from '../write-repository.ts'

const input = z.object({
  personId: z.string(),
  itemId: z.string(),
  quantity: z.number().int().min(1, '数量不少于1').max(1_000, '数量最多1000'),
  clientToken,
})
type Input = z.infer<typeof input>

interface Found {
  readonly person: PersonCopyRow
  readonly item: RewardItemRow
}

/** 积分兑换: points fall, hours stay; once a quarter, everybody only their own. */
export const redeemPoints = defineMutation<Input, Found, PersonKey>({
  name: 'redeemPoints',
  field: 'person',
  scopes: [],
  input,
  find: findPersonAndItem,
  permit: ({ person: { personId } }, _, { caller }) =>
    caller.personId === personId ? null : forbidden('只能兑换本人的积分'),
  rules: [
    async ({ person, item }, { quantity }, { transaction }) => {
      const balance = await balanceOf(transaction, person.personId)
      const cost = item.points * quantity
      if (balance < cost) return violates('R-POINTS-BALANCE', `积分余额 ${balance} 不足，兑换需 ${cost}`)
      return item.stock < quantity
        ? violates('R-POINTS-BALANCE', `“${item.name}”库存 ${item.stock} 不足，兑换 ${quantity}`)
        : null
    },
    async ({ person }, _, { transaction, now }) =>
      (await hasRedeemedInQuarter(transaction, person.personId, now))
        ? violates('R-REDEEM-QUARTER', '本季度已兑换过，每季限一次')
        : null,
  ],
  write: async ({ transaction, now }, { person: { personId, regionCode }, item }, { quantity }) => {
    const { itemId, points, stock } = item
    await updateRow(transaction, RewardItem, { itemId }, { stock: stock - quantity })
    const delta = -points * quantity
    await addEntry(transaction, { personId, at: now, delta, reason: 'REDEMPTION', activityNo: null, itemId })
    return { recordType: 'Volunteer', recordId: personId, regionCode }
  },
  load: personOf,
})

async function findPersonAndItem(access: Access, { personId, itemId }: Input): Promise<Found | Refusal> {
  const person = await lockPerson(access, personId)
  if (!person) return notFound('人员', 'personId')
  await lockVolunteer(access.transaction, personId)
  const item = await lockItem(access.transaction, itemId)
  return item ? { person, item } : notFound('可兑换物品', 'itemId')
}

async function lockItem(transaction: Transaction, itemId: string): Promise<RewardItemRow | null> {
  const [row] = await transaction.rows<RewardItemRow>(
    sql`SELECT i.* FROM ${RewardItem.open} i WHERE i.item_id = ${itemId} ${transaction.forUpdate}`,
  )
  return row ?? null
}
