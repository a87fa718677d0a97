import type { SubgraphResponse } from '@yiwang/shared/subgraph'
import type { Representer } from './compile-representation.ts'
import type { Data } from './run.ts'

/** The entities of one call, each of them once, with all the objects of the tree that wait for it. */
export interface EntityBatch {
  readonly representations: readonly Data[]
  /** of the representation with the same number */
  readonly targets: readonly (readonly Data[])[]
}

/** One call's answer; of representation n the entity is number `indexes[n]`, or none of this call when negative. */
export interface Delivery {
  readonly answer: SubgraphResponse
  readonly indexes: readonly number[]
}

/** Equal representations are sent once, and the answer is merged in wherever they came from. */
export function toBatch({ represent, identify }: Representer, entities: readonly Data[]): EntityBatch {
  const representations: Data[] = []
  const targets: Data[][] = []
  const numbers = new Map<unknown, Map<unknown, Data[]>>()
  for (const entity of entities) {
    const identity = identify(entity)
    if (identity === undefined) continue
    const ofType = getOrCreate(numbers, entity['__typename'])
    const known = ofType.get(identity)
    if (known) {
      known.push(entity)
      continue
    }
    const representation = represent(entity)
    if (!representation) continue
    const group = [entity]
    ofType.set(identity, group)
    representations.push(representation)
    targets.push(group)
  }
  return { representations, targets }
}

function getOrCreate(numbers: Map<unknown, Map<unknown, Data[]>>, typename: unknown): Map<unknown, Data[]> {
  const known = numbers.get(typename) ?? new Map<unknown, Data[]>()
  if (known.size === 0) numbers.set(typename, known)
  return known
}
