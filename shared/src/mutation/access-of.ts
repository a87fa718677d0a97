import type { Transaction } from '../database/index.ts'
import type { RequestContext } from '../graphql/index.ts'
import type { Access } from './definition.ts'
import type { ReadAhead } from './look-up.ts'

export function accessOf(context: RequestContext, transaction: Transaction, ahead?: ReadAhead): Access {
  const { caller, scope, now } = context
  return { transaction, caller, scope, now, ahead }
}
