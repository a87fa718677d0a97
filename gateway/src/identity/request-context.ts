import type { Caller } from '@yiwang/shared/caller'
import type { ForwardedHeaders } from './forwarded-headers.ts'

/** What every stage after identity knows of a request. */
export interface RequestContext {
  readonly caller: Caller
  readonly traceId: string
  readonly forwarded?: ForwardedHeaders | undefined
}
