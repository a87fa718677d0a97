import type { QueryPlan } from '@apollo/query-planner'
import type { OperationDefinitionNode } from 'graphql'
import type { AuthorizedOperation } from '../authorization/create-authorizer.ts'
import type { VisibleSchema } from '../authorization/visible-schema.ts'
import { BoundedCache } from '../operations/bounded-cache.ts'
import type { CompiledOperation } from '../operations/compile-operation.ts'
import { type Planner, toPlanDocument } from '../planning/create-planner.ts'
import type { Overrides } from '../planning/override-labels.ts'
import { compileExecutable, type Executable, type ExecutableSource } from './compile-executable.ts'

export interface ExecutableRequest {
  readonly operation: CompiledOperation
  readonly authorized: AuthorizedOperation
  readonly overrides: Overrides
  readonly incremental: boolean
  /** what introspection answers; undefined: it is not asked */
  readonly visible: VisibleSchema | undefined
}

/** Already there for all but the first request of its kind. */
export type ExecutableOf = (request: ExecutableRequest) => Executable | Promise<Executable>

type Surroundings = Omit<ExecutableSource, 'plan' | 'operation' | 'introspected'> & { readonly plan: Planner }

/** Outcomes of authorization and sets of override labels that one operation is kept for. */
const MAX_PER_OPERATION = 64
/** Nothing to fetch: the answer is introspection, `__typename` or nulls. */
const emptyPlan: QueryPlan = { kind: 'QueryPlan' }

/** Plans and compiles each operation once; requests that come meanwhile wait for the same plan. */
export function createExecutables({ plan, ...surroundings }: Surroundings): ExecutableOf {
  const known = new WeakMap<CompiledOperation, BoundedCache<Entry>>()
  const create = (request: ExecutableRequest, node: OperationDefinitionNode) => {
    const { operation, overrides, incremental } = request
    const document = toPlanDocument(operation, node, { incremental })
    return plan({ document, overrides: overrides.conditions })
  }
  return (request) => {
    const { operation, authorized, overrides, incremental, visible } = request
    const ofOperation = known.get(operation) ?? new BoundedCache<Entry>(MAX_PER_OPERATION)
    known.set(operation, ofOperation)
    const key = `${authorized.outcomeKey} ${overrides.key} ${incremental ? 'incremental' : ''} ${visible?.key ?? ''}`
    const entry = ofOperation.getOrCreate(key, () => {
      const compile = (planned: QueryPlan) =>
        compileExecutable({ ...surroundings, operation, plan: planned, introspected: visible?.schema })
      const planned = authorized.node === null ? emptyPlan : create(request, authorized.node)
      if (!(planned instanceof Promise)) return { executable: compile(planned) }
      const executable = planned.then(compile)
      executable.catch(() => ofOperation.delete(key))
      const created: Entry = { executable }
      void executable.then((ready) => (created.executable = ready)).catch(() => undefined)
      return created
    })
    return entry.executable
  }
}

interface Entry {
  executable: Executable | Promise<Executable>
}
