import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises'
import { toInput } from '../operations/read-operation.ts'
import type { Snapshot } from './create-snapshot.ts'
import type { UsedOperation } from './operation-usage.ts'

export interface WarmUpLimits {
  /** operations made ready at most */
  readonly operations: number
  /** what is not ready by then is made ready by its first request */
  readonly withinMs: number
}

/** A plan takes 1 to 17 ms, so that these are ready within two seconds; the bound is for plans that are none of these. */
const defaultLimits: WarmUpLimits = { operations: 200, withinMs: 10_000 }

/**
 * Plans and compiles on a new supergraph what was used most on the one before. What is invalid there is left out. Other
 * requests get their turn between two operations. Never rejects.
 */
export async function warmUp(
  next: Snapshot,
  previous: Snapshot,
  { operations, withinMs }: WarmUpLimits = defaultLimits,
): Promise<void> {
  const over = new AbortController()
  const timeOut = sleep(withinMs, 'late' as const, { signal: over.signal, ref: false }).catch(() => undefined)
  for (const used of previous.usage.hottest(operations)) {
    const ended = await Promise.race([makeReady(next, used).catch(() => undefined), timeOut])
    if (ended === 'late') break
    await nextTurn()
  }
  over.abort()
}

async function makeReady(snapshot: Snapshot, { source: before, context, incremental }: UsedOperation): Promise<void> {
  const source = snapshot.read(toInput(before))
  if ('errors' in source) return
  const operation = snapshot.compile(source)
  const executable = await snapshot.executableOf({
    operation,
    authorized: snapshot.authorize(operation, context.caller),
    overrides: snapshot.overrides(context),
    incremental,
    visible: operation.introspects ? snapshot.visibleTo(context.caller) : undefined,
  })
  // with every condition off, which is how it stands where there is none
  executable.projectionFor({})
  snapshot.usage.note(executable, { source, context, incremental })
}
