import type { SampleKeys } from '@yiwang/shared/sample-data'
import { callerOf } from '../caller-of.ts'
import { contractFacts } from '../contract-facts.ts'
import type { LeakCaller } from './callers.ts'
import { allowedBy, isMasked, personalCoordinates, personsInSight } from './expected.ts'
import type { ReadField } from './read-records.ts'

/** What one caller is told, compared with what the table of the rules allows. */
export interface Comparison {
  /**
   * The fields that hold something else.
   * @param truth - what is so, by `keyOf`, as the caller sees it who may see everything
   */
  against(truth: ReadonlyMap<string, unknown>, fields: readonly ReadField[]): ReadField[]
  /** What is told of persons whom the caller may not know of. */
  strangersIn(fields: readonly ReadField[]): ReadField[]
}

export const keyOf = ({ record, coordinate }: ReadField) => `${record} ${coordinate}`

const facts = contractFacts()

export function createComparison({
  keys,
  column,
  claims,
  purpose,
}: LeakCaller & { readonly keys: SampleKeys; readonly purpose: string | null }): Comparison {
  const persons = new Map(keys.persons.map((person) => [person.personId, person]))
  const fourteenYearsAgo = `${Number(keys.loadedOn.slice(0, 4)) - 14}${keys.loadedOn.slice(4)}`
  const scopes = new Set(callerOf(claims).scopes)
  const inSight = personsInSight(keys, column, claims)
  const own = persons.get(claims.personId ?? '')

  const isOwn = (field: ReadField) => {
    if (column !== 'CITIZEN') return false
    const personId = personOf(field)
    return personId === null || personId === own?.personId
  }
  const isOfChild = (field: ReadField) => {
    const person = persons.get(personOf(field) ?? '')
    return person !== undefined && person.birthDate > fourteenYearsAgo
  }
  const lacksScope = ({ coordinate }: ReadField) => {
    const alternatives = facts.requirements.get(coordinate) ?? []
    return alternatives.length > 0 && !alternatives.some((all) => all.every((scope) => scopes.has(scope)))
  }
  return {
    against: (truth, fields) =>
      fields.filter((field) => {
        const { coordinate, value } = field
        if (lacksScope(field)) return value !== null
        const asked = { coordinate, column, purpose, own: isOwn(field), child: isOfChild(field) }
        if (allowedBy(asked) === 'masked') return !isMasked(coordinate, value)
        return personalCoordinates.includes(coordinate) && !isAsShown(value, truth.get(keyOf(field)))
      }),
    strangersIn: (fields) =>
      fields.filter((field) => {
        if (field.coordinate === 'Person.personId' || isNothing(field.value)) return false
        const personId = personOf(field)
        const person = persons.get(personId ?? '')
        return personId !== null && (person === undefined || !inSight(person))
      }),
  }
}

/** the person that the field itself is of */
function personOf({ record, coordinate }: ReadField): string | null {
  return coordinate.startsWith('Person.') ? record.slice('Person '.length) : null
}

/** Lists may be shorter for who sees fewer rows; values may not differ. */
function isAsShown(value: unknown, known: unknown): boolean {
  if (known === undefined) return true
  return typeof known === 'object' ? (value === null) === (known === null) : value === known
}

function isNothing(value: unknown): boolean {
  return value === null || (Array.isArray(value) && value.length === 0)
}
