import { code, date, defineTable, flag, instant, integer, nullable, text, word } from '@yiwang/shared/database'
import type { OpinionChannel, RenovationCategory } from '../../generated/resolver-types.ts'

/** 改造清单项. */
export interface ItemRow {
  itemId: string
  projectNo: string
  category: RenovationCategory
  name: string
  proposedVia: OpinionChannel
  proposedAt: number
  proposedBy: string
  /** households behind the item: on paper and by telephone as counted, in the graph one each */
  supporters: number
  /** 0 or 1, null while undecided */
  adopted: number | null
  decidedAt: number | null
  decidedBy: string | null
  /** 0 or 1 */
  done: number
  doneOn: string | null
}

export const Item = defineTable<ItemRow>('renovation_item', {
  open: 'projects are public with all that hangs on them; who proposed an item is written and never shown',
  primary: ['itemId'],
  columns: {
    itemId: code(),
    projectNo: code(),
    category: word(),
    name: text(100),
    proposedVia: word(),
    proposedAt: instant(),
    proposedBy: code(64),
    supporters: integer(),
    adopted: nullable(flag()),
    decidedAt: nullable(instant()),
    decidedBy: nullable(code(64)),
    done: flag(),
    doneOn: nullable(date()),
  },
  // the same name again is support, not a second item (proposeRenovationItem: 同名则附议)
  unique: [['projectNo', 'name']],
  indices: [['projectNo', 'proposedAt', 'itemId']],
})

/** A household that supported an item in the graph; it counts once. */
export interface ItemSupportRow {
  itemId: string
  householdId: string
  personId: string
  at: number
}

export const ItemSupport = defineTable<ItemSupportRow>('renovation_item_support', {
  regional: true,
  primary: ['itemId', 'householdId'],
  columns: { itemId: code(), householdId: code(), personId: code(), at: instant() },
})
