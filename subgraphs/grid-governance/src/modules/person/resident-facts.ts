import type { ResidentChanged } from '@yiwang/shared/events'
import type { PersonRow } from './entities.ts'

/** What the other departments keep of a resident. */
export function residentFacts(person: PersonRow): ResidentChanged {
  const { personId, idHash, householdId, gridCode, displayName, birthDate, residentStatus } = person
  return {
    personId,
    idHash,
    householdId,
    gridCode,
    villageCode: gridCode.slice(0, 12),
    birthYear: Number(birthDate.slice(0, 4)),
    displayName,
    active: residentStatus === 'ACTIVE',
  }
}
