import { invariant } from '@yiwang/shared/errors'
import type { SubgraphResponse } from '@yiwang/shared/subgraph'
import type { Representer } from './compile-representation.ts'
import type { Data } from './run.ts'

/** One call's answer; of representation n the entity is number `indexes[n]`, or none of this call when negative. */
export interface Delivery {
  readonly answer: SubgraphResponse
  readonly indexes: readonly number[]
}

/**
 * The entities of one call: equal representations are sent once, and the answer is merged in wherever they came from.
 * Where nothing tells the places of an entity apart, its equal objects become one: an answer that names a product three
 * hundred times is then completed, merged and written nine times, for nine products.
 */
export class EntityBatch {
  readonly representations: Data[] = []
  /** of the representation with the same number, the objects of the tree that wait for it */
  readonly targets: Data[][] = []
  readonly #representer: Representer
  readonly #unified: Set<object> | undefined
  readonly #known = new Map<unknown, Map<unknown, Data[]>>()

  /** @param unified - notes objects that stand for equal ones; undefined: none may */
  constructor(representer: Representer, unified?: Set<object>) {
    this.#representer = representer
    this.#unified = unified
  }

  /** Adds an entity unless there is nothing to send for it. Returns the object that stands for it. */
  add(entity: Data): Data {
    const identity = this.#representer.identify(entity)
    if (identity === undefined) return entity
    const ofType = this.#ofType(entity['__typename'])
    const targets = ofType.get(identity)
    if (targets) return this.#join(targets, entity)
    const representation = this.#representer.represent(entity)
    invariant(representation, 'what tells an entity apart is all that represents it')
    const group = [entity]
    ofType.set(identity, group)
    this.representations.push(representation)
    this.targets.push(group)
    return entity
  }

  #join(targets: Data[], entity: Data): Data {
    const [first] = targets
    if (this.#unified && first && (first === entity || isSame(first, entity))) {
      this.#unified.add(first)
      return first
    }
    targets.push(entity)
    return entity
  }

  #ofType(typename: unknown): Map<unknown, Data[]> {
    const known = this.#known.get(typename) ?? new Map<unknown, Data[]>()
    if (known.size === 0) this.#known.set(typename, known)
    return known
  }
}

/** Whether two objects hold the same leaves; lists and objects in them are the same only if they are one. */
function isSame(one: Readonly<Data>, other: Readonly<Data>): boolean {
  for (const name in one) if (one[name] !== other[name]) return false
  for (const name in other) if (one[name] !== other[name]) return false
  return true
}
