import { wholeCity } from '@yiwang/shared/database'
import { type Consumers, defineConsumer, organisationChanged, replaceRow, residentChanged } from '@yiwang/shared/events'
import { regionColumns } from '@yiwang/shared/region'
import { Organisation, Resident } from './projections/entities.ts'

/**
 * Facts of other departments that the rules here need (契约“部门间事件”). Somebody who is registered no more can neither
 * become an owner nor act for a household: the copy forgets such a person.
 */
export const consumers: Consumers = {
  residentChanged: defineConsumer(residentChanged, async (transaction, payload) => {
    const { personId, householdId, gridCode, displayName, birthYear, villageCode, active } = payload
    if (active) {
      const facts = { personId, householdId, gridCode, displayName, birthYear }
      await replaceRow(transaction, Resident, { ...facts, ...regionColumns(villageCode) })
    } else await transaction.run(wholeCity('EVENTS')`DELETE FROM resident WHERE person_id = ${personId}`)
  }),
  organisationChanged: defineConsumer(organisationChanged, (transaction, { uscc, kind, regionCode }) =>
    replaceRow(transaction, Organisation, { uscc, kind, ...regionColumns(regionCode) }),
  ),
}
