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

interface Milestone {
  readonly reached: Promise<void>
  readonly reach: () => void
}

/** The deferred parts of one answer while they run. */
export class DeferredParts {
  readonly #milestones = new Map<string, Milestone>()
  readonly #ready: ReadyPart[] = []
  #running = 0
  #wake: () => void = () => undefined

  /** Called by the fetches of a plan that others wait for. */
  reach(fetch: string): void {
    this.#milestone(fetch).reach()
  }

  async when(fetches: readonly string[]): Promise<void> {
    await Promise.all(fetches.map((fetch) => this.#milestone(fetch).reached))
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

  #milestone(fetch: string): Milestone {
    const milestone = this.#milestones.get(fetch) ?? createMilestone()
    this.#milestones.set(fetch, milestone)
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
