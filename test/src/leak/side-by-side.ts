import { createRandom, type PersonKey, type Random, type SampleKeys } from '@yiwang/shared/sample-data'
import type { AskAsCaller } from './ask-over-http.ts'
import { leakCallers } from './callers.ts'
import { createJudge, known } from './judge.ts'
import { bodyOf, type Way, waysTo } from './ways.ts'

export interface SideBySideOptions {
  readonly ask: AskAsCaller
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

/**
 * Random requests of many callers at once, who ask for the same persons in the same moment, so that what one of them is
 * told lies in every cache and every shared fetch when the next one asks. Each answer is compared with the table.
 */
export async function runSideBySide(options: SideBySideOptions): Promise<SideBySideResult> {
  const { ask, keys, requests, seed, texts, parallel } = options
  const random = createRandom(seed)
  const judge = createJudge(keys)
  const demo = keys.persons.filter((person) => person.demo)
  const callers = leakCallers().flatMap((caller) => [null, '入户核实'].map((purpose) => ({ ...caller, purpose })))
  const questions = Array.from({ length: texts }, () => createQuestion(random, demo, keys))
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
      asked.map(({ caller, question }) => ask({ ...caller.claims, purpose: caller.purpose }, question.query)),
    )
    asked.forEach(({ caller, question }, index) => {
      for (const { alias, way, person, fields } of question.persons) {
        const object = way.find(answers[index]?.data?.[alias])
        for (const { alias: name, field } of fields) {
          const verdict = judge({ caller, person, field, object, value: object?.[name], certain: way.certain })
          compared += 1
          if (verdict === 'unmasked') unmasked += 1
          if (verdict === 'wrong')
            wrong.push(`${describe(caller)} ${person.personId}.${field}: ${String(object?.[name])} by ${way.text}`)
        }
      }
    })
  }
  return { compared, unmasked, wrong }
}

const describe = ({ column, purpose }: { readonly column: string; readonly purpose: string | null }) =>
  `${column} ${purpose ?? '-'}`

interface Question {
  readonly query: string
  readonly persons: readonly {
    readonly alias: string
    readonly way: Way
    readonly person: PersonKey
    readonly fields: readonly { readonly alias: string; readonly field: string }[]
  }[]
}

/** One to three persons, each reached in some way, with some fields under other names. */
function createQuestion(random: Random, from: readonly PersonKey[], keys: SampleKeys): Question {
  const parts = Array.from({ length: random.between(1, 3) }, (_, index) => {
    const alias = `p${index}`
    const person = random.pick(from)
    const fields = Object.keys(known)
      .filter(() => random.chance(0.5))
      .map((field) => ({ alias: random.chance(0.3) ? `x${index}_${field}` : field, field }))
    const names = fields.map((one) => (one.alias === one.field ? one.field : `${one.alias}: ${one.field}`))
    const { body, fragment } = bodyOf(random, `F_${alias}`, ['personId', ...names].join(' '))
    return { alias, person, fields, fragment, way: random.pick(waysTo(person, keys))(body) }
  })
  const roots = parts.map(({ alias, way }) => `${alias}: ${way.text}`)
  return { query: `query { ${roots.join(' ')} } ${parts.map(({ fragment }) => fragment).join(' ')}`, persons: parts }
}
