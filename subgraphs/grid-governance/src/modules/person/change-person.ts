import { byCaller, recordStep, updateRow, type Writing, type Written } from '@yiwang/shared/mutation'
import { Person, type PersonRow } from './entities.ts'
import { residentFacts } from './resident-facts.ts'
import { personOf } from './write-repository.ts'

/** What the definitions of a resident's changes have in common. */
export const personChange = {
  field: 'person',
  scopes: [['person:write']],
  versionOf: ({ version }: PersonRow) => version,
  load: personOf,
}

interface Change {
  readonly action: string
  readonly changes: Partial<PersonRow>
  readonly note?: string
}

/** One change of a registered resident: the row and its step. Other departments hear of it by `announce`. */
export async function changePerson(
  writing: Writing,
  person: PersonRow,
  { action, changes, note }: Change,
): Promise<PersonRow> {
  const { personId } = person
  const changed = { ...person, ...changes }
  await updateRow(writing.transaction, Person, { personId }, changes)
  await recordStep(
    writing.transaction,
    {
      ...{ recordType: 'Person', recordId: personId, action },
      ...{ from: person.residentStatus, to: changed.residentStatus, note: note ?? null },
    },
    byCaller(writing),
  )
  return changed
}

export function announce({ emit }: Writing, person: PersonRow): void {
  emit({ type: 'residentChanged', payload: residentFacts(person) })
}

export function written({ personId, regionCode }: PersonRow): Written {
  return { recordType: 'Person', recordId: personId, regionCode }
}
