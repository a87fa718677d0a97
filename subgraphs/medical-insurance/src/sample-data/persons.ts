import { regionColumns } from '@yiwang/shared/region'
import type { PersonKey } from '@yiwang/shared/sample-data'
import type { LowIncomeCopyRow, PersonCopyRow } from '../modules/person/entities.ts'

export function createPersons(persons: readonly PersonKey[]): PersonCopyRow[] {
  return persons.map((person) => ({
    personId: person.personId,
    idHash: person.idHash,
    householdId: person.householdId,
    gridCode: person.gridCode,
    ...regionColumns(person.villageCode),
    birthYear: Number(person.birthDate.slice(0, 4)),
    displayName: person.displayName,
    active: 1,
    lowIncomeCategory: person.lowIncomeCategory,
    categorySince: person.categorySince,
  }))
}

export function createLowIncome(persons: readonly PersonKey[]): LowIncomeCopyRow[] {
  return persons.flatMap(({ personId, lowIncomeCategory, categorySince }) =>
    categorySince === null ? [] : [{ personId, category: lowIncomeCategory, since: categorySince }],
  )
}
