/** How one subgraph is called. */
export interface SubgraphPolicy {
  /** for one call */
  readonly timeoutMs: number
  /** names of client headers that it is given, in small letters */
  readonly forwardHeaders: readonly string[]
  /** equal queries of one caller that are under way at the same time are sent once */
  readonly deduplicate: boolean
  /** keys of its errors' `extensions` that clients may see beside the contract's; all others stay in the gateway */
  readonly visibleExtensions: readonly string[]
}

export const defaultPolicy: SubgraphPolicy = {
  timeoutMs: 10_000,
  forwardHeaders: [],
  deduplicate: true,
  visibleExtensions: [],
}
