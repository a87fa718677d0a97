import type { SubgraphResponse } from '@yiwang/shared/subgraph'
import type { EntityFetch } from './executable.ts'
import { representationKey } from './representation-key.ts'
import type { Data } from './run.ts'

/** The entities of one call, each of them once, with all the objects of the tree that wait for it. */
export interface EntityBatch {
  readonly representations: Data[]
  /** of the representation with the same number */
  readonly keys: string[]
  readonly targets: Data[][]
}

/** One call's answer; of representation n the entity is number `indexes[n]`, or none of this call when negative. */
export interface Delivery {
  readonly answer: SubgraphResponse
  readonly indexes: readonly number[]
}

/** Equal representations are sent once, and the answer is merged in wherever they came from. */
export function toBatch({ extract }: EntityFetch, entities: Iterable<Data>): EntityBatch {
  const batch: EntityBatch = { representations: [], keys: [], targets: [] }
  const numbers = new Map<string, number>()
  for (const entity of entities) {
    const representation = extract(entity)
    if (!representation) continue
    const key = representationKey(representation)
    const known = numbers.get(key)
    if (known !== undefined) batch.targets[known]?.push(entity)
    else {
      numbers.set(key, batch.representations.length)
      batch.representations.push(representation)
      batch.keys.push(key)
      batch.targets.push([entity])
    }
  }
  return batch
}
