import { parse, validate } from 'graphql'
import type { Mode } from './equivalence.ts'
import type { Operation } from './executors.ts'
import { generateModel } from './generate-model.ts'
import { generateOperation } from './generate-operation.ts'
import { createRandom, hash, type Random } from './random.ts'
import { type Bench, type Case, createBench, type Difference, runOrBlame } from './run-case.ts'

const CASES_PER_GRAPH = 20
const modes: readonly Mode[] = ['clean', 'clean', 'faults', 'outage']

export interface Fuzzed {
  readonly seed: number
  readonly number: number
  readonly case: Case
  readonly difference: Difference | null
  /** for want of a right plan */
  readonly isRefused: boolean
}

/** Runs random cases, one graph after the other, for as long as it is asked to; the same seed gives the same cases. */
export async function* fuzz(seed: number, casesPerGraph = CASES_PER_GRAPH): AsyncGenerator<Fuzzed> {
  for (let round = 0; ; round += 1) {
    const graphSeed = hash(seed, round)
    const bench = await createBench(generateModel(graphSeed))
    // null: the random subgraphs do not compose
    if (!bench) continue
    try {
      for (let number = 0; number < casesPerGraph; number += 1) {
        const one = caseOf(bench, createRandom(hash(graphSeed, number)))
        if (!one) continue
        const before = bench.refusals()
        const difference = await runOrBlame(bench, one)
        yield { seed, number, case: one, difference, isRefused: bench.refusals() > before }
      }
    } finally {
      await bench.close()
    }
  }
}

function caseOf({ model, apiSchema }: Bench, random: Random): Case | null {
  // two random fields may share a name; mostly a second or third try is valid
  for (let tries = 0; tries < 3; tries += 1) {
    const operation = generateOperation(random, apiSchema)
    if (validate(apiSchema, parse(operation.query)).length > 0) continue
    return { model, operation, mode: modeOf(random, operation), faultSeed: random.below(2 ** 30) }
  }
  return null
}

/** What a subgraph that is down would have written is no question for an oracle without subgraphs. */
function modeOf(random: Random, { query }: Operation): Mode {
  return query.startsWith('mutation') ? 'clean' : random.pick(modes)
}
