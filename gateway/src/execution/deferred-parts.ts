import type { Fault, Part } from './run.ts'

/** A deferred part whose fetches are through. */
export interface ReadyPart {
  readonly label: string
  readonly faults: readonly Fault[]
  /** the bug that stopped it */
  readonly failure?: unknown
  /** to be called when the client may see it */
  readonly announce: () => void
}

/** A fetch of a plan that others wait for. */
export interface AwaitedFetch {
  readonly id: string
  /** how many there are of it: planning may have made several of one */
  readonly parts: number
}

interface Milestone {
  readonly reached: Promise<void>
  readonly reach: () => void
}

/** The deferred parts of one answer while they run. */
export class DeferredParts {
  readonly #milestones = new Map<string, Milestone>()
  /** by fetch, how many of its parts are through */
  readonly #reached = new Map<string, number>()
  readonly #ready: ReadyPart[] = []
  #running = 0
  #wake: () => void = () => undefined

  /** Called by each part of the fetches of a plan that others wait for. */
  reach(fetch: string): void {
    const parts = (this.#reached.get(fetch) ?? 0) + 1
    this.#reached.set(fetch, parts)
    this.#milestone(fetch, parts).reach()
  }

  async when(fetches: readonly AwaitedFetch[]): Promise<void> {
    const planned = fetches.filter(({ parts }) => parts > 0)
    await Promise.all(planned.map(({ id, parts }) => this.#milestone(id, parts).reached))
  }

  /** Runs a part beside everything else. It never comes before `within`, the part that holds its place. */
  start(label: string, within: Part, work: (part: Part) => Promise<void>): void {
    const { reached: announced, reach: announce } = createMilestone()
    const part: Part = { faults: [], announced }
    this.#running++
    const finish = (failed: { readonly failure?: unknown }): void => {
      this.#running--
      this.#ready.push({ label, faults: part.faults, announce, ...failed })
      this.#wake()
    }
    void work(part)
      .finally(() => within.announced)
      .then(
        () => finish({}),
        (failure: unknown) => finish({ failure }),
      )
  }

  /** False when every part has been taken. */
  get hasNext(): boolean {
    return this.#running > 0 || this.#ready.length > 0
  }

  /** Waits for parts and takes all that are ready; only while there are some to come. */
  async take(): Promise<readonly ReadyPart[]> {
    if (this.#ready.length === 0) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve
      })
    }
    return this.#ready.splice(0)
  }

  /** That so many parts of a fetch are through. */
  #milestone(fetch: string, parts: number): Milestone {
    const key = `${fetch} ${parts}`
    const milestone = this.#milestones.get(key) ?? createMilestone()
    this.#milestones.set(key, milestone)
    return milestone
  }
}

export function createMilestone(): Milestone {
  let reach: () => void = () => undefined
  const reached = new Promise<void>((resolve) => {
    reach = resolve
  })
  return { reached, reach }
}
