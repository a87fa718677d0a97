/** How one subgraph is called. */
export interface SubgraphPolicy {
  /** for one call */
  readonly timeoutMs: number
  /** names of client headers that it is given, in small letters */
  readonly forwardHeaders: readonly string[]
  /** equal queries of one caller that are under way at the same time are sent once */
  readonly deduplicate: boolean
  /** errors without a code and unlisted extensions stay in the gateway */
  readonly redactErrors: boolean
  /** extension keys that pass redaction beside the contract's own */
  readonly visibleExtensions: readonly string[]
}

export const defaultPolicy: SubgraphPolicy = {
  timeoutMs: 10_000,
  forwardHeaders: [],
  deduplicate: true,
  redactErrors: true,
  visibleExtensions: [],
}
