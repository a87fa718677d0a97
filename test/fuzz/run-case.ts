import { Supergraph } from '@apollo/federation-internals'
import { composeSupergraph } from '@yiwang/gateway'
import { type GraphQLSchema, parse, validate } from 'graphql'
import { agreesWithStock, type Answers, differenceOfOurs, type Mode } from './equivalence.ts'
import { type Answer, createOracle, createOurs, createStock, type Executor, type Operation } from './executors.ts'
import type { Model } from './model.ts'
import { createRandom, hash } from './random.ts'
import { indexModel, isKeyField, neededFields, type ModelIndex, requiredObjects } from './read-model.ts'
import { hasRivalObjects, requiresInChain, stockDefectOf } from './stock-defects.ts'
import { createSubgraphs, noOutage, type Outage, type Run } from './subgraphs.ts'
import { toSdl } from './to-sdl.ts'
import { createWorld, type FaultRule, noFaults } from './world.ts'

/** A case as it is kept: everything that it takes to run it again. */
export interface Case {
  readonly model: Model
  readonly operation: Operation
  readonly mode: Mode
  /** which faults or outage are injected */
  readonly faultSeed: number
}

export interface Difference {
  readonly what: string
  readonly answers: Answers
}

/** One graph with its three executors, for any number of operations. */
export interface Bench {
  readonly model: Model
  readonly apiSchema: GraphQLSchema
  /** null when they agree */
  run(one: Omit<Case, 'model'>): Promise<Difference | null>
  /** operations so far for which Apollo's planner has no right plan, and that ours refuses for that */
  refusals(): number
  close(): Promise<void>
}

/** null when the model does not compose */
export async function createBench(model: Model): Promise<Bench | null> {
  const index = indexModel(model)
  const sdls = model.subgraphs.map((name) => ({ name, url: `http://${name}.invalid`, sdl: toSdl(index, name) }))
  const { supergraphSdl } = composeSupergraph(sdls)
  if (supergraphSdl === undefined) return null
  const supergraph = Supergraph.build(supergraphSdl, { supportedFeatures: null, validateSupergraph: false })
  const apiSchema = supergraph.apiSchema().toGraphQLJSSchema({ includeDefer: true })
  const state: { run: Run; refusals: number } = {
    refusals: 0,
    run: { world: createWorld(index), journal: [], outage: noOutage },
  }
  const subgraphs = createSubgraphs(index, () => state.run)
  const { execute: ours, gateway } = await createOurs(supergraphSdl, subgraphs)
  const stock = createStock(supergraph, subgraphs)
  const oracle = createOracle(apiSchema, () => state.run)
  return {
    model,
    apiSchema,
    refusals: () => state.refusals,
    close: () => gateway.close(),
    run: async ({ operation, mode, faultSeed }) => {
      const document = parse(operation.query)
      const invalid = validate(apiSchema, document)
      if (invalid.length > 0) throw new Error(`the operation of a case is invalid: ${invalid.join()}`)
      const world = createWorld(index, mode === 'faults' ? fieldFaults(index, faultSeed) : noFaults)
      const { outage, withMissing } = mode === 'outage' ? makeOutage(model, faultSeed) : clean
      const answer = async (executor: Executor, failing: Outage): Promise<Answer> => {
        state.run = { world, journal: [], outage: failing }
        return executor(operation, document)
      }
      const answers: Answers = {
        oracle: await answer(oracle, noOutage),
        ours: await answer(ours, outage),
        stock: await answer(stock, outage).catch(() => null),
      }
      checkOracle(answers.oracle)
      if (isRefused(answers.ours) && mayRefuse(model, answers)) {
        state.refusals += 1
        return null
      }
      const what = differenceOfOurs(mode, answers, withMissing)
      if (what !== null) return { what, answers }
      if (agreesWithStock(answers) || stockDefectOf({ model, operation, apiSchema }) !== null) return null
      return { what: 'stock answers otherwise, and no known defect of it explains that', answers }
    },
  }
}

/** An exception is a bug of the fuzzer, and its case is as good to keep. */
export async function runOrBlame(bench: Bench, one: Case): Promise<Difference | null> {
  try {
    return await bench.run(one)
  } catch (error) {
    return { what: `the case cannot be run: ${String(error)}`, answers: { ours: {}, stock: null, oracle: {} } }
  }
}

/** An error of the oracle that nobody injected is a bug of the generator. */
function checkOracle({ errors = [] }: Answer): void {
  const foreign = errors.find(({ message }) => !/^injected fault|^Cannot return null for non-nullable/.test(message))
  if (foreign) throw new Error(`the oracle failed: ${foreign.message}`)
}

/** Where stock's planner gives up too, or has no right plan. */
function mayRefuse(model: Model, { stock }: Answers): boolean {
  return stock === null || requiresInChain({ model }) || hasRivalObjects(model)
}

/** Whole and by its code. */
function isRefused({ data = null, errors = [] }: Answer): boolean {
  return data === null && errors.length === 1 && errors[0]?.extensions?.['code'] === 'OPERATION_NOT_SUPPORTED'
}

const clean = { outage: noOutage, withMissing: false }

function fieldFaults(index: ModelIndex, seed: number): FaultRule {
  const needed = neededFields(index)
  const required = requiredObjects(index)
  const nullsRequired = (type: string, field: string) =>
    required.has(type) && index.field(type, field)?.type.endsWith('!') === true
  return ({ __typename, k }, field) => {
    if (nullsRequired(__typename, field)) return null
    if (isKeyField(field) || __typename === 'Ref' || needed.has(`${__typename}.${field}`)) return null
    if (__typename === 'Query' || __typename === 'Mutation') return hash(seed, field) % 25 === 0 ? 'error' : null
    const number = hash(seed, __typename, k, field) % 40
    return number < 3 ? 'error' : number === 3 ? 'null' : null
  }
}

function makeOutage(model: Model, seed: number): { readonly outage: Outage; readonly withMissing: boolean } {
  const random = createRandom(seed)
  if (random.chance(0.6))
    return { outage: { down: [random.pick(model.subgraphs)], missing: () => false }, withMissing: false }
  return { outage: { down: [], missing: (type, k) => hash(seed, type, k) % 3 === 0 }, withMissing: true }
}
