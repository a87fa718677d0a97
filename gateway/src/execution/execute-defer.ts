import type { Deferral } from './executable.ts'
import type { Part, Run } from './run.ts'

/** Runs what comes first, and starts what is deferred as soon as the fetches it depends on are through. */
export function executeDefer({ primary, deferred }: Deferral, run: Run, part: Part): Promise<void> {
  for (const { label, depends, step } of deferred) {
    run.deferred.start(label, part, async (own) => {
      await run.deferred.when(depends)
      await step(run, own)
    })
  }
  return primary(run, part)
}
