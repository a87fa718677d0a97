/** What `@cost` and `@listSize` say, by `Type`, `Type.field` and `Type.field(argument:)`, as data for any thread. */
export interface CostEntries {
  readonly weights: readonly (readonly [coordinate: string, weight: number])[]
  readonly listSizes: readonly (readonly [coordinate: string, listSize: ListSize])[]
}

/** `@listSize` (IBM cost directives specification §3.2). */
export interface ListSize {
  readonly assumedSize: number | undefined
  readonly slicingArguments: readonly string[]
  /** fields of the returned object whose length the slicing arguments set; empty: the field itself is the list */
  readonly sizedFields: readonly string[]
  readonly requireOneSlicingArgument: boolean
}

export interface CostIndex {
  readonly weightOf: (coordinate: string) => number | undefined
  readonly listSizeOf: (coordinate: string) => ListSize | undefined
}

export function indexCosts({ weights, listSizes }: CostEntries): CostIndex {
  const byWeight = new Map(weights)
  const bySize = new Map(listSizes)
  return { weightOf: (coordinate) => byWeight.get(coordinate), listSizeOf: (coordinate) => bySize.get(coordinate) }
}
