import { createHash } from 'node:crypto'
import type { Schema } from '@apollo/federation-internals'
import { isAnonymous } from '@yiwang/shared/caller'
import type { RequestContext } from '../identity/request-context.ts'

/** Which labels of `@override(label:)` count for a request; each set is planned once. */
export interface Overrides {
  readonly key: string
  readonly conditions: ReadonlyMap<string, boolean>
}

/** Decides a label that is no percentage. */
export type OverrideHook = (label: string, context: RequestContext) => boolean

export type OverridesOf = (context: RequestContext) => Overrides

const PERCENT = /^percent\((\d{1,3}(?:\.\d+)?)\)$/

/** The labels of a supergraph, sorted. */
export function readOverrideLabels(schema: Schema): readonly string[] {
  const labels = new Set<string>()
  for (const application of schema.directive('join__field')?.applications() ?? []) {
    const label: unknown = application.arguments()['overrideLabel']
    if (typeof label === 'string') labels.add(label)
  }
  return [...labels].sort()
}

/**
 * `percent(x)` takes x of a hundred callers, always the same ones, so that nobody sees a field move back and forth;
 * the anonymous are told apart by request. All percentages of a request share one throw, so n of them make n + 1 sets
 * of plans and not 2ⁿ.
 */
export function createOverrides(labels: readonly string[], hook: OverrideHook): OverridesOf {
  if (labels.length === 0) return () => none
  return (context) => {
    const thrown = throwOf(context)
    const conditions = new Map(labels.map((label) => [label, decide(label, thrown) ?? hook(label, context)]))
    return { key: [...conditions.values()].map(Number).join(''), conditions }
  }
}

const none: Overrides = { key: '', conditions: new Map() }

function decide(label: string, thrown: number): boolean | undefined {
  const percentage = PERCENT.exec(label)?.[1]
  return percentage === undefined ? undefined : thrown < Number(percentage)
}

/** Evenly in [0, 100). */
function throwOf({ caller, traceId }: RequestContext): number {
  const subject = isAnonymous(caller) ? traceId : caller.id
  return (createHash('sha256').update(subject).digest().readUInt32BE() / 2 ** 32) * 100
}
