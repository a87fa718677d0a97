/** A case as its statistics know it; days are 'YYYY-MM-DD'. */
export interface CountedCase {
  readonly town: string
  readonly category: 'LIVELIHOOD' | 'DISPUTE' | 'OTHER'
  readonly handling: 'SELF_HANDLED' | 'DISPATCHED' | null
  readonly acceptedOn: string
  readonly closedOn: string | null
}

/** A number that may not be known: of how many cases it tells, and which they are. */
export interface Cell {
  readonly name: string
  readonly holds: (one: CountedCase) => boolean
}

/** All that is answered about some cases, as one text. */
export type AnswerAll = (cases: readonly CountedCase[]) => Promise<string>

const MOST_TRIES = 300

/**
 * How many cases the cell may hold for all that the answers tell: the counts in those sets of cases, one or a few
 * changes away, that are answered just like the true one. It knows nothing of how answers are made. Ends as soon as
 * `enough` counts are found.
 */
export async function possibleCounts(
  cases: readonly CountedCase[],
  { cell, answer, enough }: { readonly cell: Cell; readonly answer: AnswerAll; readonly enough: number },
): Promise<ReadonlySet<number>> {
  const truth = await answer(cases)
  const counts = new Set([cases.filter(cell.holds).length])
  const tried = new Set<string>()
  let alike: (readonly CountedCase[])[] = [cases]
  while (alike.length > 0) {
    const next: (readonly CountedCase[])[] = []
    for (const changed of alike.flatMap((one) => changesOf(one, cell))) {
      const count = changed.filter(cell.holds).length
      const key = JSON.stringify(changed)
      if (counts.has(count) || tried.has(key)) continue
      tried.add(key)
      if (tried.size > MOST_TRIES) return counts
      if ((await answer(changed)) !== truth) continue
      counts.add(count)
      next.push(changed)
      if (counts.size >= enough) return counts
    }
    alike = next
  }
  return counts
}

/** The cases with one less or one more of those in the cell, or with one more or one less of the same town closed. */
function changesOf(cases: readonly CountedCase[], { holds }: Cell): (readonly CountedCase[])[] {
  const inside = cases.filter(holds)
  const towns = new Set(inside.map(({ town }) => town))
  const nearby = cases.filter(({ town }) => towns.has(town))
  const without = (one: CountedCase) => cases.filter((other) => other !== one)
  return [
    ...inside.map((one) => [...cases, { ...one }]),
    ...inside.map((one) => [...cases, { ...one, closedOn: null }]),
    ...inside.map(without),
    ...nearby.map((one) => [...without(one), { ...one, closedOn: one.closedOn === null ? one.acceptedOn : null }]),
  ]
}
