import { type Caller, createCallerSigner } from '../caller/index.ts'
import { createSubgraph, type Subgraph, type SubgraphDefinition, type SubgraphResponse } from '../subgraph/index.ts'
import { testDatabase } from './test-database.ts'

/** A subgraph on an empty database of the engine under test. */
export interface TestSubgraph {
  readonly subgraph: Subgraph
  /** Sends an operation as the gateway would for this caller. */
  ask(caller: Caller, query: string, variables?: Record<string, unknown>): Promise<SubgraphResponse>
  close(): Promise<void>
}

const callerKey = new Uint8Array(32).fill(7)

/** `now` is epoch milliseconds; the default is the real clock. */
export async function createTestSubgraph(definition: SubgraphDefinition, now?: number): Promise<TestSubgraph> {
  const place = testDatabase()
  const subgraph = await createSubgraph(definition, {
    ...place.options,
    callerKey,
    // nothing happens but what the test asks for
    background: false,
    ...(now === undefined ? {} : { clock: () => now }),
  })
  const sign = createCallerSigner(callerKey)
  return {
    subgraph,
    ask: async (caller, query, variables) =>
      subgraph.execute({ query, variables, callerAssertion: await sign(caller, definition.name) }),
    close: async () => {
      await subgraph.close()
      await place.remove()
    },
  }
}
