import { createRandom, type PersonKey, type Random, type SampleKeys } from '@yiwang/shared/sample-data'
import { callerOf } from '../caller-of.ts'
import { contractFacts } from '../contract-facts.ts'
import type { OpenGraph } from '../open-graph.ts'
import { type LeakCaller, leakCallers } from './callers.ts'
import { allowedBy, isMasked, personsInSight } from './expected.ts'

export interface SideBySideOptions {
  readonly graph: Pick<OpenGraph, 'ask'>
  readonly keys: SampleKeys
  readonly requests: number
  readonly seed: number
  /** how many different texts are asked; each is planned once per set of rights */
  readonly texts: number
  /** how many callers wait for an answer at the same time */
  readonly parallel: number
}

export interface SideBySideResult {
  /** values that were compared with the table */
  readonly compared: number
  /** values that were shown unmasked, so that a run that is refused everything does not pass for a good one */
  readonly unmasked: number
  readonly wrong: readonly string[]
}

/** Fields of Person whose value the sample's own keys tell. */
const known: Readonly<Record<string, (person: PersonKey) => unknown>> = {
  name: ({ name }) => name,
  displayName: ({ displayName }) => displayName,
  idNumberMasked: ({ idNumberMasked }) => idNumberMasked,
  phone: ({ phone }) => phone,
  phoneMasked: ({ phone }) => (phone === null ? null : `${phone.slice(0, 3)}****${phone.slice(-4)}`),
  birthDate: ({ birthDate }) => birthDate,
  gender: ({ gender }) => gender,
}

/**
 * Random requests of many callers at once, who ask for the same persons in the same moment, so that what one of them is
 * told lies in every cache and every shared fetch when the next one asks. Each answer is compared with the table.
 */
export async function runSideBySide(options: SideBySideOptions): Promise<SideBySideResult> {
  const { graph, keys, requests, seed, texts, parallel } = options
  const random = createRandom(seed)
  const judge = createJudge(keys)
  const demo = keys.persons.filter((person) => person.demo)
  const callers = leakCallers().flatMap((caller) => [null, '入户核实'].map((purpose) => ({ ...caller, purpose })))
  const questions = Array.from({ length: texts }, () => createQuestion(random, demo))
  let compared = 0
  let unmasked = 0
  const wrong: string[] = []
  for (let sent = 0; sent < requests; sent += parallel) {
    // one text and one set of persons for a few callers: only who asks differs
    const shared = random.pick(questions)
    const asked = Array.from({ length: Math.min(parallel, requests - sent) }, () => ({
      caller: random.pick(callers),
      question: random.chance(0.7) ? shared : random.pick(questions),
    }))
    const answers = await Promise.all(
      asked.map(({ caller, question }) => graph.ask({ ...caller.claims, purpose: caller.purpose }, question.query)),
    )
    asked.forEach(({ caller, question }, index) => {
      for (const { alias, person, fields } of question.persons) {
        const object = answers[index]?.data?.[alias] as Record<string, unknown> | null | undefined
        for (const { alias: name, field } of fields) {
          const verdict = judge({ caller, person, field, object, value: object?.[name] })
          compared += 1
          if (verdict === 'unmasked') unmasked += 1
          if (verdict === 'wrong')
            wrong.push(
              `${caller.column} ${caller.purpose ?? '-'} ${person.personId}.${field}: ${String(object?.[name])}`,
            )
        }
      }
    })
  }
  return { compared, unmasked, wrong }
}

interface Question {
  readonly query: string
  readonly persons: readonly {
    readonly alias: string
    readonly person: PersonKey
    readonly fields: readonly { readonly alias: string; readonly field: string }[]
  }[]
}

/** One to three persons, each with some fields under other names, plainly, in an inline fragment or in a named one. */
function createQuestion(random: Random, from: readonly PersonKey[]): Question {
  const persons = Array.from({ length: random.between(1, 3) }, (_, index) => ({
    alias: `p${index}`,
    person: random.pick(from),
    fields: Object.keys(known)
      .filter(() => random.chance(0.5))
      .map((field) => ({ alias: random.chance(0.3) ? `x${index}_${field}` : field, field })),
  }))
  const fragments: string[] = []
  const bodies = persons.map(({ alias, person, fields }) => {
    const text = [
      'personId',
      ...fields.map((one) => (one.alias === one.field ? one.field : `${one.alias}: ${one.field}`)),
    ]
    const way = random.between(0, 2)
    if (way === 2) fragments.push(`fragment F_${alias} on Person { ${text.join(' ')} }`)
    const body = [text.join(' '), `... on Person { ${text.join(' ')} }`, `...F_${alias}`][way] ?? ''
    return `${alias}: person(personId: "${person.personId}") { ${body} }`
  })
  return { query: `query { ${bodies.join(' ')} } ${fragments.join(' ')}`, persons }
}

interface Judged {
  readonly caller: LeakCaller & { readonly purpose: string | null }
  readonly person: PersonKey
  readonly field: string
  readonly object: Record<string, unknown> | null | undefined
  readonly value: unknown
}

function createJudge(keys: SampleKeys) {
  const { requirements } = contractFacts()
  const sights = new Map<string, (person: PersonKey) => boolean>()
  const scopesOf = new Map<string, ReadonlySet<string>>()
  const fourteenYearsAgo = `${Number(keys.loadedOn.slice(0, 4)) - 14}${keys.loadedOn.slice(4)}`
  return ({ caller, person, field, object, value }: Judged): 'unmasked' | 'withheld' | 'wrong' => {
    const { column, claims, purpose } = caller
    const inSight = sights.get(claims.sub) ?? personsInSight(keys, column, claims)
    sights.set(claims.sub, inSight)
    const scopes = scopesOf.get(claims.sub) ?? new Set(callerOf(claims).scopes)
    scopesOf.set(claims.sub, scopes)
    // by number a citizen finds the own record only
    const own = column === 'CITIZEN' && person.personId === claims.personId
    if (column === 'CITIZEN' ? !own : !inSight(person)) return object === null ? 'withheld' : 'wrong'
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
