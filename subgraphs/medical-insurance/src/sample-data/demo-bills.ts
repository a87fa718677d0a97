import { createRandom, type SampleKeys } from '@yiwang/shared/sample-data'
import { addDays, startOfDay } from '@yiwang/shared/time'
import { patientOf } from './alerts.ts'
import type { BillBook } from './bills.ts'

/** Small bills of the hand-made persons in the year of loading, before their alerts; none in the first weeks of a year. */
export function addDemoBills(keys: SampleKeys, bills: BillBook): void {
  const random = createRandom(20_260_201)
  const year = keys.loadedOn.slice(0, 4)
  for (const person of keys.persons.filter(({ demo }) => demo)) {
    const [stay, purchase] = [addDays(keys.loadedOn, -45), addDays(keys.loadedOn, -20)]
    const patient = patientOf(person)
    if (stay.startsWith(year))
      bills.addStay(patient, { settledAt: startOfDay(stay) + 11 * 3_600_000, outOfPocketAtLeast: 0 })
    if (purchase.startsWith(year))
      bills.addPharmacyPurchase(patient, startOfDay(purchase) + 15 * 3_600_000, random.between(50, 300) * 100)
  }
}
