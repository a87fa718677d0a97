import { wholeCity } from '@yiwang/shared/database'
import type { Access } from '@yiwang/shared/mutation'
import type { PersonCopyRow } from '../person/entities.ts'
import { lockPerson } from '../person/write-repository.ts'
import type { ElderCareProfileRow } from './entities.ts'

export interface ProfiledPerson {
  readonly person: PersonCopyRow
  /** null before the first assessment */
  readonly profile: ElderCareProfileRow | null
}

/** The person, locked, with the profile. */
export async function lockProfiledPerson(access: Access, personId: string): Promise<ProfiledPerson | null> {
  const person = await lockPerson(access, personId)
  if (!person) return null
  const [profile] = await access.transaction.rows<ElderCareProfileRow>(
    wholeCity('FOUND')`SELECT e.* FROM elder_care_profile e WHERE e.person_id = ${personId}`,
  )
  return { person, profile: profile ?? null }
}
