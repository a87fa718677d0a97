import type { Caller } from '@yiwang/shared/caller'

/** What every stage after identity knows of a request. */
export interface RequestContext {
  readonly caller: Caller
  readonly traceId: string
}
