/** Thresholds and sums are a person's in a year of insurance. */
export interface PersonYear {
  readonly personId: string
  readonly year: number
}

/** The key of a lookup that finds something of a person's year. */
export function keyOf({ personId, year }: PersonYear): string {
  return `${year}/${personId}`
}

/** The persons whose keys name the year, for one statement a year. */
export function personsByYear(keys: readonly string[]): ReadonlyMap<number, readonly string[]> {
  const years = new Map<number, string[]>()
  for (const key of keys) {
    const at = key.indexOf('/')
    const year = Number(key.slice(0, at))
    const persons = years.get(year) ?? []
    persons.push(key.slice(at + 1))
    years.set(year, persons)
  }
  return years
}
