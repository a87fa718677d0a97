import type { PlannerThread } from '../planning/planner-thread.ts'
import type { SupergraphSource } from './supergraph-blueprint.ts'

/** A supergraph in service, with the planner that belongs to it. */
export interface Served<Snapshot> {
  readonly sdl: string
  readonly planner: PlannerThread
  readonly snapshot: Snapshot
}

export interface SlotOptions<Snapshot> {
  readonly startPlanner: (source: SupergraphSource) => PlannerThread
  /** Builds on a planner that has read its supergraph. */
  readonly open: (planner: PlannerThread) => Promise<Snapshot>
  /** Makes a new one ready before anybody meets it; what fails there costs time later, not the swap. */
  readonly warmUp: (next: Snapshot, previous: Snapshot) => Promise<void>
  /** From here on new requests run on it. */
  readonly install: (next: Snapshot) => void
}

/** Where the gateway's supergraph is; one at a time. */
export interface SupergraphSlot<Snapshot> {
  readonly current: () => Served<Snapshot>
  /** Resolves when the text is in service, or when a later one has taken its turn. @throws SupergraphError */
  replace(sdl: string): Promise<void>
  close(): Promise<void>
}

/** @throws SupergraphError */
export async function createSupergraphSlot<Snapshot>(
  first: SupergraphSource,
  options: SlotOptions<Snapshot>,
): Promise<SupergraphSlot<Snapshot>> {
  let current = await openServed(first, options)
  let wanted = first.sdl
  let running: Promise<void> = Promise.resolve()
  const swap = async (sdl: string): Promise<void> => {
    if (sdl !== wanted || sdl === current.sdl) return
    const next = await openServed({ sdl, composedHere: false }, options)
    await options.warmUp(next.snapshot, current.snapshot)
    options.install(next.snapshot)
    current.planner.retire()
    current = next
  }
  return {
    current: () => current,
    replace: (sdl) => {
      wanted = sdl
      const turn = running.then(() => swap(sdl))
      running = turn.catch(() => undefined)
      return turn
    },
    close: async () => {
      wanted = current.sdl
      await running
      await current.planner.close()
    },
  }
}

async function openServed<Snapshot>(
  source: SupergraphSource,
  { startPlanner, open }: SlotOptions<Snapshot>,
): Promise<Served<Snapshot>> {
  const planner = startPlanner(source)
  try {
    return { sdl: source.sdl, planner, snapshot: await open(planner) }
  } catch (error) {
    await planner.close()
    throw error
  }
}
