import type { Caller } from '@yiwang/shared/caller'
import type { ServiceOrderRow } from './entities.ts'

/** Who asked for it: the person it is for, or whoever entered an order that is for nobody in particular. */
export function isOwnOrder({ requestedByPersonId, requesterId }: ServiceOrderRow, { id, personId }: Caller): boolean {
  return requestedByPersonId === null ? requesterId === id : requestedByPersonId === personId
}
