import type { PersonKey, SampleKeys } from '@yiwang/shared/sample-data'
import { callerOf } from '../caller-of.ts'
import { contractFacts } from '../contract-facts.ts'
import type { LeakCaller } from './callers.ts'
import { allowedBy, isMasked, personsInSight } from './expected.ts'
import type { PersonObject } from './ways.ts'

/** Fields of Person whose value the sample's own keys tell. */
export const known: Readonly<Record<string, (person: PersonKey) => unknown>> = {
  name: ({ name }) => name,
  displayName: ({ displayName }) => displayName,
  idNumberMasked: ({ idNumberMasked }) => idNumberMasked,
  phone: ({ phone }) => phone,
  phoneMasked: ({ phone }) => (phone === null ? null : `${phone.slice(0, 3)}****${phone.slice(-4)}`),
  birthDate: ({ birthDate }) => birthDate,
  gender: ({ gender }) => gender,
}

interface Judged {
  readonly caller: LeakCaller & { readonly purpose: string | null }
  readonly person: PersonKey
  readonly field: string
  readonly object: PersonObject
  readonly value: unknown
  /** whether whoever has the person in sight is led to it */
  readonly certain: boolean
}

/** Compares one value that a caller was told with the table of the rules. */
export function createJudge(keys: SampleKeys) {
  const { requirements } = contractFacts()
  const sights = new Map<string, (person: PersonKey) => boolean>()
  const scopesOf = new Map<string, ReadonlySet<string>>()
  const fourteenYearsAgo = `${Number(keys.loadedOn.slice(0, 4)) - 14}${keys.loadedOn.slice(4)}`
  return ({ caller, person, field, object, value, certain }: Judged): 'unmasked' | 'withheld' | 'wrong' => {
    const { column, claims, purpose } = caller
    const inSight = sights.get(claims.sub) ?? personsInSight(keys, column, claims)
    sights.set(claims.sub, inSight)
    const scopes = scopesOf.get(claims.sub) ?? new Set(callerOf(claims).scopes)
    scopesOf.set(claims.sub, scopes)
    if (!certain && (object === null || object === undefined)) return 'withheld'
    const own = column === 'CITIZEN' && person.personId === claims.personId
    // by number a citizen finds the own record only, in the household those of its members
    const shown = column === 'CITIZEN' && certain ? own : inSight(person)
    if (!shown) return object === null || (!certain && (value ?? null) === null) ? 'withheld' : 'wrong'
    const coordinate = `Person.${field}`
    const needed = requirements.get(coordinate) ?? []
    if (needed.length > 0 && !needed.some((all) => all.every((scope) => scopes.has(scope))))
      return value === null ? 'withheld' : 'wrong'
    const child = person.birthDate > fourteenYearsAgo
    if (allowedBy({ coordinate, column, purpose, own, child }) === 'masked')
      return isMasked(coordinate, value) ? 'withheld' : 'wrong'
    return value === known[field]?.(person) ? 'unmasked' : 'wrong'
  }
}
