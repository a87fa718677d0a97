import type { Emission, LowIncomeCategoryChanged } from '@yiwang/shared/events'

interface Classified extends LowIncomeCategoryChanged {
  readonly regionCode: string
}

/** What medical insurance is told of a person's category (民政 → 医保). */
export function lowIncomeEmission({ personId, category, since, regionCode }: Classified): Emission {
  const payload = { personId, category, since }
  return { type: 'lowIncomeCategoryChanged', recordType: 'Person', recordId: personId, regionCode, payload }
}
