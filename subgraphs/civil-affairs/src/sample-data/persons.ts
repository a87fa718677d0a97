import { regionColumns } from '@yiwang/shared/region'
import type { PersonKey } from '@yiwang/shared/sample-data'
import type { PersonCopyRow } from '../modules/person/entities.ts'

export function createPersonCopies(persons: readonly PersonKey[]): PersonCopyRow[] {
  return persons.map(({ personId, householdId, gridCode, villageCode, birthDate }) => ({
    personId,
    householdId,
    gridCode,
    ...regionColumns(villageCode),
    birthYear: Number(birthDate.slice(0, 4)),
    active: 1,
  }))
}
