/** What an engine counts over all its supergraphs, for metrics and tests. */
export interface EngineCounters {
  /** answers that graphql-js had to complete because a compiled projection stumbled; anything but 0 is a bug */
  bails: number
}

export function createEngineCounters(): EngineCounters {
  return { bails: 0 }
}
