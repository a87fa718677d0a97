import { isDeepStrictEqual } from 'node:util'
import type { SubgraphResponse } from '@yiwang/shared/subgraph'
import type { SubgraphCall, SubgraphClient } from './subgraph-client.ts'

interface Running {
  readonly call: SubgraphCall
  /** those who asked the same meanwhile */
  readonly followers: Follower[]
}

interface Follower {
  readonly resolve: (answer: SubgraphResponse) => void
  readonly reject: (error: unknown) => void
}

/**
 * A query that is under way already is not sent again: who asks the same gets the same answer. Never a mutation, and
 * never across callers. Calls are compared, not hashed, and only with those that are under way with the same text, so
 * that distinct traffic pays one look into a map.
 */
export function withDeduplication(client: SubgraphClient): SubgraphClient {
  const { subscribe } = client
  const byQuery = new Map<string, Set<Running>>()
  const lead = async (call: SubgraphCall): Promise<SubgraphResponse> => {
    const running: Running = { call, followers: [] }
    const alike = byQuery.get(call.query) ?? new Set()
    byQuery.set(call.query, alike.add(running))
    const forget = (): void => {
      alike.delete(running)
      if (alike.size === 0) byQuery.delete(call.query)
    }
    try {
      const answer = await client.execute(call)
      forget()
      for (const { resolve } of running.followers) resolve(copyOf(answer))
      return answer
    } catch (error) {
      forget()
      for (const { reject } of running.followers) reject(error)
      throw error
    }
  }
  return {
    name: client.name,
    close: () => client.close(),
    execute: (call) => {
      if (call.kind !== 'query') return client.execute(call)
      const same = findSame(byQuery.get(call.query), call)
      return same ? new Promise((resolve, reject) => same.followers.push({ resolve, reject })) : lead(call)
    },
    ...(subscribe ? { subscribe } : {}),
  }
}

function findSame(alike: Iterable<Running> = [], call: SubgraphCall): Running | undefined {
  for (const running of alike) {
    if (running.call.caller.id === call.caller.id && isDeepStrictEqual(asked(running.call), asked(call))) return running
  }
  return undefined
}

/** Everything that can change the answer: the caller with rights and purpose, variables, and whatever else goes along. */
function asked({ traceId: _, signal: _signal, ...rest }: SubgraphCall): Omit<SubgraphCall, 'traceId' | 'signal'> {
  return rest
}

/** The gateway merges into the data that it gets. */
function copyOf(answer: SubgraphResponse): SubgraphResponse {
  return answer.data ? { ...answer, data: structuredClone(answer.data) } : answer
}
